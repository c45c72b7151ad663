// Code → pieces with Hugo's classes. Whatever Prism makes of a text, no character is lost or changed: a result that
// doesn't add up to the source is thrown away, and the code stays plain.
import { classesOf, exactClass } from "./classes.ts";
import { readTokens, type PrismNode, type PrismToken } from "./grammars.ts";
import { Pieces } from "./lines.ts";

/** The code with its classes, plain where the grammar is "" or gives up. */
export function tokenize(code: string, grammar: string): Pieces {
  const pieces = new Pieces();
  const tokens = grammar === "" ? undefined : readTokens(code, grammar);
  if (tokens !== undefined) new Walk(pieces).nodes(tokens, grammar, "", undefined);
  if (tokens !== undefined && isWhole(pieces, code)) return pieces;
  const plain = new Pieces();
  plain.add("", code);
  return plain;
}

const isWhole = ({ texts }: Pieces, code: string): boolean => texts.join("") === code;

class Walk {
  readonly #pieces: Pieces;

  constructor(pieces: Pieces) {
    this.#pieces = pieces;
  }

  /** `outer` is the type around the nodes, `name` the class of text that has none of its own. */
  nodes(node: PrismNode, grammar: string, outer: string, name: string | undefined): void {
    if (typeof node === "string") this.#text(node, grammar, name);
    else if (isToken(node)) this.#token(node, grammar, outer, name);
    else for (const one of node) this.nodes(one, grammar, outer, name);
  }

  #token(
    { type, alias, content }: PrismToken,
    grammar: string,
    outer: string,
    name: string | undefined,
  ): void {
    const aliases = typeof alias === "string" ? [alias] : (alias ?? []);
    const language = [type, ...aliases].find((each) => each.startsWith("language-"));
    if (language !== undefined) return this.#inside(content, language.slice("language-".length));
    const classes = classesOf(grammar);
    let found = classes.get(`${type}<${outer}`) ?? classes.get(type);
    for (let i = 0; found === undefined && i < aliases.length; i++) found = classes.get(aliases[i]!);
    this.nodes(content, grammar, type, found ?? name);
  }

  /** Code of another language. */
  #inside(content: PrismNode, grammar: string): void {
    this.nodes(content, grammar, "", undefined);
  }

  #text(text: string, grammar: string, name: string | undefined): void {
    if (name !== undefined) this.#pieces.add(exactClass(name, text), text);
    else this.#plain(text, grammar);
  }

  #plain(text: string, grammar: string): void {
    const classes = classesOf(grammar);
    const word = classes.get("word") ?? "";
    const space = classes.get("space") ?? "";
    const sym = classes.get("sym") ?? "";
    if (word === space && space === sym) return this.#pieces.add(word, text);
    for (const [part] of text.matchAll(/\s+|[\p{L}\p{N}_$]+|[^\s\p{L}\p{N}_$]+/gu)) {
      const kind = /^\s/.test(part) ? space : /^[\p{L}\p{N}_$]/u.test(part) ? word : sym;
      this.#pieces.add(kind, part);
    }
  }
}

const isToken = (node: Exclude<PrismNode, string>): node is PrismToken => !Array.isArray(node);

// Code → pieces with Hugo's classes. Whatever Prism makes of a text, no character is lost or changed: a result that
// doesn't add up to the source is thrown away, and the code stays plain.
import { classesOf, exactClass, isWordClass, wordsOf } from "./classes.ts";
import { readTokens, type PrismNode, type PrismToken } from "./grammars.ts";
import { Pieces } from "./lines.ts";
import { cutIntoParts } from "./parts.ts";
import type { TimeBudget } from "./time-budget.ts";

/** The code with its classes, plain where the grammar is "" or gives up, and where the budget's time is up. */
export function tokenize(code: string, grammar: string, budget: TimeBudget, onTimeUp?: () => void): Pieces {
  const pieces = new Pieces();
  if (grammar === "") pieces.add("", code);
  else for (const part of cutIntoParts(code)) if (!addPart(pieces, part, grammar, budget)) onTimeUp?.();
  return pieces;
}

/** False when time was up. */
function addPart(pieces: Pieces, code: string, grammar: string, budget: TimeBudget): boolean {
  const found = budget.spend(grammar, code.length, () => ({ tokens: readTokens(code, grammar) }));
  const tokens = found?.tokens;
  const part = new Pieces();
  if (tokens !== undefined) new Walk(part).nodes(tokens, grammar, "", undefined);
  if (tokens === undefined || !isWhole(part, code)) pieces.add("", code);
  else for (let i = 0; i < part.texts.length; i++) pieces.add(part.classes[i]!, part.texts[i]!);
  return found !== undefined;
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
    if (name === undefined) return this.#plain(text, grammar);
    const exact = exactClass(name, text);
    this.#pieces.add((isWordClass(exact) && wordsOf(grammar).get(text)) || exact, text);
  }

  /** Words, space and signs, where the language has classes for them. */
  #plain(text: string, grammar: string): void {
    const classes = classesOf(grammar);
    const words = wordsOf(grammar);
    const names = [classes.get("space") ?? "", classes.get("word") ?? "", classes.get("sym") ?? ""];
    let start = 0;
    while (start < text.length) {
      const kind = kindOf(text.charCodeAt(start));
      let end = start + 1;
      while (end < text.length && kindOf(text.charCodeAt(end)) === kind) end++;
      const piece = text.slice(start, end);
      this.#pieces.add((kind === WORD && words.get(piece)) || names[kind]!, piece);
      start = end;
    }
  }
}

const WORD = 1;

/** 0 for space, 1 for what words are made of, 2 for other signs. */
function kindOf(code: number): number {
  if (code <= 32) return 0;
  const letter = code | 32;
  const isWord =
    code > 127 || (letter > 96 && letter < 123) || (code > 47 && code < 58) || code === 95 || code === 36;
  return isWord ? 1 : 2;
}

const isToken = (node: Exclude<PrismNode, string>): node is PrismToken => !Array.isArray(node);

// Code → pieces with Hugo's classes. Whatever Prism makes of a text, no character is lost or changed: a result that
// doesn't add up to the source is thrown away, and the code stays plain.
import { classesOf, exactClass, isWordClass, wordsOf } from "./classes.ts";
import { readTokens, type PrismNode, type PrismToken } from "./grammars.ts";
import { findGrammar } from "./languages.ts";
import { PieceQueue, Pieces, withoutLast } from "./lines.ts";
import { cutIntoParts } from "./parts.ts";
import type { Grammar } from "./states/grammar.ts";
import { runGrammar } from "./states/machine.ts";
import { needsNewline, ownGrammar, templates } from "./states/own.ts";
import type { TimeBudget } from "./time-budget.ts";

// The class of what a template leaves to others.
const OTHER = "x";

/** The code with its classes, plain where the grammar is "" or gives up, and where the budget's time is up. */
export function tokenize(code: string, grammar: string, budget: TimeBudget, onTimeUp?: () => void): Pieces {
  const pieces = new Pieces();
  if (grammar === "") pieces.add("", code);
  else
    for (const part of cutIntoParts(code)) {
      const found = budget.spend(grammar, part.length, () => readPart(part, grammar));
      if (found === undefined) onTimeUp?.();
      addAll(pieces, found, part);
    }
  return pieces;
}

function readPart(code: string, grammar: string): Pieces {
  const template = templates.get(grammar);
  if (template !== undefined) return readTemplate(code, ...template);
  const own = ownGrammar(grammar);
  if (own === undefined) return readWithPrism(code, grammar);
  if (!needsNewline(own) || code.endsWith("\n")) return readWithStates(code, own);
  return withoutLast(readWithStates(`${code}\n`, own));
}

function readWithPrism(code: string, grammar: string): Pieces {
  const pieces = new Pieces();
  const tokens = readTokens(code, grammar);
  if (tokens === undefined) pieces.add("", code);
  else new Walk(pieces).nodes(tokens, grammar, "", undefined);
  return pieces;
}

function readWithStates(code: string, grammar: Grammar): Pieces {
  const pieces = new Pieces();
  runGrammar(grammar, code, {
    add: (name, text) => pieces.add(name, text),
    addWithin: (name, text) => addAll(pieces, readPart(text, name), text),
    addNamed(language, text) {
      const name = findGrammar(language) ?? "";
      if (name === "") pieces.add("", text);
      else addAll(pieces, readPart(text, name), text);
    },
  });
  return pieces;
}

/** Reads the template, then all that it leaves to others as one text. */
function readTemplate(code: string, grammar: string, outer: string): Pieces {
  const { classes, texts } = readPart(code, grammar);
  const others = texts.filter((_, i) => classes[i] === OTHER).join("");
  const queue = new PieceQueue(readPart(others, outer));
  const pieces = new Pieces();
  for (let i = 0; i < texts.length; i++)
    if (classes[i] === OTHER) queue.moveTo(pieces, texts[i]!.length);
    else pieces.add(classes[i]!, texts[i]!);
  return pieces;
}

/** The pieces, or the text as it is where they don't add up to it. */
function addAll(pieces: Pieces, found: Pieces | undefined, text: string): void {
  if (found === undefined || !isWhole(found, text)) return pieces.add("", text);
  for (let i = 0; i < found.texts.length; i++) pieces.add(found.classes[i]!, found.texts[i]!);
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

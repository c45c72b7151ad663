// Runs a grammar of ours over a text. What no rule matches is an error, as in Hugo: a line's end leads back to where reading
// began, any other character gets the class of errors. Every character is given out once, whatever the rules are.
import { named, type Grammar, type Paint, type Rule } from "./grammar.ts";

/** Takes pieces of the text in their order; "" is plain. */
export interface Painter {
  add(name: string, text: string): void;
  /** Code of another grammar. */
  addWithin(grammar: string, text: string): void;
  /** Code of a language by any of its names. */
  addNamed(language: string, text: string): void;
}

const ERROR = "err";
// Deeper nesting than any code has; what lies deeper is read by the same rules as what is around it.
const DEEPEST = 500;
// States may send a reader to each other without reading anything; after so many times a rule has to read.
const MOST_WITHOUT_READING = 20;

interface CompiledRule {
  readonly pattern: RegExp;
  readonly paint: Rule[1];
  readonly next: Rule[2];
}

type Compiled = ReadonlyMap<string, readonly CompiledRule[]>;

const compiled = new Map<Grammar, Map<boolean, Compiled>>();

/** Reads the text from the state `from` on. */
export function runGrammar(grammar: Grammar, text: string, painter: Painter, from = "root"): void {
  new Machine(grammar, text, painter, from).run();
}

class Machine {
  readonly #grammar: Grammar;
  readonly #states: Compiled;
  readonly #text: string;
  readonly #painter: Painter;
  readonly #from: string;
  #stack: string[];
  /** The line's end that led back to the first state; it leads there once. */
  #begunAnew = -1;
  /** How many rules in a row have read nothing. */
  #idle = 0;

  constructor(grammar: Grammar, text: string, painter: Painter, from: string) {
    this.#grammar = grammar;
    this.#states = compile(grammar, text);
    this.#text = text;
    this.#painter = painter;
    this.#from = from;
    this.#stack = [from];
  }

  run(): void {
    let at = 0;
    while (at < this.#text.length && this.#stack.length > 0) at = this.#step(at);
    if (at < this.#text.length) this.#painter.add(ERROR, this.#text.slice(at));
  }

  /** Reads one token; gives where the next one begins. */
  #step(at: number): number {
    const state = this.#stack.at(-1)!;
    for (const { pattern, paint, next } of this.#states.get(state)!) {
      pattern.lastIndex = at;
      const match = pattern.exec(this.#text);
      if (match === null || (match[0] === "" && !this.#leads(next))) continue;
      this.#idle = match[0] === "" ? this.#idle + 1 : 0;
      this.#paint(match, paint);
      this.#go(next);
      return at + match[0].length;
    }
    if (this.#text[at] === "\n" && state !== this.#from && this.#begunAnew !== at) {
      this.#stack = [this.#from];
      this.#begunAnew = at;
      return at;
    }
    const char = String.fromCodePoint(this.#text.codePointAt(at)!);
    this.#painter.add(ERROR, char);
    this.#idle = 0;
    return at + char.length;
  }

  /** A match of nothing must change the state, or reading would never end. */
  #leads(next: Rule[2]): boolean {
    if (this.#idle >= MOST_WITHOUT_READING) return false;
    return typeof next === "number" || (next !== undefined && this.#stack.length < DEEPEST);
  }

  #go(next: Rule[2]): void {
    if (next === undefined) return;
    if (typeof next === "number") this.#stack.splice(Math.max(0, this.#stack.length - next));
    else if (this.#stack.length < DEEPEST) this.#stack.push(...[next].flat());
  }

  #paint(match: RegExpExecArray, paint: Rule[1]): void {
    const language = match.groups?.["language"];
    if (!isList(paint)) return this.#add(paint, match[0], language);
    const pieces = paint.map((one, i) => (one === null ? "" : (match[i + 1] ?? "")));
    if (pieces.join("") !== match[0]) return this.#add("", match[0], language);
    for (let i = 0; i < pieces.length; i++) this.#add(paint[i] ?? "", pieces[i]!, language);
  }

  #add(paint: Paint, text: string, language: string | undefined): void {
    if (text === "") return;
    if (typeof paint === "string") this.#painter.add(paint, text);
    else if (paint.within.startsWith(":"))
      runGrammar(this.#grammar, text, this.#painter, paint.within.slice(1));
    else if (paint === named) this.#painter.addNamed(language ?? "", text);
    else this.#painter.addWithin(paint.within, text);
  }
}

const isList = (paint: Rule[1]): paint is readonly (Paint | null)[] => Array.isArray(paint);

// Letters are of any alphabet. That is slower, so texts that have only those of ASCII are read with expressions of their own.
const NOT_ASCII = /[^\0-\x7f]/;
const WORD = "\\p{L}\\p{Mn}\\p{Nd}\\p{Pc}";

function compile(grammar: Grammar, text: string): Compiled {
  const isWide = NOT_ASCII.test(text);
  let both = compiled.get(grammar);
  if (both === undefined) compiled.set(grammar, (both = new Map<boolean, Compiled>()));
  let states = both.get(isWide);
  if (states === undefined) {
    const rows = Object.entries(grammar).map(
      ([name, rules]) => [name, rules.map((rule) => compileRule(rule, isWide))] as const,
    );
    both.set(isWide, (states = new Map(rows)));
  }
  return states;
}

function compileRule([pattern, paint, next]: Rule, isWide: boolean): CompiledRule {
  const flags = new Set([...pattern.flags, "m", "u", "y"]);
  const source = isWide ? widen(pattern.source) : pattern.source;
  return { pattern: new RegExp(source, [...flags].join("")), paint, next };
}

/** `\w` and `\b` for all alphabets; the grammars don't have `\W` in a class. */
function widen(source: string): string {
  let isInClass = false;
  return source.replace(/\\(.)|[[\]]/gs, (whole, escaped: string | undefined) => {
    if (whole === "[") isInClass = true;
    if (whole === "]") isInClass = false;
    if (escaped === "w") return isInClass ? WORD : `[${WORD}]`;
    if (escaped === "W" && !isInClass) return `[^${WORD}]`;
    if (escaped === "b" && !isInClass) return `(?:(?<=[${WORD}])(?![${WORD}])|(?<![${WORD}])(?=[${WORD}]))`;
    return whole;
  });
}

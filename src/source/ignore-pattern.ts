// `ignoreFiles`: regular expressions in Go's syntax, searched anywhere in a path. Read by ourselves, since they must
// not be able to hang a build; of the syntax everything is known but Unicode classes and named groups' names.
import {
  anything,
  compilePattern,
  literal,
  PatternError,
  type Assertion,
  type Pattern,
} from "./automaton.ts";

const MAX_LENGTH = 1000;
const MAX_REPEAT = 1000;

/** A test that is true where the expression matches some part of a text; throws a PatternError. */
export function compileIgnorePattern(source: string): (text: string) => boolean {
  if (source.length > MAX_LENGTH)
    throw new PatternError(`the pattern is longer than ${MAX_LENGTH} characters`, 0);
  const pattern = new RegexpParser(source).parse();
  return compilePattern({ kind: "sequence", items: [anything, pattern, anything] });
}

const classes: Readonly<Record<string, readonly number[]>> = {
  d: [48, 57],
  w: [48, 57, 65, 90, 95, 95, 97, 122],
  s: [9, 10, 12, 13, 32, 32],
};
const controls: Readonly<Record<string, number>> = { n: 10, r: 13, t: 9, f: 12, v: 11, a: 7 };
const assertions: Readonly<Record<string, Assertion>> = { b: "word", B: "not-word", A: "start", z: "end" };

class RegexpParser {
  readonly #source: string;
  #at = 0;
  #ignoreCase = false;

  constructor(source: string) {
    this.#source = source;
  }

  parse(): Pattern {
    const pattern = this.#choice(0);
    if (this.#at < this.#source.length) throw this.#fault("a parenthesis closes nothing");
    return pattern;
  }

  // a|b
  #choice(depth: number): Pattern {
    if (depth > 100) throw this.#fault("groups are nested too deeply");
    const items = [this.#sequence(depth)];
    while (this.#take("|")) items.push(this.#sequence(depth));
    return items.length === 1 ? items[0]! : { kind: "choice", items };
  }

  #sequence(depth: number): Pattern {
    const items: Pattern[] = [];
    while (this.#at < this.#source.length && !"|)".includes(this.#source[this.#at]!))
      items.push(this.#repeats(this.#atom(depth)));
    return { kind: "sequence", items };
  }

  // a* a+ a? a{1,3}, each also lazy: greed makes no difference to whether there is a match
  #repeats(item: Pattern): Pattern {
    let bounds = this.#quantifier();
    while (bounds) {
      item = { kind: "repeat", item, min: bounds[0], max: bounds[1] };
      this.#take("?");
      bounds = this.#quantifier();
    }
    return item;
  }

  #quantifier(): [min: number, max: number] | undefined {
    if (this.#take("*")) return [0, Infinity];
    if (this.#take("+")) return [1, Infinity];
    if (this.#take("?")) return [0, 1];
    const counted = /\{(\d{1,6})(,?)(\d{0,6})\}/y;
    counted.lastIndex = this.#at;
    const found = counted.exec(this.#source);
    if (!found) return undefined;
    const min = Number(found[1]);
    const max = found[2] === "" ? min : found[3] === "" ? Infinity : Number(found[3]);
    const largest = max === Infinity ? min : max;
    if (min > max || largest > MAX_REPEAT) throw this.#fault(`${found[0]} is no valid count`);
    this.#at += found[0].length;
    return [min, max];
  }

  #atom(depth: number): Pattern {
    const char = String.fromCodePoint(this.#source.codePointAt(this.#at)!);
    if ("*+?".includes(char)) throw this.#fault(`nothing stands before "${char}"`);
    this.#at += char.length;
    if (char === "(") return this.#group(depth);
    if (char === "[") return this.#set();
    if (char === "\\") return this.#escape();
    if (char === ".") return { kind: "set", ranges: [10, 10], negated: true };
    if (char === "^") return { kind: "assert", at: "start" };
    if (char === "$") return { kind: "assert", at: "end" };
    return this.#literal(char);
  }

  #literal(char: string): Pattern {
    if (!this.#ignoreCase) return literal(char.codePointAt(0)!);
    return { kind: "set", ranges: bothCases([char.codePointAt(0)!, char.codePointAt(0)!]), negated: false };
  }

  // (a) (?:a) (?P<name>a) (?i) (?i:a)
  #group(depth: number): Pattern {
    const opened = this.#at - 1;
    const outer = this.#ignoreCase;
    if (this.#take("?")) {
      const head = /(?:P?<\w+>)|([a-zA-Z-]*)([:)])/y;
      head.lastIndex = this.#at;
      const found = head.exec(this.#source);
      if (!found) throw this.#fault("this group isn't known");
      this.#at += found[0].length;
      this.#flags(found[1] ?? "");
      if (found[2] === ")") return { kind: "sequence", items: [] };
    }
    const inner = this.#choice(depth + 1);
    if (!this.#take(")")) throw new PatternError("a parenthesis is never closed", opened);
    this.#ignoreCase = outer;
    return inner;
  }

  #flags(flags: string): void {
    const [on = "", off = ""] = flags.split("-");
    if (on.includes("i")) this.#ignoreCase = true;
    if (off.includes("i")) this.#ignoreCase = false;
  }

  #escape(): Pattern {
    const char = this.#next("a backslash ends the pattern");
    const assertion = assertions[char];
    if (assertion) return { kind: "assert", at: assertion };
    const ranges = classes[char.toLowerCase()];
    if (ranges) return { kind: "set", ranges, negated: char !== char.toLowerCase() };
    return this.#literal(this.#escapedChar(char));
  }

  #escapedChar(char: string): string {
    if (!/[a-zA-Z0-9]/.test(char)) return char;
    const control = controls[char];
    if (control !== undefined) return String.fromCharCode(control);
    const hex = /[0-9a-fA-F]{2}|\{([0-9a-fA-F]{1,5})\}/y;
    hex.lastIndex = this.#at;
    const found = char === "x" ? hex.exec(this.#source) : null;
    if (!found) throw this.#fault(`the escape \\${char} isn't known`);
    this.#at += found[0].length;
    return String.fromCodePoint(Number.parseInt(found[1] ?? found[0], 16));
  }

  // [a-z_] [^/]
  #set(): Pattern {
    const opened = this.#at - 1;
    const negated = this.#take("^");
    const ranges: number[] = [];
    for (let first = true; first || this.#source[this.#at] !== "]"; first = false) {
      if (this.#at >= this.#source.length) throw new PatternError("a bracket is never closed", opened);
      const low = this.#member(ranges);
      if (low === undefined) continue;
      const isRange = this.#source[this.#at] === "-" && !"]".includes(this.#source[this.#at + 1] ?? "]");
      if (isRange) this.#at++;
      const high = isRange ? this.#member(ranges) : low;
      if (high === undefined || high < low) throw this.#fault("this range has no order");
      ranges.push(low, high);
    }
    this.#at++;
    return { kind: "set", ranges: this.#ignoreCase ? bothCases(ranges) : ranges, negated };
  }

  /** One character of a set, or undefined after a class such as \d, whose ranges are added. */
  #member(ranges: number[]): number | undefined {
    const char = this.#next("a bracket is never closed");
    if (char !== "\\") return char.codePointAt(0)!;
    const escaped = this.#next("a backslash ends the pattern");
    const known = classes[escaped];
    if (!known) return this.#escapedChar(escaped).codePointAt(0)!;
    ranges.push(...known);
    return undefined;
  }

  #next(missing: string): string {
    const code = this.#source.codePointAt(this.#at);
    if (code === undefined) throw this.#fault(missing);
    const char = String.fromCodePoint(code);
    this.#at += char.length;
    return char;
  }

  #take(char: string): boolean {
    if (this.#source[this.#at] !== char) return false;
    this.#at++;
    return true;
  }

  #fault(message: string): PatternError {
    return new PatternError(message, Math.min(this.#at, this.#source.length));
  }
}

/** The ranges and what they are in the other letter case, for ASCII letters. */
function bothCases(ranges: readonly number[]): number[] {
  const both = [...ranges];
  for (let i = 0; i < ranges.length; i += 2) {
    addShifted(both, ranges[i]!, ranges[i + 1]!, 65, 90, 32);
    addShifted(both, ranges[i]!, ranges[i + 1]!, 97, 122, -32);
  }
  return both;
}

function addShifted(to: number[], low: number, high: number, first: number, last: number, by: number): void {
  const from = Math.max(low, first);
  const until = Math.min(high, last);
  if (from <= until) to.push(from + by, until + by);
}

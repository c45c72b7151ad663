// RE2's regular expressions, as Go reads them, into a small tree. Every leaf carries JavaScript's spelling, so that
// the tree can be written out as a JavaScript pattern or run by our own matcher. What RE2 doesn't have (look-around,
// back-references) is an error here. https://github.com/google/re2/wiki/Syntax
import { FunctionError } from "./function-error.ts";

export type RegExpNode =
  /** One character; `js` is a JavaScript atom for it. */
  | { readonly type: "char"; readonly js: string }
  /** A place between characters. */
  | { readonly type: "assert"; readonly js: string }
  /** `index` 0 does not capture. */
  | { readonly type: "group"; readonly index: number; readonly body: RegExpNode }
  | { readonly type: "cat"; readonly items: readonly RegExpNode[] }
  | { readonly type: "alt"; readonly items: readonly RegExpNode[] }
  | {
      readonly type: "repeat";
      readonly item: RegExpNode;
      readonly min: number;
      readonly max: number;
      readonly greedy: boolean;
    };

/** A parsed pattern; `names[i]` is the name of group i, "" without one. */
export interface ParsedRegExp {
  readonly root: RegExpNode;
  readonly names: readonly string[];
}

/** Flags in force: case-insensitive, multi-line, dot matches newline, ungreedy. */
interface Flags {
  readonly i: boolean;
  readonly m: boolean;
  readonly s: boolean;
  readonly U: boolean;
}

const posix: Readonly<Record<string, string>> = {
  alnum: "0-9A-Za-z",
  alpha: "A-Za-z",
  ascii: "\\x00-\\x7F",
  blank: "\\t ",
  cntrl: "\\x00-\\x1F\\x7F",
  digit: "0-9",
  graph: "!-~",
  lower: "a-z",
  print: " -~",
  punct: "!-\\/:-@\\[-`\\{-~",
  space: "\\t\\n\\v\\f\\r ",
  upper: "A-Z",
  word: "0-9A-Za-z_",
  xdigit: "0-9A-Fa-f",
};

const perl: Readonly<Record<string, string>> = { d: "0-9", s: "\\t\\n\\f\\r ", w: "0-9A-Za-z_" };
const controls: Readonly<Record<string, number>> = { a: 7, f: 12, n: 10, r: 13, t: 9, v: 11 };

/** Most times a piece may be repeated by number, RE2's limit. */
const mostRepeats = 1000;
/** Deepest nesting of groups. */
const deepest = 500;

/** Parses a pattern; throws a FunctionError for what RE2 refuses. */
export function parseRegExp(pattern: string): ParsedRegExp {
  return new RegExpParser(pattern).parse();
}

class RegExpParser {
  readonly text: string;
  readonly names: string[] = [""];
  at = 0;
  depth = 0;

  constructor(text: string) {
    this.text = text;
  }

  parse(): ParsedRegExp {
    const [root] = this.alternatives({ i: false, m: false, s: false, U: false });
    if (this.at < this.text.length) throw this.fault("unexpected )");
    return { root, names: this.names };
  }

  fault(problem: string): FunctionError {
    return new FunctionError(`error parsing regexp: ${problem} in \`${this.text}\``);
  }

  /** Up to `)` or the end. Flags set within, `a(?i)b`, hold to the end of the group. */
  alternatives(flags: Flags): [RegExpNode, Flags] {
    if (++this.depth > deepest) throw this.fault("expression nests too deeply");
    const branches: RegExpNode[] = [];
    let items: RegExpNode[] = [];
    while (this.at < this.text.length && this.text[this.at] !== ")") {
      if (this.take("|")) {
        branches.push({ type: "cat", items });
        items = [];
        continue;
      }
      const set = this.flagSetting(flags);
      if (set) flags = set;
      else items.push(this.repeated(flags));
    }
    this.depth--;
    branches.push({ type: "cat", items });
    return [branches.length === 1 ? branches[0]! : { type: "alt", items: branches }, flags];
  }

  take(text: string): boolean {
    if (!this.text.startsWith(text, this.at)) return false;
    this.at += text.length;
    return true;
  }

  match(pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = this.at;
    const match = pattern.exec(this.text);
    if (match) this.at += match[0].length;
    return match;
  }

  /** `(?i)`, `(?s-m)`: no group, but a change of flags. */
  flagSetting(flags: Flags): Flags | undefined {
    const match = this.match(/\(\?([imsU]*)(?:-([imsU]+))?\)/y);
    return match ? withFlags(flags, match[1]!, match[2] ?? "") : undefined;
  }

  repeated(flags: Flags): RegExpNode {
    const item = this.atom(flags);
    const match = this.match(/[*+?]|\{(\d+)(,(\d*))?\}/y);
    if (!match) return item;
    const [min, max] = this.bounds(match);
    const lazy = this.take("?");
    if (this.match(/[*+?]|\{\d+(?:,\d*)?\}/y)) throw this.fault("invalid nested repetition operator");
    return { type: "repeat", item, min, max, greedy: lazy === flags.U };
  }

  bounds([operator, least, comma, most]: RegExpExecArray): [min: number, max: number] {
    if (operator === "*") return [0, Infinity];
    if (operator === "+") return [1, Infinity];
    if (operator === "?") return [0, 1];
    const min = Number(least);
    const max = comma === undefined ? min : most === "" ? Infinity : Number(most);
    if (min > max || min > mostRepeats || (max > mostRepeats && max !== Infinity))
      throw this.fault(`invalid repeat count: ${operator}`);
    return [min, max];
  }

  atom(flags: Flags): RegExpNode {
    const c = String.fromCodePoint(this.text.codePointAt(this.at)!);
    this.at += c.length;
    switch (c) {
      case "(":
        return this.group(flags);
      case "[":
        return { type: "char", js: this.characterClass(flags) };
      case ".":
        return { type: "char", js: flags.s ? "[^]" : "[^\\n]" };
      case "^":
        return { type: "assert", js: flags.m ? "(?<=\\n|^)" : "^" };
      case "$":
        return { type: "assert", js: flags.m ? "(?=\\n|$)" : "$" };
      case "\\":
        return this.escape(flags);
      case "*":
      case "+":
      case "?":
        throw this.fault(`missing argument to repetition operator: ${c}`);
      default:
        return literal(c, flags);
    }
  }

  group(flags: Flags): RegExpNode {
    const name = this.match(/\?P?<([A-Za-z0-9_]+)>/y);
    const scoped = name ? null : this.match(/\?([imsU]*)(?:-([imsU]+))?:/y);
    if (!name && !scoped && this.text[this.at] === "?") throw this.unsupported();
    const index = scoped ? 0 : this.names.push(name?.[1] ?? "") - 1;
    const [body] = this.alternatives(scoped ? withFlags(flags, scoped[1]!, scoped[2] ?? "") : flags);
    if (!this.take(")")) throw this.fault("missing closing )");
    return { type: "group", index, body };
  }

  unsupported(): FunctionError {
    const syntax = /\?(?:<[=!]|.)?/y;
    syntax.lastIndex = this.at;
    const found = syntax.exec(this.text)?.[0] ?? "?";
    return this.fault(`invalid or unsupported Perl syntax: \`(${found}\``);
  }

  escape(flags: Flags): RegExpNode {
    if (this.take("Q")) return this.quoted(flags);
    const place = this.match(/[AzbB]/y)?.[0];
    if (place === "A") return { type: "assert", js: "^" };
    if (place === "z") return { type: "assert", js: "$" };
    if (place) return { type: "assert", js: `\\${place}` };
    const set = this.classEscape();
    if (set !== undefined) return { type: "char", js: `[${set}]` };
    return literal(this.characterEscape(), flags);
  }

  quoted(flags: Flags): RegExpNode {
    const end = this.text.indexOf("\\E", this.at);
    const body = this.text.slice(this.at, end < 0 ? undefined : end);
    this.at = end < 0 ? this.text.length : end + 2;
    return { type: "group", index: 0, body: { type: "cat", items: [...body].map((c) => literal(c, flags)) } };
  }

  /** `\d`, `\PL`, `\p{Greek}` as the inside of a JavaScript class. */
  classEscape(): string | undefined {
    const simple = this.match(/[dDsSwW]/y)?.[0];
    if (simple) {
      const set = perl[simple.toLowerCase()]!;
      return simple === simple.toLowerCase() ? set : complement(set);
    }
    const property = this.match(/([pP])(?:([A-Z])|\{(\^?)([A-Za-z_]+)\})/y);
    if (!property) return undefined;
    const [, letter, short, caret, long] = property;
    const name = short ?? long!;
    const negated = (letter === "P") !== (caret === "^");
    return `\\${negated ? "P" : "p"}{${this.propertyName(name)}}`;
  }

  propertyName(name: string): string {
    for (const candidate of [`gc=${name}`, `Script=${name}`, name]) {
      if (isProperty(candidate)) return candidate;
    }
    throw this.fault(`invalid character class range: \`\\p{${name}}\``);
  }

  /** `\n`, `\x41`, `\x{1F600}`, `\.`: one character. */
  characterEscape(): string {
    const hex = this.match(/x(?:([0-9A-Fa-f]{2})|\{([0-9A-Fa-f]{1,6})\})/y);
    if (hex) return this.fromCode(Number.parseInt(hex[1] ?? hex[2]!, 16));
    const octal = this.match(/[1-7][0-7]{1,2}|0[0-7]{0,2}/y)?.[0];
    if (octal) return this.fromCode(Number.parseInt(octal, 8));
    const c = this.text[this.at] ?? "";
    if (controls[c] !== undefined) {
      this.at++;
      return String.fromCharCode(controls[c]);
    }
    if (c === "") throw this.fault("trailing backslash at end of expression");
    if (/[A-Za-z0-9]/.test(c) || c > "\x7f") throw this.fault(`invalid escape sequence: \`\\${c}\``);
    this.at++;
    return c;
  }

  fromCode(code: number): string {
    if (code > 0x10ffff) throw this.fault("invalid escape sequence");
    return String.fromCodePoint(code);
  }

  /** `[^a-z[:digit:]\pL]` as a JavaScript class. */
  characterClass(flags: Flags): string {
    const negated = this.take("^");
    let body = "";
    for (let first = true; first || this.text[this.at] !== "]"; first = false) {
      if (this.at >= this.text.length) throw this.fault("missing closing ]");
      body += this.classItem(flags);
    }
    this.at++;
    return `[${negated ? "^" : ""}${body}]`;
  }

  classItem(flags: Flags): string {
    const named = this.match(/\[:(\^?)(\w+):\]/y);
    if (named) return this.posixClass(named[2]!, named[1] === "^");
    const escaped = this.text[this.at] === "\\";
    if (escaped) {
      this.at++;
      const set = this.classEscape();
      if (set !== undefined) return set;
    }
    const from = escaped ? this.characterEscape() : this.classCharacter();
    if (!this.match(/-(?!\])/y)) return classRange(from, from, flags);
    const to = this.take("\\") ? this.characterEscape() : this.classCharacter();
    if (to.codePointAt(0)! < from.codePointAt(0)!)
      throw this.fault(`invalid character class range: \`${from}-${to}\``);
    return classRange(from, to, flags);
  }

  posixClass(name: string, negated: boolean): string {
    const set = posix[name];
    if (set === undefined) throw this.fault(`invalid character class range: \`[:${name}:]\``);
    return negated ? complement(set) : set;
  }

  classCharacter(): string {
    if (this.at >= this.text.length) throw this.fault("missing closing ]");
    const c = String.fromCodePoint(this.text.codePointAt(this.at)!);
    this.at += c.length;
    return c;
  }
}

function withFlags(flags: Flags, on: string, off: string): Flags {
  const set: { i: boolean; m: boolean; s: boolean; U: boolean } = { ...flags };
  for (const flag of on) set[flag as keyof Flags] = true;
  for (const flag of off) set[flag as keyof Flags] = false;
  return set;
}

function isProperty(name: string): boolean {
  try {
    return new RegExp(`\\p{${name}}`, "u").test("") || true;
  } catch {
    return false;
  }
}

/** A character as JavaScript atom. Without JavaScript's own i flag, because RE2's may hold for a part only. */
function literal(c: string, flags: Flags): RegExpNode {
  const others = flags.i ? otherCases(c) : [];
  if (others.length === 0) return { type: "char", js: /[\\^$.*+?()[\]{}|/]/.test(c) ? `\\${c}` : c };
  return { type: "char", js: `[${[c, ...others].map(inClass).join("")}]` };
}

function otherCases(c: string): string[] {
  return [c.toLowerCase(), c.toUpperCase()].filter((other) => other !== c && [...other].length === 1);
}

function inClass(c: string): string {
  return /[\\\]^[-]/.test(c) ? `\\${c}` : c;
}

function classRange(from: string, to: string, flags: Flags): string {
  const range = from === to ? inClass(from) : `${inClass(from)}-${inClass(to)}`;
  return flags.i ? range + caseTwins(from, to) : range;
}

/** The other cases of a range's letters; only of ranges that are small enough to be meant as letters. */
function caseTwins(from: string, to: string): string {
  const first = from.codePointAt(0)!;
  const last = Math.min(to.codePointAt(0)!, first + 500);
  let twins = "";
  for (let code = first; code <= last; code++)
    twins += otherCases(String.fromCodePoint(code)).map(inClass).join("");
  return twins;
}

/** Within a class there is no negated part but these, so the sets that need one are spelt out. */
function complement(set: string): string {
  const complements: Readonly<Record<string, string>> = { [perl["d"]!]: "\\D", [perl["w"]!]: "\\W" };
  return complements[set] ?? invertRanges(set);
}

function invertRanges(set: string): string {
  const members = new RegExp(`[${set}]`, "u");
  let inverted = "\\u{80}-\\u{10FFFF}";
  for (let code = 0; code < 0x80; code++) {
    if (!members.test(String.fromCharCode(code))) inverted += `\\x${code.toString(16).padStart(2, "0")}`;
  }
  return inverted;
}

// Hugo's globs, which are those of github.com/gobwas/glob:
//   *       any characters but the separator        [abc]   one of these
//   **      any characters                          [a-z]   one of the range
//   ?       one character but the separator         [!a]    any but these
//   {a,b}   either, patterns themselves             \x      x itself
import { anything, compilePattern, literal, PatternError, type Pattern } from "./automaton.ts";

export type Match = (text: string) => boolean;

export interface GlobOptions {
  /** What `*` and `?` don't match; "/" unless told. */
  readonly separator?: string;
  /** Compares lower-cased texts. */
  readonly ignoreCase?: boolean;
}

const NEGATION = "! ";

/** A test for one glob; throws a PatternError where it can't be read. */
export function compileGlob(glob: string, options: GlobOptions = {}): Match {
  const { separator = "/", ignoreCase = false } = options;
  const source = ignoreCase ? glob.toLowerCase() : glob;
  const match = /[*?[\]{}\\]/.test(source)
    ? compilePattern(new GlobParser(source, separator).parse())
    : (text: string) => text === source;
  return ignoreCase ? (text) => match(text.toLowerCase()) : match;
}

/** Whether a file, or a folder with all that is in it, is in. */
export type FilterMatch = (path: string, isFolder: boolean) => boolean;

/**
 * The `files` filter of a mount: the first glob that matches decides; where none does, a file is in unless
 * some glob was there to include. Globs are matched from the mount's root, with or without a leading slash.
 * A folder is asked first, as in Hugo: only the way to what a glob includes is in, of `**.md` none but the root.
 */
export function compileFileFilter(globs: readonly string[], options: GlobOptions = {}): FilterMatch {
  const rooted = (glob: string): string => (glob.startsWith("/") ? glob : `/${glob}`);
  const rules = globs.flatMap((glob) => {
    const excludes = glob.startsWith(NEGATION);
    const written = rooted(excludes ? glob.slice(NEGATION.length) : glob);
    const rule = { excludes, forFolders: false, match: compileGlob(written, options) };
    if (excludes) return [rule];
    const way = foldersOf(written).map((folder) => compileGlob(folder, options));
    return [rule, ...way.map((match) => ({ excludes, forFolders: true, match }))];
  });
  const hasInclusion = rules.some((rule) => !rule.excludes);
  return (path, isFolder) => {
    const subject = rooted(path);
    const rule = rules.find(({ match, forFolders }) => (isFolder || !forFolders) && match(subject));
    return rule ? !rule.excludes : !hasInclusion;
  };
}

/** `/a/b/*.md` → `/a`, `/a/b`; a slash within braces or brackets parts no folders. */
function foldersOf(glob: string): string[] {
  const parts = glob.split("/").slice(1, -1);
  const ways = parts.map((_, index) => `/${parts.slice(0, index + 1).join("/")}`);
  return ways.filter((way) => isWhole(way, "{", "}") && isWhole(way, "[", "]"));
}

function isWhole(glob: string, open: string, close: string): boolean {
  return glob.split(open).length === glob.split(close).length;
}

/**
 * A list of globs as one test, read from left to right: "! x" takes away for good, others add.
 * A list that begins with a negation starts from everything.
 */
export function compileGlobList(globs: readonly string[], options: GlobOptions = {}): Match {
  const rules = globs
    .map((glob) => glob.trim())
    .filter((glob) => glob !== "")
    .map((glob) => {
      const excludes = glob.startsWith(NEGATION);
      return { excludes, match: compileGlob(excludes ? glob.slice(2) : glob, options) };
    });
  const startsFull = rules[0]?.excludes ?? false;
  return (text) => {
    let matched = startsFull;
    for (const { excludes, match } of rules) {
      if (excludes && match(text)) return false;
      if (!excludes && !matched) matched = match(text);
    }
    return matched;
  };
}

class GlobParser {
  readonly #source: string;
  readonly #noSeparator: Pattern;
  #at = 0;

  constructor(source: string, separator: string) {
    this.#source = source;
    const code = separator.codePointAt(0) ?? 0;
    this.#noSeparator = { kind: "set", ranges: [code, code], negated: true };
  }

  parse(): Pattern {
    return this.#sequence(0);
  }

  /** Reads up to the end, or within braces up to the comma or brace that ends the alternative. */
  #sequence(depth: number): Pattern {
    const items: Pattern[] = [];
    for (; this.#at < this.#source.length;) {
      const code = this.#source.codePointAt(this.#at)!;
      const char = String.fromCodePoint(code);
      if (depth > 0 && (char === "," || char === "}")) break;
      items.push(this.#item(char, depth));
    }
    return { kind: "sequence", items };
  }

  #item(char: string, depth: number): Pattern {
    this.#at += char.length;
    switch (char) {
      case "*":
        return this.#star();
      case "?":
        return this.#noSeparator;
      case "[":
        return this.#set();
      case "{":
        return this.#braces(depth + 1);
      case "\\":
        return this.#escaped();
      default:
        return literal(char.codePointAt(0)!);
    }
  }

  #star(): Pattern {
    if (this.#source[this.#at] !== "*")
      return { kind: "repeat", item: this.#noSeparator, min: 0, max: Infinity };
    while (this.#source[this.#at] === "*") this.#at++;
    return anything;
  }

  #escaped(): Pattern {
    const code = this.#source.codePointAt(this.#at);
    if (code === undefined) return literal(92);
    this.#at += code > 0xffff ? 2 : 1;
    return literal(code);
  }

  #braces(depth: number): Pattern {
    const start = this.#at - 1;
    if (depth > 50) throw new PatternError("braces are nested too deeply", start);
    const items = [this.#sequence(depth)];
    while (this.#source[this.#at] === ",") {
      this.#at++;
      items.push(this.#sequence(depth));
    }
    if (this.#source[this.#at] !== "}") throw new PatternError("the brace is never closed", start);
    this.#at++;
    return { kind: "choice", items };
  }

  #set(): Pattern {
    const start = this.#at - 1;
    const end = this.#source.indexOf("]", this.#at + 1);
    if (end < 0) throw new PatternError("the bracket is never closed", start);
    const negated = this.#source[this.#at] === "!";
    const chars = Array.from(this.#source.slice(this.#at + (negated ? 1 : 0), end));
    this.#at = end + 1;
    return { kind: "set", ranges: rangesOf(chars), negated };
  }
}

function rangesOf(chars: readonly string[]): number[] {
  const ranges: number[] = [];
  for (let i = 0; i < chars.length; i++) {
    const low = chars[i]!.codePointAt(0)!;
    const isRange = chars[i + 1] === "-" && i + 2 < chars.length;
    ranges.push(low, isRange ? chars[i + 2]!.codePointAt(0)! : low);
    if (isRange) i += 2;
  }
  return ranges;
}

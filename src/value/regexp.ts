// Regular expressions of templates: RE2's syntax and Go's rules for repeated matches and replacements.
//
// Patterns and texts come from authors and must not be able to hang a build. RE2 is linear; JavaScript's engine
// backtracks, but is much faster as long as it needn't. So a pattern runs on JavaScript's engine where even the worst
// case is quick, or, with a time limit, where the worst case is a power of the text's length; what is stopped there, and
// what could take exponential time, runs on our own linear matcher.
import { withDeadline } from "./deadline.ts";
import { runMachine } from "./regexp-machine.ts";
import { parseRegExp } from "./regexp-parse.ts";
import type { ParsedRegExp, RegExpNode } from "./regexp-parse.ts";

/** One match: the whole and its groups, undefined where a group took no part. */
export interface GoMatch {
  readonly index: number;
  readonly groups: readonly (string | undefined)[];
}

/** Finds the first match at or after an offset. */
type Finder = (text: string, from: number) => GoMatch | undefined;

const compiled = new Map<string, GoRegExp>();
const mostCompiled = 1000;

/** The compiled pattern; throws a FunctionError for a pattern that RE2 refuses. */
export function compileRegExp(pattern: string): GoRegExp {
  let regexp = compiled.get(pattern);
  if (!regexp) {
    if (compiled.size >= mostCompiled) compiled.clear();
    regexp = new GoRegExp(parseRegExp(pattern));
    compiled.set(pattern, regexp);
  }
  return regexp;
}

/** A pattern ready to use. */
export class GoRegExp {
  readonly names: readonly string[];
  readonly #linear: Finder;
  /** On JavaScript's engine; undefined where that could take exponential time. */
  readonly #quick: Finder | undefined;
  /** The worst case is the text's length to that power: each place may be a beginning. */
  readonly #power: number;
  /** Texts from this length on have shown that the quick way isn't one. */
  #slowFrom = Infinity;

  constructor(parsed: ParsedRegExp) {
    this.names = parsed.names;
    this.#power = 1 + openRepeats(parsed.root);
    this.#linear = (text, from) => runMachine(parsed, text, from);
    this.#quick = this.#power === Infinity ? undefined : backtracking(parsed);
  }

  test(text: string): boolean {
    return this.matches(text, 1).length > 0;
  }

  /** Up to `limit` matches that don't overlap; an empty match right behind another is none. */
  matches(text: string, limit = Infinity): readonly GoMatch[] {
    const quick = this.#quick;
    if (!quick || text.length >= this.#slowFrom) return collect(this.#linear, text, limit);
    if (text.length ** this.#power < quickSteps) return collect(quick, text, limit);
    const found = withDeadline(patienceMs, () => collect(quick, text, limit));
    if (found) return found;
    this.#slowFrom = text.length;
    return collect(this.#linear, text, limit);
  }

  /** Replaces up to `limit` matches; in the replacement `$1`, `${1}`, `$name` stand for groups and `$$` for $. */
  replace(text: string, replacement: string, limit = Infinity): string {
    let result = "";
    let end = 0;
    for (const match of this.matches(text, limit)) {
      result += text.slice(end, match.index) + this.expand(replacement, match);
      end = match.index + match.groups[0]!.length;
    }
    return result + text.slice(end);
  }

  private expand(replacement: string, match: GoMatch): string {
    if (!replacement.includes("$")) return replacement;
    return replacement.replace(/\$(?:(\$)|(\w+)|\{(\w+)\})/g, (_, dollar, bare, braced) =>
      dollar ? "$" : this.group(match, (bare ?? braced) as string),
    );
  }

  private group(match: GoMatch, name: string): string {
    const index = /^\d+$/.test(name) ? Number(name) : this.names.lastIndexOf(name);
    return index < 0 ? "" : (match.groups[index] ?? "");
  }
}

function collect(find: Finder, text: string, limit: number): readonly GoMatch[] {
  const matches: GoMatch[] = [];
  let end = -1;
  for (let from = 0; matches.length < limit && from <= text.length;) {
    const match = find(text, from);
    if (!match) break;
    const length = match.groups[0]!.length;
    if (length > 0 || match.index !== end) matches.push(match);
    end = match.index + length;
    from = length > 0 ? end : end + ((text.codePointAt(end) ?? 0) > 0xffff ? 2 : 1);
  }
  return matches;
}

function backtracking({ root }: ParsedRegExp): Finder {
  const regexp = new RegExp(toJavaScript(root), "gu");
  return (text, from) => {
    regexp.lastIndex = from;
    const match = regexp.exec(text);
    return match ? { index: match.index, groups: [...match] } : undefined;
  };
}

function toJavaScript(node: RegExpNode): string {
  switch (node.type) {
    case "char":
    case "assert":
      return node.js;
    case "group":
      return node.index === 0 ? `(?:${toJavaScript(node.body)})` : `(${toJavaScript(node.body)})`;
    case "cat":
      return node.items.map(toJavaScript).join("");
    case "alt":
      return node.items.map(toJavaScript).join("|");
    case "repeat":
      return `(?:${toJavaScript(node.item)})${quantifier(node.min, node.max)}${node.greedy ? "" : "?"}`;
  }
}

function quantifier(min: number, max: number): string {
  if (min === 0 && max === Infinity) return "*";
  if (min === 1 && max === Infinity) return "+";
  if (min === 0 && max === 1) return "?";
  return max === Infinity ? `{${min},}` : `{${min},${max}}`;
}

/** Repetitions of at least this many rounds count as open. */
const manyTimes = 10;
/** So many steps are done before a time limit is set up: a tenth of a second at the worst. */
const quickSteps = 1e8;
/** Ten thousand times what a pattern takes that doesn't backtrack much, in a text of a few pages. */
const patienceMs = 500;

/** How many open repetitions follow each other. Infinity where one stands within another or has a choice inside. */
function openRepeats(node: RegExpNode): number {
  switch (node.type) {
    case "group":
      return openRepeats(node.body);
    case "cat":
    case "alt":
      return node.items.reduce((sum, item) => sum + openRepeats(item), 0);
    case "repeat":
      if (node.max < manyTimes) return openRepeats(node.item) * Math.max(1, node.max);
      return isSimple(node.item) ? 1 : Infinity;
    default:
      return 0;
  }
}

/** One way to match only: no choices that multiply with each round. */
function isSimple(node: RegExpNode): boolean {
  if (node.type === "char") return true;
  if (node.type === "group") return isSimple(node.body);
  return node.type === "cat" && node.items.length > 0 && node.items.every(isSimple);
}

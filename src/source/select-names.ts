// Which of some ordered names a list of patterns means, read from left to right:
//   v1.*.*      a glob, in which a star stops at dots      ! v1.0.0   not this one, whatever comes later
//   >= v1.0.0   also >, <, <=, ==, !=: by the order of the names, in which the first is the greatest
// https://gohugo.io/quick-reference/glossary/#glob-slice
import { compileGlob, type Match } from "./glob.ts";

const RANGE = /^(>=|<=|==|!=|>|<) (.*)$/;

const comparisons: Readonly<Record<string, (one: number, other: number) => boolean>> = {
  ">": (one, other) => one < other,
  ">=": (one, other) => one <= other,
  "<": (one, other) => one > other,
  "<=": (one, other) => one >= other,
  "==": (one, other) => one === other,
  "!=": (one, other) => one !== other,
};

/** What one pattern says of a name: others may add to a glob, but not to what a range or a negation refuses. */
interface Rule {
  readonly refuses: boolean;
  test(name: string, position: number): boolean;
}

/** The positions of the names that the patterns mean, in order. Throws a PatternError for a glob that can't be read. */
export function selectNames(patterns: readonly string[], names: readonly string[]): number[] {
  const rules = patterns
    .map((pattern) => pattern.trim())
    .filter((pattern) => pattern !== "")
    .map((pattern) => ruleOf(pattern, names));
  return [...names.keys()].filter((position) => isMeant(names[position]!, position, rules));
}

function ruleOf(pattern: string, names: readonly string[]): Rule {
  if (pattern.startsWith("! ")) {
    const matches = globOf(pattern.slice(2));
    return { refuses: true, test: (name) => !matches(name) };
  }
  const range = RANGE.exec(pattern);
  if (!range) return { refuses: false, test: globOf(pattern) };
  const limit = limitIn(names, range[2]!);
  const compare = comparisons[range[1]!]!;
  return { refuses: true, test: (_, position) => limit >= 0 && compare(position, limit) };
}

/** A version may be written in several ways: `v2` is `v2.0.0`. */
function limitIn(names: readonly string[], name: string): number {
  const exact = names.indexOf(name);
  return exact >= 0 ? exact : names.map(shortest).indexOf(shortest(name));
}

function shortest(version: string): string {
  let short = version.startsWith("v") ? version.slice(1) : version;
  while (short.endsWith(".0")) short = short.slice(0, -2);
  return short;
}

function globOf(pattern: string): Match {
  return compileGlob(pattern, { separator: "." });
}

/** A list that begins with a range or a negation starts from everything. */
function isMeant(name: string, position: number, rules: readonly Rule[]): boolean {
  let isIn = rules[0]?.refuses ?? false;
  for (const { refuses, test } of rules) {
    if (refuses) {
      if (!isIn || !test(name, position)) return false;
    } else isIn ||= test(name, position);
  }
  return isIn;
}

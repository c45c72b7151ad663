// CODEOWNERS: who looks after which files. The last line that fits a file counts; lines of a GitLab section that name nobody
// are its owners'. https://docs.github.com/articles/about-code-owners
import { PatternError } from "../source/automaton.ts";
import { compileGlob, type Match } from "../source/glob.ts";

interface Rule {
  readonly owners: readonly string[];
  readonly matches: Match;
}

/** Owners by path below the folder that the file is for. */
export type CodeOwners = (path: string) => readonly string[];

/** Where the file may be, the first that is there is used. */
export const CODE_OWNERS_PLACES = ["", "docs", ".github", ".gitlab"] as const;

export function parseCodeOwners(text: string): CodeOwners {
  const rules: Rule[] = [];
  let ofSection: readonly string[] = [];
  for (const line of text.split(/\r?\n/)) {
    const section = /^\s*\^?\[[^\]]*\](?:\[\d+\])?(.*)$/.exec(line);
    if (section) ofSection = wordsOf(section[1]!);
    else addRule(rules, line, ofSection);
  }
  rules.reverse();
  return (path) => rules.find(({ matches }) => matches(path))?.owners ?? [];
}

function addRule(rules: Rule[], line: string, ofSection: readonly string[]): void {
  const [pattern, ...named] = wordsOf(line);
  const owners = named.length > 0 ? named : ofSection;
  if (pattern === undefined || owners.length === 0) return;
  try {
    rules.push({ owners, matches: compileGlob(globOf(pattern)) });
  } catch (error) {
    // A pattern that can't be read fits nothing.
    if (!(error instanceof PatternError)) throw error;
  }
}

/** What stands between spaces, up to a comment; a backslash makes a space part of a word. */
function wordsOf(line: string): string[] {
  const words = line.match(/(?:\\.|[^\s\\])+/g) ?? [];
  const comment = words.findIndex((word) => word.startsWith("#"));
  return comment < 0 ? words : words.slice(0, comment);
}

/** A folder means all that is in it; without a slash at its beginning a pattern fits at any depth. */
function globOf(pattern: string): string {
  const literal = pattern.replace(/[?{}]/g, "\\$&");
  // As in Hugo, `docs/*.md` counts from the root, though `docs/a.md` doesn't.
  const isRooted = literal.startsWith("/") || /[^/]\/.*\*\./.test(literal);
  const path = literal.replace(/^\//, "").replace(/\/\*\*\//g, "/{**/,}").replace(/^\*\*\//, "{**/,}");
  const whole = path.endsWith("/") ? `${path}**` : path.endsWith("*") ? path : `${path}{,/**}`;
  return isRooted ? whole : `{**/,}${whole}`;
}

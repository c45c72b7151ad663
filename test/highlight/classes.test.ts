// How far the classes of tokens agree with those of Hugo 0.169: cases/classes.txt has code as its pieces, in pairs of
// class and text as Hugo gives them, and the least per cent of characters whose kind of class, and whose very class,
// must be the same.
//   %% yaml 94 89
//   [["c","# a comment"],…]
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { describe, it } from "node:test";
import { findGrammar } from "../../src/highlight/languages.ts";
import { TimeBudget } from "../../src/highlight/time-budget.ts";
import { tokenize } from "../../src/highlight/tokenize.ts";

const budget = new TimeBudget();

type Piece = readonly [name: string, text: string];

const cases = readFileSync(new URL("cases/classes.txt", import.meta.url), "utf8")
  .split(/^%% /m)
  .slice(1);

/** What readers see as one kind of thing; names that say no more than "a name", and signs, count as plain. */
function kind(name: string): string {
  if (/^(|w|x|p|err|o.?|n[nxopv]?|py|v.)$/.test(name)) return "plain";
  if (name === "nt") return "k";
  if (/^(n.|fm|bp)$/.test(name)) return "name";
  return /^[kcsm]/.test(name) ? name[0]! : /^(il|l.?)$/.test(name) ? "m" : name === "dl" ? "s" : name;
}

/** For each character; "" for white space. */
const namesOf = (pieces: readonly Piece[], of: (name: string) => string): string[] =>
  pieces.flatMap(([name, text]) => [...text].map((char) => (/\s/.test(char) ? "" : of(name))));

const exact = (name: string): string => name || "plain";

function agreement(pieces: readonly Piece[], language: string, of: (name: string) => string): number {
  const { classes, texts } = tokenize(
    pieces.map(([, text]) => text).join(""),
    findGrammar(language)!,
    budget,
  );
  const theirs = namesOf(pieces, of);
  const ours = namesOf(
    texts.map((text, i) => [classes[i]!, text]),
    of,
  );
  const seen = theirs.map((one, i) => [one, ours[i]]).filter(([one]) => one !== "");
  return (100 * seen.filter(([a, b]) => a === b).length) / seen.length;
}

describe("classes of tokens", () => {
  for (const text of cases) {
    const [, language = "", kinds = "", classes = "", json = ""] = /^(\S+) (\d+) (\d+)\n([^]*)$/.exec(text)!;
    const pieces = JSON.parse(json) as Piece[];
    for (const [what, of, least] of [
      ["kinds", kind, kinds],
      ["classes", exact, classes],
    ] as const)
      it(`${language}, ${what}`, () => {
        const found = agreement(pieces, language, of);
        assert.ok(found >= Number(least), `${found.toFixed(1)} per cent, was ${least}`);
      });
  }
});

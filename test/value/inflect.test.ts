// Plurals, singulars, readable names and title case against what the real Hugo gives.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { humanize, pluralize, singularize } from "../../src/value/inflect.ts";
import { titleCase } from "../../src/value/title-case.ts";

const lines = (file: string): string[] =>
  readFileSync(new URL(file, import.meta.url), "utf8")
    .split("\n")
    .filter((line) => line !== "" && !line.startsWith("#"));

test("plurals and singulars", () => {
  for (const line of lines("inflect.txt")) {
    const [word, plural, singular] = line.split(" ") as [string, string, string];
    assert.deepEqual([pluralize(word), singularize(plural)], [plural, singular], word);
  }
});

test("letter case and phrases", () => {
  assert.equal(pluralize("API"), "APIs");
  assert.equal(pluralize("Person"), "People");
  assert.equal(pluralize("my Category"), "my Categories");
  assert.equal(pluralize(""), "");
});

test("readable names", () => {
  for (const line of lines("humanize.txt")) {
    const [source, name] = line.split(" => ") as [string, string];
    assert.equal(humanize(source), name, source);
  }
});

const titles: readonly (readonly [style: string, source: string, title: string])[] = [
  ["ap", "the quick brown fox of a", "The Quick Brown Fox of A"],
  ["ap", "iPhone x", "IPhone X"],
  ["ap", "o'reilly's don’t", "O'reilly's Don’t"],
  ["ap", "one two-of-three", "One Two-of-Three"],
  ["ap", '(the) world of "a" thing', '(The) World of "A" Thing'],
  ["ap", "hello: the world", "Hello: The World"],
  ["ap", "v. vs. via", "V. vs. Via"],
  ["ap", "www.example.com is up", "Www.example.com Is Up"],
  ["ap", "a/b test", "A/B Test"],
  ["chicago", "walking with a dog from the up to down", "Walking with a Dog from the Up to Down"],
  ["chicago", "the quick brown fox over a", "The Quick Brown Fox over A"],
  ["go", "o'reilly's don’t book", "O'Reilly'S Don’t Book"],
  ["go", "a-b c_d of the", "A-B C_d Of The"],
  ["firstupper", "walking with a dog", "Walking with a dog"],
  ["none", "hELLO", "hELLO"],
];
for (const [style, source, title] of titles)
  test(`${style}: ${source}`, () => assert.equal(titleCase(source, style), title));

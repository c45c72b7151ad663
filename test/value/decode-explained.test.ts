// What authors are told about broken YAML, TOML and JSON: the fault in their words, its place, how to mend it.
import assert from "node:assert/strict";
import { test } from "node:test";
import { DecodeError } from "../../src/value/decode/error.ts";
import { decodeJson } from "../../src/value/decode/json.ts";
import { decodeToml } from "../../src/value/decode/toml.ts";
import { decodeYaml } from "../../src/value/decode/yaml.ts";

type Row = readonly [text: string, line: number, column: number, message: string, help: string | undefined];

const yaml: readonly Row[] = [
  ["title: A: b\nx: 1", 1, 9, 'a text can\'t have ": " in it', 'put it in quotes: title: "A: b"'],
  ["x: 1\r\ntitle: A: b", 2, 9, 'a text can\'t have ": " in it', 'put it in quotes: title: "A: b"'],
  ['- q: say "x": y', 1, 13, 'a text can\'t have ": " in it', "put it in quotes: q: 'say \"x\": y'"],
  ["title: @home", 1, 8, 'a text can\'t begin with "@"', 'put it in quotes: title: "@home"'],
  ["title: 'it's'", 1, 12, "the text goes on after its closing quote", 'put it in quotes: title: "it\'s"'],
  ["title: 'A\nx: 1", 1, 8, "a text begins with ' and doesn't end", "close it with '"],
  ['x: "y"\ntags:\n  - "b\n  - c', 3, 5, "a text begins with \" and doesn't end", 'close it with "'],
  ["x: 1\ntitle A\ny: 2", 2, 1, "a key needs a colon after it", "write key: value"],
  ["title:A\nx: 1", 1, 6, "a space is missing after the colon", "write title: A"],
  [
    "a:\n  b: 1\n c: 2",
    3,
    2,
    "the line is indented like none of those around it",
    "keys of one map begin in the same column",
  ],
  ["a:\n\tb: 1", 2, 1, "tab characters must not be used in indentation", "indent with spaces"],
  ["- a\nb: 1", 2, 1, "end of the stream or a document separator is expected", undefined],
];

const toml: readonly Row[] = [
  [
    "title = B",
    1,
    9,
    "it is no value",
    'put texts in quotes: title = "Notes"; only numbers, dates, true and false stand without',
  ],
  [
    'title = "B\nx = 1',
    1,
    11,
    "a text in quotes ends before the line does",
    "close it with a quote, or take three quotes for several lines",
  ],
  ["a = 1\na = 2", 2, 1, "the key or table is there twice", "remove one of the two, or join them"],
  ["x = 2024-13-01", 1, 5, "invalid date", undefined],
];

const json: readonly Row[] = [
  ['{"a":1,}', 1, 8, "Expected double-quoted property name", "remove the comma after the last entry"],
  ['{"a":1, // c\n"b":2}', 1, 9, "Expected double-quoted property name", "remove the comment: JSON has none"],
  ["{a:1}", 1, 2, "Expected property name or '}'", 'put keys and texts in double quotes: "title"'],
];

for (const [name, decode, rows] of [
  ["YAML", decodeYaml, yaml],
  ["TOML", decodeToml, toml],
  ["JSON", decodeJson, json],
] as const)
  for (const [text, line, column, message, help] of rows)
    test(`${name} ${JSON.stringify(text)} is explained`, () => {
      assert.throws(
        () => decode(text),
        (error: unknown) => {
          assert.ok(error instanceof DecodeError);
          assert.deepEqual(
            [error.line, error.column, error.message, error.help],
            [line, column, message, help],
          );
          return true;
        },
      );
    });

test("a long broken text is explained in no time", () => {
  const text = `a: "b"\n${"c: 'd\n".repeat(50_000)}`;
  const start = performance.now();
  assert.throws(() => decodeYaml(text), DecodeError);
  assert.ok(performance.now() - start < 2000);
});

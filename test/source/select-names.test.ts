// Patterns for the values of a dimension, as Hugo reads them.
import assert from "node:assert/strict";
import { test } from "node:test";
import { selectNames } from "../../src/source/select-names.ts";

const versions = ["v4.0.0", "v3.1.0", "v2.0.0", "v1.0.0"];

const cases: readonly (readonly [patterns: readonly string[], selected: readonly string[]])[] = [
  [[], []],
  [["v3.1.0"], ["v3.1.0"]],
  [["**"], versions],
  [["v3.*"], []],
  [["v3.*.*"], ["v3.1.0"]],
  [["{v1.0.0,v4.0.0}"], ["v4.0.0", "v1.0.0"]],
  [
    ["v1.0.0", "v2.0.0"],
    ["v2.0.0", "v1.0.0"],
  ],
  [["! v4.0.0"], ["v3.1.0", "v2.0.0", "v1.0.0"]],
  [
    ["! v4.0.0", "**"],
    ["v3.1.0", "v2.0.0", "v1.0.0"],
  ],
  [
    ["**", "! v4.0.0"],
    ["v3.1.0", "v2.0.0", "v1.0.0"],
  ],
  [["v4.0.0", "! v4.0.0"], []],
  [[">= v2.0.0"], ["v4.0.0", "v3.1.0", "v2.0.0"]],
  [["> v2.0.0"], ["v4.0.0", "v3.1.0"]],
  [["< v3.1.0"], ["v2.0.0", "v1.0.0"]],
  [["<= v2"], ["v2.0.0", "v1.0.0"]],
  [["== v2.0.0"], ["v2.0.0"]],
  [
    ["!= v2.0.0", "< v4.0.0"],
    ["v3.1.0", "v1.0.0"],
  ],
  [
    [">= v2.0.0", "<= v3.1.0"],
    ["v3.1.0", "v2.0.0"],
  ],
  [[">= v9"], []],
  [[" > v3.1.0 "], ["v4.0.0"]],
];

for (const [patterns, selected] of cases)
  test(`${JSON.stringify(patterns)} means ${selected.join(", ") || "none"}`, () => {
    const positions = selectNames(patterns, versions);
    assert.deepEqual(
      positions.map((position) => versions[position]),
      selected,
    );
  });

test("a pattern made to be slow is read in time", () => {
  const start = performance.now();
  selectNames([`>= v${".0".repeat(200_000)}`, `${"*a".repeat(200)}b`], ["a".repeat(5_000)]);
  assert.ok(performance.now() - start < 2_000);
});

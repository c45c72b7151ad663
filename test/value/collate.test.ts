// The order of texts in a language; the expectations are Hugo's.
import assert from "node:assert/strict";
import test from "node:test";
import { createCollator } from "../../src/value/collate.ts";

const cases: readonly (readonly [locale: string, order: string])[] = [
  ["en", "9 A b C e é z я 的"],
  ["ru", "9 az b é z ω я 的"],
  ["el", "9 az b é z ω я 的"],
  ["zh", "9 az a的 b 安 比"],
  ["he", "9 b z я א 的"],
];
for (const [locale, order] of cases)
  test(`order in ${locale}`, () =>
    assert.equal(order.split(" ").sort().reverse().sort(createCollator(locale)).join(" "), order));

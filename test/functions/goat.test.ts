// Drawings that are too large; what others look like is in test/sites/functions/goat.txt.
import assert from "node:assert/strict";
import { test } from "node:test";
import { goat } from "../../src/functions/goat/goat.ts";
import { FunctionError } from "../../src/value/function-error.ts";

test("a drawing has a limit", () => {
  assert.equal(goat(`${"-".repeat(250)}\n`.repeat(400)).Height, 400 * 16 + 9);
  for (const source of ["x".repeat(100_001), `${"-".repeat(1000)}${"\n-".repeat(100)}`])
    assert.throws(() => goat(source), FunctionError);
});

test("text can't leave its element", () => {
  const { text } = goat("</text><script>alert(1)</script>").Inner;
  assert.doesNotMatch(text, /<script|<\/text><\/text>/);
});

import assert from "node:assert/strict";
import { test } from "node:test";
import { deindent, indentRest } from "../../src/shortcode/deindent.ts";

test("deindent takes the indentation only where all of it is there", () => {
  assert.equal(deindent("\n  a\n    b\n c\n  ", "  "), "\na\n  b\n c\n");
  assert.equal(deindent("\ta\n  b", "\t"), "a\n  b");
  assert.equal(deindent("  a", ""), "  a");
});

test("indentRest indents all lines but the first, empty ones too", () => {
  assert.equal(indentRest("1\nl2\n\nl3\n", "  "), "1\n  l2\n  \n  l3\n");
  assert.equal(indentRest("1\n", "  "), "1\n");
  assert.equal(indentRest("a\nb", ""), "a\nb");
});

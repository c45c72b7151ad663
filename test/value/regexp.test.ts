// Regular expressions can't hang, whichever matcher runs them, and both agree. (Syntax: functions/cases/strings.txt.)
import assert from "node:assert/strict";
import { test } from "node:test";
import { FunctionError } from "../../src/value/function-error.ts";
import { compileRegExp } from "../../src/value/regexp.ts";
import { runMachine } from "../../src/value/regexp-machine.ts";
import { parseRegExp } from "../../src/value/regexp-parse.ts";

const hostile: readonly (readonly [pattern: string, text: string])[] = [
  ["(a+)+$", `${"a".repeat(50_000)}b`],
  ["^(a|a)*$", `${"a".repeat(50_000)}b`],
  ["(.*)*x", "a".repeat(50_000)],
  ["(x+x+)+y", "x".repeat(20_000)],
  ["a*a*a*a*a*b", "a".repeat(20_000)],
  ["<h.*?>.*?</h", "<h>".repeat(10_000)],
  ["(?s)<p>.*</p>", "<p>".repeat(50_000)],
];
for (const [pattern, text] of hostile) {
  test(`${pattern} ends in time`, () => {
    const start = performance.now();
    assert.equal(compileRegExp(pattern).test(text), false);
    assert.ok(performance.now() - start < 5_000);
  });
}

test("what was too slow once is matched the linear way from then on, and found all the same", () => {
  const regexp = compileRegExp("<h.*?>.*?</h");
  const trap = "<h>".repeat(10_000);
  for (let i = 0; i < 20; i++) assert.equal(regexp.matches(`${trap}\n<h>x</h`).length, 1);
});

test("a program that would be too long is refused", () => {
  assert.throws(() => compileRegExp("((a{1000}){1000})*").test("a"), FunctionError);
  assert.throws(() => compileRegExp("(".repeat(600) + ")".repeat(600)), FunctionError);
});

const patterns = [
  "a|ab",
  "(a|ab)(c|bcd)",
  "a*?b",
  "(a)|b",
  "^a$",
  "\\bfoo\\b",
  "x{2,3}",
  "(?i)É+",
  "[^a-c]",
  "(a*)(b*)",
  "(?:)",
  "a{0}b",
  "b+(c|d)",
  "(o)+d",
  "😀",
  "\\z",
];
const texts = ["", "abcd", "aaab", "foo food", "xxxxx", "éÉ", "a😀", "b\na"];
test("both matchers agree", () => {
  for (const pattern of patterns)
    for (const text of texts) {
      const quick = [...compileRegExp(pattern).matches(text, 1)][0];
      const linear = runMachine(parseRegExp(pattern), text, 0);
      assert.deepEqual(
        [linear?.index, linear?.groups],
        [quick?.index, quick?.groups],
        `${pattern} on ${text}`,
      );
    }
});

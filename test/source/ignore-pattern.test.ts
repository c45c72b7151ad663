import assert from "node:assert/strict";
import test from "node:test";
import { PatternError } from "../../src/source/automaton.ts";
import { compileIgnorePattern } from "../../src/source/ignore-pattern.ts";

test("expressions match somewhere in a path, as in Go", () => {
  const table: readonly [pattern: string, matches: readonly string[], not: readonly string[]][] = [
    ["\\.foo$", ["/a/b.foo"], ["/a/b.food", "/a/bfoo"]],
    ["^/a/", ["/a/x"], ["/b/a/"]],
    ["draft-\\d+", ["/draft-12.md"], ["/draft-x"]],
    ["(?i)README", ["/readme.md", "/ReadMe"], ["/read"]],
    ["(?i:a)b", ["Ab"], ["AB"]],
    ["a|b$", ["xax", "b"], ["bx"]],
    ["[^/]+\\.(md|txt)$", ["/a.md", "b.txt"], ["/.html"]],
    ["[\\w-]{3,4}!", ["a-b!", "abcd!"], ["ab!"]],
    ["\\bfoo\\b", ["a foo b", "/foo/"], ["food"]],
    ["(?P<name>x)y", ["xy"], ["x"]],
    ["\\x41\\x{42}", ["AB"], ["ab"]],
    ["a{,2}", ["a{,2}"], ["aa"]],
    ["", ["anything"], []],
  ];
  for (const [pattern, matches, not] of table) {
    const match = compileIgnorePattern(pattern);
    for (const text of matches) assert.ok(match(text), `${pattern} should match ${text}`);
    for (const text of not) assert.ok(!match(text), `${pattern} should not match ${text}`);
  }
});

test("patterns that can't be read say why and where", () => {
  const table: readonly [pattern: string, message: string, offset: number][] = [
    ["a(b", "a parenthesis is never closed", 1],
    ["a)", "a parenthesis closes nothing", 1],
    ["*a", 'nothing stands before "*"', 0],
    ["[a", "a bracket is never closed", 0],
    ["a\\", "a backslash ends the pattern", 2],
    ["\\pL", "the escape \\p isn't known", 2],
    ["a{9,1}", "{9,1} is no valid count", 1],
    ["(a{1000}){1000}", "the pattern is too large", 0],
    ["x".repeat(1001), "the pattern is longer than 1000 characters", 0],
  ];
  for (const [pattern, message, offset] of table) {
    assert.throws(
      () => compileIgnorePattern(pattern),
      (error) => error instanceof PatternError && error.message === message && error.offset === offset,
      pattern.slice(0, 20),
    );
  }
});

test("expressions that hang a backtracking engine don't hang this one", () => {
  const started = performance.now();
  for (const pattern of ["(a+)+$", "(a|a)*$", "(.*)*x", "((a*)*)*b"])
    compileIgnorePattern(pattern)(`${"a".repeat(3000)}!`);
  assert.ok(performance.now() - started < 2000);
});

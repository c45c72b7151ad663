import assert from "node:assert/strict";
import test from "node:test";
import { compileFileFilter, compileGlob, compileGlobList } from "../../src/source/glob.ts";
import { PatternError } from "../../src/source/automaton.ts";

test("globs match as those of Hugo", () => {
  const table: readonly [glob: string, matches: readonly string[], not: readonly string[]][] = [
    ["/posts/**", ["/posts/", "/posts/a", "/posts/a/b"], ["/posts", "/post/a"]],
    ["/posts/*", ["/posts/a"], ["/posts/a/b"]],
    ["{/posts,/posts/**}", ["/posts", "/posts/a/b"], ["/postsx"]],
    ["**/foo", ["a/foo", "/foo", "a/b/foo"], ["foo"]],
    ["{**/,}.{git,x}", [".git", "a/.x"], ["a.git"]],
    ["a?c", ["abc", "a😀c"], ["ac", "a/c"]],
    ["[a-c]x", ["ax", "cx"], ["dx"]],
    ["[!a-c]x", ["dx", "/x"], ["ax"]],
    ["\\*", ["*"], ["a"]],
    ["plain", ["plain"], ["plainer", "Plain"]],
    ["{a{b,c},d}*", ["ab", "acx", "d"], ["a", "ax"]],
    ["a,b}", ["a,b}"], ["a"]],
  ];
  for (const [glob, matches, not] of table) {
    const match = compileGlob(glob);
    for (const text of matches) assert.ok(match(text), `${glob} should match ${text}`);
    for (const text of not) assert.ok(!match(text), `${glob} should not match ${text}`);
  }
});

test("letter case and separator", () => {
  assert.ok(compileGlob("/Docs/**", { ignoreCase: true })("/docs/A"));
  assert.ok(!compileGlob("/Docs/**")("/docs/a"));
  assert.ok(!compileGlob("a*", { separator: "." })("a.b"));
  assert.ok(compileGlob("a*", { separator: "." })("a/b"));
});

test("a mount's files: the first glob that matches decides", () => {
  const filter = (globs: readonly string[], paths: readonly string[]) => {
    const matches = compileFileFilter(globs);
    return paths.filter((path) => matches(path, false));
  };
  assert.deepEqual(filter(["! b*", "*.json"], ["a.json", "b.json", "a.md", "x/a.json"]), ["a.json"]);
  assert.deepEqual(filter(["! b"], ["a", "b"]), ["a"]);
  assert.deepEqual(filter([], ["a", "b"]), ["a", "b"]);
});

test("a mount's folders: the way to what is included is in", () => {
  const folders = ["sub", "sub/deep", "other"];
  for (const [globs, expected] of [
    [["**.md"], []],
    [["**/*.md"], folders],
    [["sub/**"], ["sub", "sub/deep"]],
    [["sub/*.md"], ["sub"]],
    [["{sub,other}/deep/x.md"], ["sub", "sub/deep", "other"]],
    [["{sub/deep,other}/x.md"], ["sub/deep", "other"]],
    [
      ["! sub/**", "**"],
      ["sub", "other"],
    ],
    [["! sub"], ["sub/deep", "other"]],
  ] as const) {
    const matches = compileFileFilter(globs);
    assert.deepEqual(
      folders.filter((folder) => matches(folder, true)),
      expected,
      globs.join(" "),
    );
  }
});

test("a list of globs is read from left to right", () => {
  const names = ["en", "de", "fr"];
  assert.deepEqual(names.filter(compileGlobList(["en", "d*"])), ["en", "de"]);
  assert.deepEqual(names.filter(compileGlobList(["! de"])), ["en", "fr"]);
  assert.deepEqual(names.filter(compileGlobList(["**", "! de"])), ["en", "fr"]);
  assert.deepEqual(names.filter(compileGlobList([])), []);
});

test("globs that can't be read say where", () => {
  const fault = (glob: string): unknown => {
    try {
      return compileGlob(glob);
    } catch (error) {
      return error instanceof PatternError && [error.message, error.offset];
    }
  };
  assert.deepEqual(fault("a{b"), ["the brace is never closed", 1]);
  assert.deepEqual(fault("ab[c"), ["the bracket is never closed", 2]);
  assert.deepEqual(fault("{".repeat(60)), ["braces are nested too deeply", 50]);
});

test("no glob takes more than its length times the text's", () => {
  const started = performance.now();
  assert.ok(!compileGlob(`${"*a".repeat(200)}b`)("a".repeat(2000)));
  assert.ok(performance.now() - started < 2000);
});

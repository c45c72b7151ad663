// Which paths a pattern of CODEOWNERS fits, as the real Hugo has it.
import assert from "node:assert/strict";
import { test } from "node:test";
import { parseCodeOwners } from "../../src/content/code-owners.ts";

const PATHS = [
  "content/a.md",
  "content/docs/b.md",
  "content/docs/deep/c.md",
  "content/docs/deep/er/d.md",
  "content/api/docs.md",
  "content/api/f g.md",
  "content/api/h#i.md",
  "content/api/[x].md",
];
const ALL = "a b c d docs f h [x]";

/** Pattern → the first letters of what it fits. */
const patterns: readonly (readonly [string, string])[] = [
  ["*", ALL],
  ["*.md", ALL],
  ["/*", ""],
  ["/content", ALL],
  ["/content/", ALL],
  ["/content/*", "a"],
  ["content/*", "a"],
  ["content/docs", "b c d"],
  ["content/docs/", "b c d"],
  ["docs", "b c d"],
  ["docs/", "b c d"],
  ["/docs/", ""],
  ["docs/*", "b"],
  ["docs/**", "b c d"],
  ["**/docs", "b c d"],
  ["**/docs/", "b c d"],
  ["**/deep/**", "c d"],
  ["content/**/c.md", "c"],
  ["/content/**/c.md", "c"],
  ["/**/c.md", "c"],
  ["b.md", "b"],
  ["/b.md", ""],
  ["docs/b.md", "b"],
  ["content/docs/*.md", "b"],
  ["docs/*.md", ""],
  ["content/*/b.md", "b"],
  ["*.M*", ""],
  ["?.md", ""],
  ["[a-b].md", ""],
  ["content/[ab].md", "a"],
  ["er", "d"],
  ["deep/er", "d"],
  ["!a.md", ""],
  ["content/api/f\\ g.md", "f"],
  ["content/api/h#i.md", "h"],
  ["content/api/[x].md", ""],
  ["content/api/\\[x\\].md", "[x]"],
  ["./content", ""],
  ["CONTENT/", ""],
  ["content/[", ""],
];

for (const [pattern, expected] of patterns)
  test(`CODEOWNERS: ${pattern}`, () => {
    const owners = parseCodeOwners(`${pattern} @x\n`);
    const fits = PATHS.filter((path) => owners(path).length > 0);
    const names = fits.map((path) => /([^/]+?)(?: g|#i)?\.md$/.exec(path)![1]);
    assert.equal(names.join(" "), expected);
  });

test("the last line that fits counts, comments and lines without owners don't", () => {
  const owners = parseCodeOwners(
    "# first\n* @all # everybody\n/content/docs/\n /content/api/ @a#b  me@example.org\r\n\n#\n/content/a.md @team/x @y\n",
  );
  assert.deepEqual(owners("content/docs/b.md"), ["@all"]);
  assert.deepEqual(owners("content/api/docs.md"), ["@a#b", "me@example.org"]);
  assert.deepEqual(owners("content/a.md"), ["@team/x", "@y"]);
});

test("lines of a section have its owners", () => {
  const owners = parseCodeOwners(
    "/content/a.md @one\n[Guides][2] @guides @two\n/content/docs/\n/content/docs/b.md @b\n^[Other]\n/content/api/\n",
  );
  assert.deepEqual(owners("content/a.md"), ["@one"]);
  assert.deepEqual(owners("content/docs/deep/c.md"), ["@guides", "@two"]);
  assert.deepEqual(owners("content/docs/b.md"), ["@b"]);
  assert.deepEqual(owners("content/api/docs.md"), []);
});

test("a pattern made to take long doesn't", () => {
  const owners = parseCodeOwners(`${"*a".repeat(500)}b @x\n`);
  assert.deepEqual(owners("a".repeat(5000)), []);
});

import assert from "node:assert/strict";
import test from "node:test";
import {
  baseName,
  cleanPath,
  dirName,
  extension,
  isInside,
  joinPath,
  relativePath,
  resolvePath,
} from "../../src/source/path.ts";

test("cleanPath is Go's path.Clean", () => {
  const table: readonly [string, string][] = [
    ["", "."],
    ["a/b", "a/b"],
    ["a//b/./c/", "a/b/c"],
    ["a/../b", "b"],
    ["../a/../../b", "../../b"],
    ["/../a", "/a"],
    ["/", "/"],
    ["a/..", "."],
  ];
  for (const [path, expected] of table) assert.equal(cleanPath(path), expected, path);
});

test("a path is inside a folder by segments, not by letters", () => {
  const table: readonly [path: string, folder: string, inside: boolean][] = [
    ["/site/a", "/site", true],
    ["/site", "/site", true],
    ["/site-b/a", "/site", false],
    ["/site/../etc", "/site", false],
    ["/site/a/../b", "/site", true],
    ["/a", "/", true],
    ["a/b", ".", true],
    ["../b", ".", false],
    ["..b", ".", true],
    ["/b", ".", false],
  ];
  for (const [path, folder, inside] of table)
    assert.equal(isInside(path, folder), inside, `${path} in ${folder}`);
});

test("parts of paths", () => {
  assert.deepEqual(["a/b.tar.gz", "b", "/b", ""].map(baseName), ["b.tar.gz", "b", "b", ""]);
  assert.deepEqual(["a/b.tar.gz", "b", "/b", "a/b/c"].map(dirName), ["a", "", "/", "a/b"]);
  assert.deepEqual(["a/b.tar.gz", "a.b/c", ".x"].map(extension), ["gz", "", "x"]);
  assert.equal(joinPath("", "a", "", "../b"), "b");
  assert.equal(joinPath("", ""), "");
  assert.equal(resolvePath("/site", "../a"), "/a");
  assert.equal(resolvePath("/site", "C:\\a"), "C:/a");
  assert.equal(relativePath("/site/a/b", "/site"), "a/b");
  assert.equal(relativePath("/site", "/site"), "");
  assert.equal(relativePath("/sites", "/site"), undefined);
});

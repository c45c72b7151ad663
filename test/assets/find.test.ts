// The order in which globs find files, as Hugo walks its folders, and what the letters of a path may say.
import assert from "node:assert/strict";
import { test } from "node:test";
import { targetPath, insertIdentifier } from "../../src/assets/asset.ts";
import { AssetFiles } from "../../src/assets/find.ts";
import { oneSite } from "../site-sets.ts";

function files(...paths: readonly string[]): AssetFiles {
  const listed = paths.map((path) => {
    const [name, owner = ""] = path.split("@") as [string, string?];
    return {
      component: "assets",
      path: name,
      filename: `/${path}`,
      display: name,
      sites: oneSite,
      owner,
    } as const;
  });
  const type = { type: "text/plain", suffixes: [], delimiter: "." };
  return new AssetFiles(
    listed,
    (owner) => (owner === "" ? 0 : 1),
    () => type,
  );
}

const found = (assets: AssetFiles, glob: string) => assets.match(glob).map(({ path }) => path);

test("folders before files, the project before themes, extensions from z to a, names from a to z", () => {
  const assets = files(
    "a.css",
    "z.txt",
    "B.txt",
    "noext",
    "b/z.css",
    "b/x.css@theme",
    "b/y.css@theme",
    "b/c/a.txt",
    "a.txt@theme",
  );
  assert.deepEqual(found(assets, "**"), [
    "b/c/a.txt",
    "b/z.css",
    "b/x.css",
    "b/y.css",
    "B.txt",
    "z.txt",
    "a.css",
    "noext",
    "a.txt",
  ]);
});

test("a path is a key below assets, in its exact letters", () => {
  const assets = files("css/a.css");
  for (const path of ["css/a.css", "/css/a.css", "//css/./a.css", "x/../css/a.css", "../css/a.css"])
    assert.equal(assets.get(path)?.path, "css/a.css", path);
  for (const path of ["css/A.css", "css", "", "..", "__proto__", "css\\a.css"])
    assert.equal(assets.get(path), undefined, path);
});

test("patterns that can't be read are told as such", () => {
  assert.throws(() => files("a").match("a["), /can't read the pattern "a\["/);
});

test("targets stay below the destination", () => {
  const targets = {
    "a/b.css": "a/b.css",
    "/a": "a",
    "../../x": "x",
    "a/../../x": "x",
    "a\\..\\..\\x": "x",
    "d/": "d",
  };
  for (const [given, expected] of Object.entries(targets)) assert.equal(targetPath(given), expected);
  for (const path of ["", "/", "..", "a/.."]) assert.throws(() => targetPath(path), /names no file/);
});

test("words go before the extension of the file, not of a folder", () => {
  assert.equal(insertIdentifier("a.b/c.tar.gz", "min"), "a.b/c.tar.min.gz");
  assert.equal(insertIdentifier("a.b/c", "min"), "a.b/c.min");
});

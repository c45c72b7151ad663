// The default theme on a site of several versions: each page links to itself in the others.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { it } from "node:test";
import { put, run, temporaryFolder } from "./program.ts";

it("a page has links to its other versions, one of a single version has none", () => {
  const folder = temporaryFolder();
  put(folder, "hugo.toml", 'baseURL = "https://example.org/docs/"\n[versions.v1]\n[versions.v2]\n');
  put(folder, "content/both.md", '---\ntitle: Both\nsites: {matrix: {versions: "**"}}\n---\n');
  put(folder, "content/new.md", "---\ntitle: New\n---\n");
  assert.equal(run(folder, "build").code, 0);
  const read = (path: string) => readFileSync(join(folder, "public", path), "utf8");
  const links = (path: string) =>
    /<nav[^>]*aria-label="Versions">.*?<\/nav>/s.exec(read(path))?.[0].match(/<a .*?<\/a>/g) ?? [];
  assert.deepEqual(links("both/index.html"), [
    '<a href="/docs/both/" aria-current="true">v2</a>',
    '<a href="/docs/v1/both/">v1</a>',
  ]);
  assert.deepEqual(links("v1/both/index.html"), [
    '<a href="/docs/both/">v2</a>',
    '<a href="/docs/v1/both/" aria-current="true">v1</a>',
  ]);
  assert.deepEqual(links("new/index.html"), []);
});

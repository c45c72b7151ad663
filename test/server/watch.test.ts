import assert from "node:assert/strict";
import {
  mkdirSync,
  mkdtempSync,
  realpathSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { afterEach, beforeEach, describe, it } from "node:test";
import { createWatcher } from "../../src/server/watch.ts";
import type { Watcher } from "../../src/server/watch.ts";

let base = "";
let root = "";
let watcher: Watcher;
let bursts: string[][] = [];

beforeEach(async () => {
  base = mkdtempSync(join(realpathSync(tmpdir()), "watch-"));
  root = join(base, "project");
  mkdirSync(join(root, "content", "docs"), { recursive: true });
  mkdirSync(join(root, "public"));
  mkdirSync(join(base, "theme"));
  symlinkSync(join(base, "theme"), join(root, "linked"));
  bursts = [];
  const include = ["content", "layouts", "hugo.toml", "linked"].map((name) => join(root, name));
  const onChange = (paths: readonly string[]) => void bursts.push(paths.map((path) => relative(base, path)));
  watcher = createWatcher({ root, include, onChange });
  await watcher.ready;
});
afterEach(async () => {
  await watcher.close();
  rmSync(base, { recursive: true, force: true });
});

const write = (path: string, text = "x") => writeFileSync(join(root, path), text);

/** Waits until a path has been reported; fails after a while. */
async function seen(path: string): Promise<void> {
  for (let i = 0; i < 100; i++) {
    if (bursts.flat().includes(path)) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  assert.fail(`${path} was not seen, only ${JSON.stringify(bursts)}`);
}

describe("the watcher sees", () => {
  it("a new file, in one burst with others", async () => {
    write("content/a.md");
    write("content/b.md");
    write("content/docs/c.md");
    await seen("project/content/docs/c.md");
    assert.deepEqual(
      bursts.map((burst) => burst.toSorted()),
      [["project/content/a.md", "project/content/b.md", "project/content/docs/c.md"]],
    );
  });

  it("a folder that was not there at the start, and files made in it later", async () => {
    mkdirSync(join(root, "layouts", "docs"), { recursive: true });
    await seen("project/layouts/docs");
    write("layouts/docs/page.html");
    await seen("project/layouts/docs/page.html");
  });

  it("configuration made later, replaced by renaming, and removed", async () => {
    write("hugo.toml");
    await seen("project/hugo.toml");
    bursts = [];
    writeFileSync(join(base, "new.toml"), "y");
    renameSync(join(base, "new.toml"), join(root, "hugo.toml"));
    await seen("project/hugo.toml");
    bursts = [];
    rmSync(join(root, "hugo.toml"));
    await seen("project/hugo.toml");
  });

  it("what a linked folder holds", async () => {
    writeFileSync(join(base, "theme", "x.html"), "x");
    await seen("theme/x.html");
  });

  it("places that are included later", async () => {
    mkdirSync(join(base, "outside"));
    watcher.include([join(root, "content"), join(base, "outside")]);
    await new Promise((resolve) => setTimeout(resolve, 200));
    writeFileSync(join(base, "outside", "x.md"), "x");
    await seen("outside/x.md");
  });

  it("nothing else: published files, temporary files, other folders", async () => {
    write("public/index.html");
    write("content/.#a.md");
    write("content/a.md~");
    write("content/.a.md.swp");
    write("README.md");
    mkdirSync(join(root, "node_modules"));
    write("node_modules/x.js");
    write("content/last.md");
    await seen("project/content/last.md");
    assert.deepEqual(bursts, [["project/content/last.md"]]);
  });
});

describe("once it is closed, it watches nothing more", () => {
  const watching = () => process.getActiveResourcesInfo().filter((name) => name === "FSEventWrap").length;
  const rest = () => new Promise((resolve) => setTimeout(resolve, 300));

  it("though a build that was under way names other folders", async () => {
    assert.ok(watching() > 0, "folders are watched");
    await watcher.close();
    mkdirSync(join(base, "other"));
    watcher.include([join(base, "other")]);
    await rest();
    assert.equal(watching(), 0);
  });

  it("though its files are deleted at that moment", async () => {
    for (const name of ["a", "b", "c"]) write(`content/${name}.md`);
    await seen("project/content/c.md");
    rmSync(join(root, "content"), { recursive: true });
    // The deletions have been told, and what is there now is being asked.
    await new Promise((resolve) => setImmediate(resolve));
    await watcher.close();
    await rest();
    assert.equal(watching(), 0);
  });
});

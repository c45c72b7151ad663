import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import test from "node:test";
import { createHost } from "../../src/source/host.ts";
import { createMemoryHost } from "../../src/source/memory-host.ts";
import type { Host } from "../../src/model/source.ts";

function onDisk(work: (host: Host, dir: string) => void): void {
  const dir = mkdtempSync(`${tmpdir()}/homelab-site-`);
  mkdirSync(`${dir}/b`);
  writeFileSync(`${dir}/a.txt`, "\ufeffä");
  symlinkSync(`${dir}/a.txt`, `${dir}/c`);
  try {
    const host = createHost({ clock: 7 });
    work(host, host.realPath(dir));
  } finally {
    rmSync(dir, { recursive: true });
  }
}

function inMemory(work: (host: Host, dir: string) => void): void {
  const files = { "/x/a.txt": "\ufeffä", "/x/b/.keep": "" };
  work(createMemoryHost(files, { now: 7, links: { "/x/c": "/x/a.txt" } }), "/x");
}

for (const [name, run] of [
  ["on disk", onDisk],
  ["in memory", inMemory],
] as const) {
  test(`files ${name}`, () =>
    run((host, dir) => {
      assert.equal(host.now(), 7);
      assert.equal(host.readText(`${dir}/a.txt`), "ä");
      assert.deepEqual([...host.readBytes(`${dir}/a.txt`)], [0xef, 0xbb, 0xbf, 0xc3, 0xa4]);
      assert.deepEqual(host.list(dir), [
        { name: "a.txt", kind: "file" },
        { name: "b", kind: "directory" },
        { name: "c", kind: "symlink" },
      ]);
      assert.deepEqual(host.list(`${dir}/none`), []);
      assert.deepEqual(host.list(`${dir}/a.txt`), []);
      assert.equal(host.stat(`${dir}/c`)?.kind, "file");
      assert.equal(host.stat(`${dir}/a.txt`)?.size, 5);
      assert.equal(host.stat(`${dir}/b`)?.kind, "directory");
      assert.equal(host.stat(`${dir}/none`), undefined);
      assert.equal(host.realPath(`${dir}/c`), `${dir}/a.txt`);
      assert.throws(() => host.readText(`${dir}/none`), { code: "ENOENT" });
      assert.throws(() => host.realPath(`${dir}/none`), { code: "ENOENT" });
    }));
}

test("a circle of links in memory is an error as on disk", () => {
  const host = createMemoryHost({}, { links: { "/a": "/b", "/b": "/a" } });
  assert.throws(() => host.realPath("/a"), { code: "ELOOP" });
});

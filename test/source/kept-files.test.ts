import assert from "node:assert/strict";
import { mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, it } from "node:test";
import { forgetUnused, keepFile, recallFile } from "../../src/source/kept-files.ts";

let folder = "";
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), "kept-"))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const age = (name: string, seconds: number): void => {
  const time = new Date(Date.now() - seconds * 1000);
  utimesSync(join(folder, name), time, time);
};
const recall = (name: string, maxAgeMs: number) => recallFile(join(folder, name), maxAgeMs)?.toString();

describe("a kept file", () => {
  it("comes back, with the folders that it needs", () => {
    keepFile(join(folder, "a", "b"), Buffer.from("x"));
    assert.equal(recall("a/b", Infinity), "x");
    assert.deepEqual(readdirSync(join(folder, "a")), ["b"]);
  });

  it("grows too old, though it is used", () => {
    keepFile(join(folder, "a"), Buffer.from("x"));
    age("a", 100);
    assert.equal(recall("a", 200_000), "x");
    assert.equal(recall("a", 50_000), undefined);
  });

  it("that can't be kept or isn't there is no fault", () => {
    writeFileSync(join(folder, "file"), "");
    keepFile(join(folder, "file", "below"), Buffer.from("x"));
    assert.equal(recall("file/below", Infinity), undefined);
    assert.deepEqual(readdirSync(folder), ["file"]);
  });

  it("is forgotten when nobody asked for it", () => {
    for (const name of ["used", "unused", "new"]) keepFile(join(folder, name), Buffer.from("x"));
    age("used", 100);
    age("unused", 100);
    const start = Date.now() - 1000;
    recall("used", Infinity);
    assert.equal(forgetUnused(folder, start), 1);
    assert.deepEqual(readdirSync(folder).sort(), ["new", "used"]);
    assert.equal(forgetUnused(join(folder, "missing"), start), 0);
  });
});

// bin/pieces.js: what is kept compiled is only ever a help. Torn, foreign or unwritable, the program runs as it would
// without.
import assert from "node:assert/strict";
import { readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { describe, it } from "node:test";
import { put, repository, runCommand, temporaryFolder } from "./program.ts";

interface Pieces {
  readonly load: (name: string) => { readonly answer: () => number };
  readonly keep: () => void;
}

const { createPieces } = createRequire(import.meta.url)(join(repository, "bin/pieces.js")) as {
  createPieces(dist: string): Pieces;
};

const padding = `/* ${"x".repeat(20_000)} */`;

/** A program of a small piece and a large one, whose functions run once. */
function program(): string {
  const dist = temporaryFolder();
  put(dist, "cli.cjs", 'exports.answer = require("./chunks/large-1.cjs").answer;');
  put(dist, "chunks/large-1.cjs", `exports.answer = () => require("node:path").sep.length * 42; ${padding}`);
  return dist;
}

function start(dist: string): void {
  const pieces = createPieces(dist);
  assert.equal(pieces.load("cli.cjs").answer(), 42);
  pieces.keep();
}

const keptFiles = (dist: string): readonly string[] =>
  readdirSync(dist, { recursive: true })
    .map(String)
    .filter((name) => name.startsWith("compiled") && name.includes("large"))
    .map((name) => join(dist, name));

describe("pieces of the program", () => {
  it("large ones are kept compiled", () => {
    const dist = program();
    start(dist);
    assert.equal(keptFiles(dist).length, 1);
    start(dist);
    assert.equal(keptFiles(dist).length, 1);
  });

  it("what a run of about the same length left stays", () => {
    const dist = program();
    start(dist);
    const [file] = keptFiles(dist);
    const before = readFileSync(file!);
    start(dist);
    assert.deepEqual(readFileSync(file!), before);
  });

  it("a torn, foreign or empty file is passed over and made anew", () => {
    const dist = program();
    start(dist);
    const [file] = keptFiles(dist);
    const good = readFileSync(file!);
    const torn = Buffer.from(good);
    torn[good.length >> 1]! ^= 0xff;
    for (const bad of [
      torn,
      good.subarray(0, good.length >> 1),
      Buffer.alloc(0),
      Buffer.from("no code at all"),
    ]) {
      writeFileSync(file!, bad);
      start(dist);
      assert.equal(readFileSync(file!).length, good.length);
    }
  });

  it("nothing is kept where nobody can write", () => {
    const dist = program();
    writeFileSync(join(dist, "compiled"), "in the way");
    start(dist);
    start(dist);
    assert.equal(readFileSync(join(dist, "compiled"), "utf8"), "in the way");
  });

  it("what was kept of an older text is not used for a newer one", () => {
    const dist = program();
    start(dist);
    rmSync(join(dist, "chunks/large-1.cjs"));
    put(dist, "cli.cjs", 'exports.answer = require("./chunks/large-2.cjs").answer;');
    put(
      dist,
      "chunks/large-2.cjs",
      `exports.answer = () => require("node:path").sep.length * 42; ${padding}`,
    );
    start(dist);
    assert.equal(keptFiles(dist).length, 2);
  });

  it("a fault in a piece is shown where it is", () => {
    const dist = temporaryFolder();
    put(dist, "fault.cjs", "missing();");
    const run = `require(${JSON.stringify(join(repository, "bin/pieces.js"))}).createPieces(${JSON.stringify(dist)}).load("fault.cjs")`;
    assert.match(runCommand(dist, process.execPath, "-e", run).stderr, /fault\.cjs:1:1\)?\n/);
  });
});

// The arrows between the folders of src/ run downward only: a folder imports from the rows below its own.
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { test } from "node:test";

const rows: readonly (readonly string[])[] = [
  ["model"],
  ["diagnostics"],
  ["source", "value"],
  ["config"],
  ["content", "template", "markdown", "shortcode", "assets", "highlight", "minify", "remote"],
  ["view", "functions"],
  ["render"],
  ["build"],
  ["server"],
  ["cli"],
];
const rowOf = new Map(rows.flatMap((folders, row) => folders.map((folder) => [folder, row] as const)));
const root = join(import.meta.dirname, "..", "src");

interface Arrow {
  readonly file: string;
  readonly target: string;
}

function* arrows(): Generator<Arrow> {
  for (const name of readdirSync(root, { recursive: true }).map(String)) {
    if (!name.endsWith(".ts")) continue;
    const text = readFileSync(join(root, name), "utf8");
    for (const match of text.matchAll(/(?:from|import)\s*\(?\s*"(\.[^"]+)"/g)) {
      const target = relative(root, resolve(root, dirname(name), match[1]!));
      yield { file: name, target };
    }
  }
}

const folderOf = (path: string): string | undefined =>
  path.includes("/") ? path.slice(0, path.indexOf("/")) : undefined;

test("every folder of src/ has its row", () => {
  const folders = readdirSync(root, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  assert.deepEqual(
    folders.map(({ name }) => name).filter((name) => !rowOf.has(name)),
    [],
  );
});

test("no import runs upward or sideways between folders", () => {
  const wrong: string[] = [];
  let seen = 0;
  for (const { file, target } of arrows()) {
    seen++;
    const from = folderOf(file);
    const to = folderOf(target);
    if (from === undefined || from === to) continue;
    if (to === undefined || rowOf.get(to)! >= rowOf.get(from)!) wrong.push(`${file} imports ${target}`);
  }
  assert.ok(seen > 100, "the imports were read");
  assert.deepEqual(wrong, []);
});

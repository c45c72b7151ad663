// Every text below test/sites/ is a small site and what is to become of it:
//   -- public/a/index.html --   the file as published
//   -- public --                the paths of all published files
//   -- messages --              everything the build says
//   -- written/hugo_stats.json -- what is written into the project
// A source `remote/answers.json` has what other hosts answer, by URL: status, headers and body.
// Words before the first file describe the case; a line `flags: {"buildDrafts": true}` gives settings,
// a line `strict` builds with --strict.
// UPDATE=1 writes what the build gives now; the difference is for a person to read.
import assert from "node:assert/strict";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { buildSite, type BuiltSite } from "./site.ts";
import { formatArchive, parseArchive } from "./txtar.ts";

const root = join(import.meta.dirname, "sites");
const cases = readdirSync(root, { recursive: true })
  .map(String)
  .filter((name) => name.endsWith(".txt"))
  .sort();

const STATS = "written/hugo_stats.json";

const isExpectation = (name: string) =>
  name === "public" || name === "messages" || name.startsWith("public/") || name === STATS;

function flagsOf(comment: string): Record<string, unknown> {
  const line = /^flags: (.*)$/m.exec(comment);
  return line === null ? {} : (JSON.parse(line[1]!) as Record<string, unknown>);
}

function actual(name: string, site: BuiltSite): string {
  if (name === "public") return site.paths.map((path) => `${path}\n`).join("");
  if (name === "messages") return site.messages;
  if (name === STATS) return site.stats ?? "(not written)\n";
  const text = site.text(name.slice("public/".length));
  if (text === undefined) return "(not published)\n";
  return text.endsWith("\n") || text === "" ? text : `${text}\n`;
}

for (const name of cases) {
  test(`site ${name.replace(/\.txt$/, "")}`, async () => {
    const file = join(root, name);
    const archive = parseArchive(readFileSync(file, "utf8"));
    const sources = [...archive.files].filter(([path]) => !isExpectation(path));
    const expected = [...archive.files].filter(([path]) => isExpectation(path));
    assert.ok(expected.length > 0, "a case must expect something");
    const site = await buildSite(sources, {
      flags: flagsOf(archive.comment),
      strict: /^strict$/m.test(archive.comment),
    });
    const given = new Map(
      [...archive.files].map(([path, text]) => [path, isExpectation(path) ? actual(path, site) : text]),
    );
    if (process.env["UPDATE"] === "1") {
      writeFileSync(file, formatArchive({ comment: archive.comment, files: given }));
      return;
    }
    for (const [path, text] of expected) assert.equal(given.get(path), text, path);
    // What nobody expects to be said must not be said.
    if (!archive.files.has("messages")) assert.equal(site.messages, "", "messages");
  });
}

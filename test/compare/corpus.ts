// How many Markdown files of a folder become the same HTML here and in Hugo, each rendered alone.
//   npm run compare:corpus -- <hugo> <folder> [--settings hugo.toml] [--show 5]
// Front matter and calls of shortcodes are taken out for both sides, so that Markdown alone is compared.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { renderBoth, withoutColours, type Rendered } from "./both.ts";

const LAYOUTS = { "page.html": "{{ .Content }}\n{{ .TableOfContents }}\n" };

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { settings: { type: "string" }, show: { type: "string", default: "5" } },
});
const [hugo, folder] = positionals;
if (hugo === undefined || folder === undefined) {
  console.error("usage: corpus.ts <hugo> <folder> [--settings hugo.toml] [--show count]");
  process.exit(2);
}
const files = readTexts(folder);
const settings = values.settings === undefined ? "" : readFileSync(values.settings, "utf8");
const rendered = renderBoth(hugo, [...files.keys()], settings, LAYOUTS).map(withoutColours);
report([...files.values()], rendered, Number(values.show));

/** Paths by text: what is in several files counts once. */
function readTexts(from: string): Map<string, string> {
  const found = new Map<string, string>();
  for (const path of readdirSync(from, { recursive: true }).map(String).sort()) {
    if (!path.endsWith(".md")) continue;
    const text = withoutShortcodes(withoutFrontMatter(readFileSync(join(from, path), "utf8")));
    if (!found.has(text)) found.set(text, path);
  }
  return found;
}

function withoutFrontMatter(text: string): string {
  return text.replace(/^\ufeff?(---|\+\+\+)[ \t]*\r?\n[^]*?^\1[ \t]*\r?$\n?/m, "");
}

function withoutShortcodes(text: string): string {
  return text.replace(/\{\{([<%])[^]*?[%>]\}\}/g, "").replace(/\{\{([<%])/g, "{ {$1");
}

function report(paths: readonly string[], pages: readonly Rendered[], show: number): void {
  const different = paths.filter((_, i) => pages[i]!.theirs !== pages[i]!.ours);
  for (const path of different.slice(0, show)) {
    const { theirs, ours } = pages[paths.indexOf(path)]!;
    console.log(`\n${path}\n${firstDifference(theirs, ours)}`);
  }
  const same = paths.length - different.length;
  console.log(`\n${same} of ${paths.length} files the same: ${((100 * same) / paths.length).toFixed(1)} %`);
}

/** The first line that differs, and from where. */
function firstDifference(theirs: string, ours: string): string {
  const [a, b] = [theirs.split("\n"), ours.split("\n")];
  const at = a.findIndex((line, i) => line !== b[i]);
  const [x, y] = [a[at] ?? "", b[at] ?? ""];
  let from = 0;
  while (from < x.length && x[from] === y[from]) from++;
  from = Math.max(0, from - 60);
  const lines = (all: string[], first: string) =>
    [first.slice(from), ...all.slice(at + 1, at + 3)].map((line) => `    ${line.slice(0, 200)}`).join("\n");
  return `  Hugo, line ${at + 1}:\n${lines(a, x)}\n  here:\n${lines(b, y)}`;
}

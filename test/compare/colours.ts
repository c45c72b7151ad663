// How many characters of real code get the very class here that Hugo gives them, language by language.
//   npm run compare:colours -- <hugo> <folder>… [--language bash,yaml] [--show 10] [--half first] [--answers file.json]
// Code is what stands in fences of the folder's Markdown, and its other files. White space doesn't count: it has no look.
// `--answers` keeps what Hugo said; `--half` takes every other sample, so that what was tuned with one half can be measured
// with the other.
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { createHighlighter } from "../../src/highlight/highlighter.ts";
import { defaults } from "../highlight/options.ts";
import { readSamples, type Sample } from "./colour-samples.ts";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    language: { type: "string" },
    show: { type: "string", default: "0" },
    half: { type: "string" },
    answers: { type: "string" },
  },
});
const [hugo, ...folders] = positionals;
if (hugo === undefined || folders.length === 0) {
  console.error("usage: colours.ts <hugo> <folder>… [--language names] [--show count] [--half first|second]");
  process.exit(2);
}

const highlight = createHighlighter({ ...defaults, noClasses: false });
const languages = values.language?.split(",");
const samples = readSamples(folders, languages).filter(
  ({ isFirstHalf }) => values.half === undefined || (values.half === "first") === isFirstHalf,
);
const answers = askHugo(hugo, samples);

interface Count {
  samples: number;
  sameSamples: number;
  characters: number;
  same: number;
  /** How often, with an example, by "theirs → ours". */
  readonly differences: Map<string, { count: number; readonly example: string }>;
}

const counts = new Map<string, Count>();
for (const sample of samples) count(sample, answers.get(keyOf(sample)) ?? "");
report();

function keyOf({ language, code }: Sample): string {
  return `${language}\n${code}`;
}

/** Hugo's HTML for each sample: one site, one page, all samples as data. */
function askHugo(program: string, asked: readonly Sample[]): Map<string, string> {
  const file = values.answers;
  const known = new Map<string, string>(
    file !== undefined && existsSync(file)
      ? (JSON.parse(readFileSync(file, "utf8")) as [string, string][])
      : [],
  );
  const missing = asked.filter((sample) => !known.has(keyOf(sample)));
  if (missing.length === 0) return known;
  const site = mkdtempSync(join(tmpdir(), "colours-"));
  try {
    for (const name of ["data", "layouts"]) mkdirSync(join(site, name));
    writeFileSync(
      join(site, "hugo.toml"),
      'disableKinds = ["section", "taxonomy", "term", "RSS", "sitemap", "robotsTXT", "404"]\n' +
        '[outputs]\nhome = ["json"]\n[markup.highlight]\nnoClasses = false\n',
    );
    writeFileSync(join(site, "data", "samples.json"), JSON.stringify(missing));
    writeFileSync(
      join(site, "layouts", "home.json"),
      "[{{ range hugo.Data.samples }}{{ highlight .code .language | jsonify }},\n{{ end }}0]",
    );
    const { status, stderr } = spawnSync(program, [], { cwd: site, encoding: "utf8" });
    if (status !== 0) throw new Error(stderr);
    const html = JSON.parse(readFileSync(join(site, "public", "index.json"), "utf8")) as string[];
    missing.forEach((sample, i) => known.set(keyOf(sample), html[i] ?? ""));
  } finally {
    rmSync(site, { recursive: true, force: true });
  }
  if (file !== undefined) writeFileSync(file, JSON.stringify([...known]));
  return known;
}

function count(sample: Sample, html: string): void {
  const theirs = charactersOf(html);
  const ours = charactersOf(highlight(sample.code, sample.language, {}) ?? "");
  const total = counts.get(sample.name) ?? newCount();
  counts.set(sample.name, total);
  total.samples++;
  let same = 0;
  for (let i = 0; i < theirs.length; i++) {
    if (theirs[i]!.name === ours[i]?.name && theirs[i]!.text === ours[i]?.text) same++;
    else note(total, theirs, ours, i);
  }
  total.characters += theirs.length;
  total.same += same;
  if (same === theirs.length) total.sameSamples++;
}

function newCount(): Count {
  return { samples: 0, sameSamples: 0, characters: 0, same: 0, differences: new Map() };
}

interface Character {
  readonly text: string;
  readonly name: string;
  /** The line it is in, for examples. */
  readonly line: string;
}

/** The characters that can be seen, each with its class. */
function charactersOf(html: string): Character[] {
  const found: Character[] = [];
  const code = /<code[^>]*>([^]*)<\/code>/.exec(html)?.[1] ?? "";
  for (const markup of code.split("\n")) {
    const line = decode(markup.replace(/<[^>]*>/g, "")).trim();
    let name = "";
    for (const [, tag, text = ""] of markup.matchAll(/<([^>]*)>|([^<]+)/g))
      if (tag === undefined)
        for (const char of decode(text).replace(/\s+/g, "")) found.push({ text: char, name, line });
      else name = /class="(?!line|cl")([^"]*)"/.exec(tag)?.[1] ?? "";
  }
  return found;
}

function decode(text: string): string {
  const entities: Readonly<Record<string, string>> = { lt: "<", gt: ">", amp: "&", "#34": '"', "#39": "'" };
  return text.replace(/&(lt|gt|amp|#34|#39);/g, (_, name: string) => entities[name]!);
}

function note(total: Count, theirs: readonly Character[], ours: readonly Character[], i: number): void {
  const one = theirs[i]!;
  const kind = `${one.name || "-"} → ${ours[i]?.name || "-"}`;
  const example = `${one.text}   ${one.line.slice(0, 90)}`;
  const seen = total.differences.get(kind) ?? { count: 0, example };
  seen.count++;
  total.differences.set(kind, seen);
}

function report(): void {
  const share = (part: number, whole: number) => ((100 * part) / Math.max(whole, 1)).toFixed(1).padStart(6);
  const rows = [...counts].sort(([, a], [, b]) => a.same / a.characters - b.same / b.characters);
  console.log("language               samples  the same  characters  same class, %");
  let sum = 0;
  for (const [name, { samples: all, sameSamples, characters, same, differences }] of rows) {
    sum += same / Math.max(characters, 1);
    console.log(
      `${name.padEnd(22)}${String(all).padStart(8)}${share(sameSamples, all).padStart(10)}` +
        `${String(characters).padStart(12)}${share(same, characters)}`,
    );
    const worst = [...differences].sort(([, a], [, b]) => b.count - a.count).slice(0, Number(values.show));
    for (const [kind, { count: often, example }] of worst)
      console.log(`    ${kind.padEnd(12)} ${String(often).padStart(6)}   ${example}`);
  }
  console.log(`${rows.length} languages, on average ${share(sum, rows.length).trim()} %`);
}

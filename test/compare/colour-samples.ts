// Samples of code from folders of documentation: fences of Markdown files, and other files whose language their name tells.
import { readdirSync, readFileSync, statSync } from "node:fs";
import { basename, join } from "node:path";
import { languageTable } from "../../src/highlight/language-table.ts";

export interface Sample {
  /** The language's first name: all names of a shell count as one language. */
  readonly name: string;
  /** As the fence or the file says it. */
  readonly language: string;
  readonly code: string;
  readonly isFirstHalf: boolean;
}

const MOST_IN_SAMPLE = 3000;
const MOST_IN_LANGUAGE = 60_000;

const named = new Map<string, string>();
for (const line of languageTable.trim().split("\n")) {
  const [, names = "", files = ""] = line.split("|");
  const first = names.split(",")[0]!;
  for (const name of names.split(",")) named.set(name, first);
  for (const file of files.split(",")) if (!named.has(file)) named.set(file, first);
}

/** Up to so many characters a language, spread over all that is there; `wanted` are first names. */
export function readSamples(
  folders: readonly string[],
  wanted: readonly string[] | undefined,
): readonly Sample[] {
  const byName = new Map<string, Map<string, Sample>>();
  for (const folder of folders) for (const sample of samplesIn(folder)) add(sample);
  return [...byName.values()].flatMap((samples) => spread([...samples.values()]));

  function add(sample: Sample): void {
    if (wanted !== undefined && !wanted.includes(sample.name)) return;
    const samples = byName.get(sample.name) ?? new Map<string, Sample>();
    byName.set(sample.name, samples);
    samples.set(sample.code, sample);
  }
}

function* samplesIn(folder: string): Generator<Sample> {
  for (const path of readdirSync(folder, { recursive: true }).map(String).sort()) {
    const file = join(folder, path);
    if (!statSync(file).isFile()) continue;
    if (/\.mdx?$/.test(path)) yield* fencesOf(readFileSync(file, "utf8"));
    else {
      const language = languageOfFile(basename(path));
      if (language !== undefined) yield* sampleOf(language, readFileSync(file, "utf8"));
    }
  }
}

function languageOfFile(name: string): string | undefined {
  const extension = name.slice(name.lastIndexOf(".") + 1);
  if (named.has(name)) return name;
  return named.has(extension) || named.has(`.${extension}`) ? extension : undefined;
}

function* fencesOf(markdown: string): Generator<Sample> {
  const fence = /^([ \t]*)(`{3,}|~{3,})[ \t]*([\w+#.-]+)[^\n]*\n([^]*?)^\1\2[ \t]*$/gm;
  for (const [, indent = "", , language = "", code = ""] of markdown.matchAll(fence))
    yield* sampleOf(language, code.replaceAll(`\n${indent}`, "\n").slice(indent.length));
}

function* sampleOf(language: string, text: string): Generator<Sample> {
  const name = named.get(language.toLowerCase()) ?? named.get(language) ?? named.get(`.${language}`);
  const code = cut(text.replace(/\r\n?/g, "\n").trim());
  if (name === undefined || code === "" || /[\0\ud800-\udfff\ufffd]/.test(code)) return;
  yield { name, language, code, isFirstHalf: isFirst(code) };
}

function cut(code: string): string {
  return code.length <= MOST_IN_SAMPLE ? code : code.slice(0, code.lastIndexOf("\n", MOST_IN_SAMPLE));
}

/** By a sum over the text, so that a sample stays in its half whatever comes beside it. */
function isFirst(code: string): boolean {
  let sum = 0;
  for (let i = 0; i < code.length; i++) sum = (sum * 31 + code.charCodeAt(i)) | 0;
  return (sum & 16) === 0;
}

/** As many as fit, evenly over the list. */
function spread(samples: readonly Sample[]): Sample[] {
  const length = samples.reduce((sum, { code }) => sum + code.length, 0);
  const step = Math.max(1, length / MOST_IN_LANGUAGE);
  const kept: Sample[] = [];
  for (let at = 0; Math.floor(at) < samples.length; at += step) kept.push(samples[Math.floor(at)]!);
  return kept;
}

// Random texts that Hugo and we render differently, each made as short as it can be.
//   npm run compare:random -- <hugo> [--seed 1] [--count 2000] [--lines 6] [--settings hugo.toml] [--show 20]
import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { randomMarkdown } from "../markdown/random.ts";
import { renderBoth, withoutColours } from "./both.ts";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    seed: { type: "string", default: "1" },
    count: { type: "string", default: "2000" },
    lines: { type: "string", default: "6" },
    settings: { type: "string" },
    show: { type: "string", default: "20" },
  },
});
const hugo = positionals[0];
if (hugo === undefined) {
  console.error("usage: random.ts <hugo> [--seed 1] [--count 2000] [--lines 6] [--settings hugo.toml]");
  process.exit(2);
}
const settings = values.settings === undefined ? "" : readFileSync(values.settings, "utf8");
const texts = Array.from({ length: Number(values.count) }, (_, i) =>
  randomMarkdown(Number(values.seed) + i, Number(values.lines)),
);
const different = findDifferent(texts);
const shortest = new Set(shorten(different.slice(0, 2 * Number(values.show))));
for (const text of [...shortest].sort((a, b) => a.length - b.length).slice(0, Number(values.show)))
  show(text);
console.log(`\n${different.length} of ${texts.length} differ`);

function findDifferent(all: readonly string[]): string[] {
  const rendered = renderBoth(hugo!, all, settings, "{{ .Content }}").map(withoutColours);
  return all.filter((_, i) => rendered[i]!.theirs !== rendered[i]!.ours);
}

/** Takes lines and characters from the texts while the difference stays; all texts at once, a round at a time. */
function shorten(start: readonly string[]): string[] {
  let current = [...start];
  for (let round = 0; round < 30; round++) {
    const tries = current.map(shorterTexts);
    const stillDifferent = new Set(findDifferent([...new Set(tries.flat())]));
    const next = current.map((text, i) => tries[i]!.find((one) => stillDifferent.has(one)) ?? text);
    if (next.every((text, i) => text === current[i])) break;
    current = [...new Set(next)];
  }
  return current;
}

/** The text without one or two of its lines, or without some characters. */
function shorterTexts(text: string): string[] {
  const lines = text.split("\n").slice(0, -1);
  const out = lines.map((_, i) => lines.toSpliced(i, 1));
  if (lines.length > 2) out.unshift(...lines.slice(1).map((_, i) => lines.toSpliced(i, 2)));
  const texts = out.filter((one) => one.length > 0).map((one) => `${one.join("\n")}\n`);
  for (const length of [16, 4, 1])
    for (let i = 0; i + length < text.length; i += Math.ceil(length / 4)) {
      const shorter = text.slice(0, i) + text.slice(i + length);
      if (shorter.trim() !== "") texts.push(shorter);
    }
  return texts;
}

function show(text: string): void {
  const [one] = renderBoth(hugo!, [text], settings, "{{ .Content }}");
  console.log(`\n${JSON.stringify(text)}`);
  console.log(`  Hugo: ${JSON.stringify(one!.theirs)}\n  here: ${JSON.stringify(one!.ours)}`);
}

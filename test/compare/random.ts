// Random texts that Hugo and we render differently, each made as short as it can be.
//   npm run compare:random -- <hugo> [--seed 1] [--count 2000] [--lines 6] [--settings hugo.toml] [--show 20]
//   npm run compare:random -- <hugo> --rounds 10 …: as often, each time with other settings, hooks and shortcodes
import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { randomMarkdown, randomNumbers } from "../markdown/random.ts";
import { renderBoth, withoutColours } from "./both.ts";
import { isBalanced, randomContent } from "./random-content.ts";
import { randomSettings } from "./random-settings.ts";
import { randomLayouts } from "./random-site.ts";

/** One site, whose texts are compared. */
interface Round {
  readonly settings: string;
  readonly layouts: Readonly<Record<string, string>>;
  readonly texts: readonly string[];
}

/** Hugo's token for a shortcode's output, which it leaves in tables of contents and ids of headings. */
const LEAK = /HAHAHUGO|hahahugo/;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    seed: { type: "string", default: "1" },
    count: { type: "string", default: "2000" },
    lines: { type: "string", default: "6" },
    rounds: { type: "string" },
    settings: { type: "string" },
    show: { type: "string", default: "20" },
  },
});
const hugo = positionals[0];
if (hugo === undefined) {
  console.error(
    "usage: random.ts <hugo> [--seed 1] [--count 2000] [--lines 6] [--rounds 10] [--settings hugo.toml]",
  );
  process.exit(2);
}
const [seed, count, lines] = [Number(values.seed), Number(values.count), Number(values.lines)];
if (values.rounds === undefined) compare(plainRound());
else for (let i = 0; i < Number(values.rounds); i++) compare(randomRound(seed + i * count));

function plainRound(): Round {
  const settings = values.settings === undefined ? "" : readFileSync(values.settings, "utf8");
  const texts = Array.from({ length: count }, (_, i) => randomMarkdown(seed + i, lines));
  return { settings, layouts: { "page.html": "{{ .Content }}" }, texts };
}

function randomRound(from: number): Round {
  const next = randomNumbers(from);
  const settings =
    values.settings === undefined ? randomSettings(next) : readFileSync(values.settings, "utf8");
  const hooks = next(2) === 0 ? 0 : 1 + next(3);
  const layouts = randomLayouts(() => next(3) < hooks);
  const texts = Array.from({ length: count }, (_, i) => randomContent(from + i, lines));
  return { settings, layouts, texts };
}

function compare(round: Round): void {
  const different = findDifferent(round, round.texts);
  const shortest = new Set(shorten(round, different.slice(0, 2 * Number(values.show))));
  const shown = [...shortest].sort((a, b) => a.length - b.length).slice(0, Number(values.show));
  if (shown.length > 0 && values.rounds !== undefined) showSite(round);
  for (const text of shown) show(round, text);
  console.log(`\n${different.length} of ${round.texts.length} differ`);
}

function findDifferent(round: Round, texts: readonly string[]): string[] {
  const rendered = renderBoth(hugo!, texts, round.settings, round.layouts).map(withoutColours);
  return texts.filter((_, i) => {
    const { theirs, ours } = rendered[i]!;
    return theirs !== ours && !LEAK.test(theirs);
  });
}

/** Takes lines, then characters from the texts while the difference stays; all texts at once, a step at a time. */
function shorten(round: Round, start: readonly string[]): string[] {
  let current = [...start];
  for (const shorter of [withoutLines, withoutCharacters])
    for (let step = 0; step < 20; step++) {
      const tries = current.map((text) => shorter(text).filter(isBalanced));
      const stillDifferent = new Set(findDifferent(round, [...new Set(tries.flat())]));
      const next = current.map((text, i) => tries[i]!.find((one) => stillDifferent.has(one)) ?? text);
      if (next.every((text, i) => text === current[i])) break;
      current = [...new Set(next)];
    }
  return current;
}

/** The text without a half, a quarter, … of its lines, down to one. */
function withoutLines(text: string): string[] {
  const all = text.split("\n").slice(0, -1);
  return withoutParts(all.length).map(([from, length]) => `${all.toSpliced(from, length).join("\n")}\n`);
}

function withoutCharacters(text: string): string[] {
  return withoutParts(text.length)
    .filter(([, length]) => length <= 16)
    .map(([from, length]) => text.slice(0, from) + text.slice(from + length))
    .filter((one) => one.trim() !== "");
}

/** Where to cut, and how much: the largest parts first. */
function withoutParts(size: number): [from: number, length: number][] {
  const parts: [number, number][] = [];
  for (let length = 2 ** Math.floor(Math.log2(Math.max(1, size - 1))); length >= 1; length /= 2)
    for (let from = 0; from + length <= size && size > length; from += length) parts.push([from, length]);
  return parts;
}

function showSite({ settings, layouts }: Round): void {
  const hooks = Object.keys(layouts).filter((path) => path.startsWith("_markup/"));
  console.log(`${settings}\n${hooks.join(" ") || "no hooks"}`);
}

function show({ settings, layouts }: Round, text: string): void {
  const [one] = renderBoth(hugo!, [text], settings, layouts);
  console.log(`\n${JSON.stringify(text)}`);
  console.log(`  Hugo: ${JSON.stringify(one!.theirs)}\n  here: ${JSON.stringify(one!.ours)}`);
}

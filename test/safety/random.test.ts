// Random Markdown with hostile pieces at random places: rules that meet in ways nobody thought of open no door either.
import assert from "node:assert/strict";
import { it } from "node:test";
import { createHighlighter } from "../../src/highlight/highlighter.ts";
import { createMarkdown, renderTableOfContents } from "../../src/markdown/markdown.ts";
import { defaults } from "../highlight/options.ts";
import { everything } from "../markdown/everything.ts";
import { randomMarkdown, randomNumbers } from "../markdown/random.ts";
import { addresses, breakouts, hazardsIn } from "./hazards.ts";

const TEXTS = 1500;
const hostile = [
  ...breakouts,
  ...addresses,
  ...addresses.map((one) => `](${one}`),
  '{title="',
  "{onclick=x}",
];

function hostileMarkdown(seed: number): string {
  const next = randomNumbers(seed);
  let text = randomMarkdown(seed, 8);
  for (let n = 1 + next(4); n > 0; n--) {
    const at = next(text.length + 1);
    text = text.slice(0, at) + hostile[next(hostile.length)]! + text.slice(at);
  }
  return text;
}

it("random texts with hostile pieces", () => {
  const markdown = createMarkdown({ ...everything, highlighter: createHighlighter(defaults) });
  for (let seed = 1; seed <= TEXTS; seed++) {
    const text = hostileMarkdown(seed);
    const { html, headings } = markdown.render(text);
    const contents = renderTableOfContents(headings, { startLevel: 1, endLevel: 6, ordered: false });
    assert.deepEqual(hazardsIn(html + contents), [], `seed ${seed}: ${JSON.stringify(text)}\n${html}`);
  }
});

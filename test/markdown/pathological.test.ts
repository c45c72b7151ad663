// Hostile texts take time in proportion to their length, with every extension on.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { createHighlighter } from "../../src/highlight/highlighter.ts";
import { createMarkdown, renderTableOfContents } from "../../src/markdown/markdown.ts";
import { assertLinear } from "../growth.ts";
import { defaults } from "../highlight/options.ts";
import { everything } from "./everything.ts";
import { options } from "./options.ts";
import { inputs } from "./pathological-inputs.ts";
import { randomPieces } from "./random.ts";

const highlighter = createHighlighter(defaults);
const { goldmark } = everything;
const unsafe = { ...goldmark, renderer: { ...goldmark.renderer, unsafe: true } };
const settings = {
  "as it comes": createMarkdown({ ...options(), highlighter }),
  "with every extension and raw HTML": createMarkdown({ ...everything, highlighter, goldmark: unsafe }),
};
const contents = { startLevel: 1, endLevel: 6, ordered: false };

for (const [how, markdown] of Object.entries(settings)) {
  const run = (source: string) => void renderTableOfContents(markdown.render(source).headings, contents);
  describe(`pathological input, ${how}`, () => {
    for (const [name, make] of Object.entries(inputs)) it(name, () => assertLinear(make, run, name));
  });
}

describe("random pieces, repeated", () => {
  const run = (source: string) => void settings["with every extension and raw HTML"].render(source);
  const SEEDS = 120;
  for (let seed = 1; seed <= SEEDS; seed++) {
    const { before, piece, behind } = randomPieces(seed);
    const name = JSON.stringify([before, piece, behind]);
    it(`seed ${seed}`, () => assertLinear((n) => before + piece.repeat(n) + behind.repeat(n), run, name));
  }
});

it("a wide table stops growing", () => {
  const make = inputs["a wide table with short rows"]!;
  const { html } = settings["as it comes"].render(make(30_000));
  assert.ok(html.length < 5_000_000);
});

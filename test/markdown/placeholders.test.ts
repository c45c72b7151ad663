// Shortcode output through Markdown; what is expected was seen in Hugo with the same shortcodes.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { createMarkdown, createPlaceholders } from "../../src/markdown/markdown.ts";
import { options } from "./options.ts";

const OUTPUT = "<i>X 'Y'</i>";
const markdown = createMarkdown(options());

/** Renders with each `@` standing for the same shortcode. */
function render(source: string): ReturnType<typeof markdown.render> {
  const placeholders = createPlaceholders(source);
  return markdown.render(
    source.replace(/@/g, () => placeholders.add(OUTPUT)),
    { placeholders },
  );
}

const cases: readonly (readonly [name: string, source: string, html: string])[] = [
  ["alone: no paragraph", "@", `${OUTPUT}\n`],
  ["inline", "a @ b", `<p>a ${OUTPUT} b</p>\n`],
  ["two on a line", "@ @", `<p>${OUTPUT} ${OUTPUT}</p>\n`],
  ["two lines", "@\n@", `<p>${OUTPUT}\n${OUTPUT}</p>\n`],
  ["in emphasis", "*@*", `<p><em>${OUTPUT}</em></p>\n`],
  ["code span", "`@`", `<p><code>${OUTPUT}</code></p>\n`],
  ["fence", "```\n@\n```", `<pre tabindex="0"><code>${OUTPUT}\n</code></pre>`],
  ["destination", "[a](@)", `<p><a href="${OUTPUT}">a</a></p>\n`],
  ["in a quote", "> @", `<blockquote>\n${OUTPUT}\n</blockquote>\n`],
  ["tight item", "- @", `<ul>\n<li>${OUTPUT}</li>\n</ul>\n`],
  [
    "loose item",
    "- @\n\n  para\n- b",
    `<ul>\n<li>\n${OUTPUT}\n<p>para</p>\n</li>\n<li>\n<p>b</p>\n</li>\n</ul>\n`,
  ],
  ["omitted with its HTML", "<div>\n@\n</div>", "<!-- raw HTML omitted -->\n"],
];

describe("placeholders", () => {
  for (const [name, source, html] of cases) it(name, () => assert.equal(render(source).html, html));

  it("leave no trace in ids and stand in titles with their output", () => {
    const { html, headings } = render("## Foo @ bar");
    assert.equal(html, `<h2 id="foo--bar">Foo ${OUTPUT} bar</h2>\n`);
    assert.deepEqual(headings, [{ id: "foo--bar", level: 2, text: `Foo ${OUTPUT} bar` }]);
  });

  it("can't be forged: what looks like a token in the source is text", () => {
    const token = createPlaceholders("one").add(OUTPUT);
    const placeholders = createPlaceholders(token);
    placeholders.add("secret");
    assert.equal(markdown.render(token, { placeholders }).html, `<p>${token}</p>\n`);
  });

  it("are many, and outputs that look like patterns stay as they are", () => {
    const placeholders = createPlaceholders("");
    const tokens = Array.from({ length: 300 }, (_, i) => placeholders.add(`$&${i}`));
    const expected = tokens.map((_, i) => `$&${i}`).join(" ");
    assert.equal(placeholders.restore(tokens.join(" ")), expected);
  });
});

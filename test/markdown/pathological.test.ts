// Inputs on which a careless rule takes quadratic time or more. Sizes are such that it would be noticed: the whole file
// runs in a few seconds, or in minutes when something is wrong.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { createMarkdown } from "../../src/markdown/markdown.ts";
import { everything } from "./everything.ts";

const markdown = createMarkdown(everything);

const N = 20_000;
const inputs: Record<string, string> = {
  "emphasis that never closes": "**a _b ".repeat(N),
  "stars around a letter": `${"*".repeat(N)}a${"*".repeat(N)}`,
  "quotes in a row": '"'.repeat(N),
  "apostrophes in a row": "'".repeat(N),
  "quotes apart": `"a 'b `.repeat(N),
  "opening brackets": "[".repeat(N),
  "opening links": "[a](".repeat(N),
  "nested images": `${"![a".repeat(2000)}${"](b)".repeat(2000)}`,
  "reference labels": "[a]: b\n".repeat(N),
  "backtick runs of all lengths": Array.from({ length: 400 }, (_, i) => "`".repeat(i)).join(" "),
  "tags that never close": "<a b='".repeat(N),
  comments: "<!--".repeat(N),
  "addresses that never end": `${"a.".repeat(N)}@`,
  "URLs side by side": "http://a.b/( ".repeat(N),
  "URLs in open brackets": "[ http://a.b ".repeat(N),
  "entities that never end": "&#x".repeat(N),
  "passthrough that never closes": "\\(a ".repeat(N),
  "passthrough in pairs": "$a ".repeat(N),
  "nested quotes": `${"> ".repeat(2000)}a`,
  "lazy lines": `> a\n${"b\n".repeat(N)}`,
  "nested lists": Array.from({ length: 300 }, (_, i) => `${" ".repeat(2 * i)}- a`).join("\n"),
  "delimiter rows without a table": "a|b\n-\n".repeat(N),
  "a wide table with short rows": `${"a|".repeat(3000)}\n${"-|".repeat(3000)}\n${"x\n".repeat(3000)}`,
  "definitions one after another": "a\n: b\n".repeat(5000),
  "footnotes that refer to the next": Array.from({ length: 5000 }, (_, i) => `[^${i}]: x [^${i + 1}]\n`).join(
    "",
  ),
  "attribute blocks": `a\n${"{.a}\n".repeat(N)}`,
  "attribute blocks in a heading": `# a ${"{a=[".repeat(N)}}`,
  "equal headings": "# a\n".repeat(N),
  "spaces inside a heading": `# a${" ".repeat(50_000)}b`,
  "spaces inside a line": `a${" ".repeat(50_000)}b`,
};

describe("pathological input", () => {
  for (const [name, source] of Object.entries(inputs))
    it(name, () => assert.equal(typeof markdown.render(source).html, "string"));

  it("a wide table stops growing", () => {
    const { html } = markdown.render(inputs["a wide table with short rows"]!);
    assert.ok(html.length < 5_000_000);
  });
});

// HTML to Markdown with hostile texts; the forms are in test/functions/cases/html-to-markdown.txt.
import assert from "node:assert/strict";
import { test } from "node:test";
import { markdownFromHTML, TooDeep } from "../../src/markdown/from-html/from-html.ts";

const convert = (html: string): string => markdownFromHTML(html, (url) => url);

test("elements that nest without end are refused", () => {
  for (const tag of ["<div>", "<b>", "<ul><li>", "<table><tr><td>"])
    assert.throws(() => convert(tag.repeat(600)), TooDeep, tag);
});

test("lists and quotes deeper than a hundred levels lose their signs", () => {
  const lines = (count: number) => convert(`${"<blockquote>".repeat(count)}x`).match(/>/g)?.length ?? 0;
  assert.equal(lines(100), 100);
  assert.equal(lines(300), 100);
});

test("private characters of the text don't become signs", () => {
  assert.equal(convert("a\uE000*b\uE001c<code>\uE001</code>"), "a\\*bc``");
});

test("long texts take linear time", () => {
  const texts = ["[", "*", "- ", "`", "<br>", " \n", "<code>`</code>", "<ul><li>a</li></ul>", "<tr><td>a"];
  for (const text of texts) {
    const html = text.startsWith("<tr>") ? `<table>${text.repeat(5000)}</table>` : text.repeat(20_000);
    const start = performance.now();
    convert(html);
    assert.ok(performance.now() - start < 5000, text);
  }
});

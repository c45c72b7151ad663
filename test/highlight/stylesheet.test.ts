// The stylesheets are Hugo's, to the letter.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { stylesheet } from "../../src/highlight/stylesheet.ts";
import { styleNames } from "../../src/highlight/styles.ts";

const golden = (name: string) =>
  readFileSync(new URL(`stylesheets/${name}.txt`, import.meta.url), "utf8").trimEnd();

test("a style", () => assert.equal(stylesheet("Monokai").trimEnd(), golden("monokai")));

test("with looks of one's own, without comments", () => {
  const options = {
    comments: false,
    highlightedLine: "#fff000 bg:#000fff",
    lineNumber: "#aaa",
    tableLineNumber: "bg:#123 bold",
  };
  assert.equal(stylesheet("github", options).trimEnd(), golden("github-changed"));
});

test("every style has a rule for the block and for comments or keywords", () => {
  assert.ok(styleNames().length > 70);
  for (const name of styleNames()) {
    const css = stylesheet(name);
    assert.match(css, /^\/\* PreWrapper \*\/ \.chroma \{ /m, name);
    assert.match(css, /^\/\* (?:Comment|Keyword) \*\/ \.chroma \.[ck] \{ \S/m, name);
    assert.doesNotMatch(css, /undefined/, name);
  }
});

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

test("the light or dark side of a style", () => {
  assert.equal(stylesheet("github-dark", { mode: "light" }), stylesheet("github"));
  assert.equal(stylesheet("monokai", { mode: "dark" }), stylesheet("monokai"));
  assert.throws(
    () => stylesheet("dracula", { mode: "light" }),
    /style "dracula" does not have a "light" mode/,
  );
  assert.throws(() => stylesheet("dracula", { mode: "blue" }), /invalid mode: blue/);
  assert.throws(() => stylesheet("nope"), /invalid style: nope/);
});

test("rules for one mode of a page", () => {
  const options = { modeSelector: true, comments: false, classLight: "day" };
  assert.match(stylesheet("github", options), /^\.day \.bg \{ /);
  assert.match(stylesheet("github-dark", options), /^\.dark \.chroma \.k \{ /m);
});

test("looks of one's own that are none", () => {
  const look = (highlightedLine: string) => () => stylesheet("github", { highlightedLine });
  assert.throws(look("bogus"), /invalid entry for LineHighlight: unknown style element "bogus"/);
  assert.throws(look("bold #zz"), /invalid entry for LineHighlight: invalid colour "#zz"/);
  assert.throws(look("bg:#12"), /invalid background colour "bg:#12"/);
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

// Formulas from strangers: none may hang the build, crash it or bring links in. The output is in cases/transform.txt.
import assert from "node:assert/strict";
import { test } from "node:test";
import { toMath } from "../../src/functions/math-notation.ts";
import { FunctionError } from "../../src/value/function-error.ts";
import { mapOf } from "../../src/value/map.ts";
import { testContext } from "./context.ts";

const render = (formula: string, options?: unknown) => toMath(testContext(), formula, options).text;

test("nesting and expansion without end are errors", () => {
  assert.throws(() => render("{".repeat(50_000) + "x" + "}".repeat(50_000)), FunctionError);
  assert.throws(() => render("\\def\\a{\\a\\a}\\a"), FunctionError);
});

test("links, images and attributes stay text", () => {
  for (const formula of [
    "\\href{javascript:alert(1)}{x}",
    "\\includegraphics{a.png}",
    "\\htmlStyle{color:red}{x}",
  ]) {
    const html = render(formula, mapOf({ output: "htmlAndMathml", strict: "ignore" }));
    assert.doesNotMatch(html, /<a |<img|style="color:red/);
  }
});

test("macros of one formula are not there in the next", () => {
  const options = mapOf({ macros: mapOf({ "\\one": "1" }) });
  assert.match(render("\\gdef\\two{2}\\one\\two", options), /<mn>12<\/mn>/);
  assert.throws(() => render("\\two", options), FunctionError);
  assert.throws(() => render("\\one"), FunctionError);
});

// Links with the language's folder, as Hugo gives them for baseURL https://ex.org/sub/ and the only language in /en/.
import assert from "node:assert/strict";
import { test } from "node:test";
import { functionTable } from "../../src/functions/table.ts";
import { testContext } from "./context.ts";
import { evaluate } from "./expression.ts";

const cases: readonly (readonly [expression: string, link: string])[] = [
  ['relLangURL "a"', "/sub/en/a"],
  ['relLangURL "/a/"', "/en/a/"],
  ['relLangURL "en/a"', "/sub/en/a"],
  ['relLangURL ""', "/sub/en/"],
  ['relLangURL "/en"', "/en"],
  ['relLangURL "/"', "/en/"],
  ['absLangURL "a"', "https://ex.org/sub/en/a"],
  ['absLangURL "/a/"', "https://ex.org/en/a/"],
  ['absLangURL ""', "https://ex.org/sub/en/"],
  ['absLangURL "/"', "https://ex.org/en/"],
  ['absLangURL "https://ex.org/sub/q"', "https://ex.org/sub/q"],
  ['relLangURL "https://ex.org/sub/q"', "/sub/en/q"],
  ['relURL "a"', "/sub/a"],
  ['absURL "a"', "https://ex.org/sub/a"],
  ['relLangURL "#x"', "/sub/en/#x"],
  ['relLangURL "enx"', "/sub/en/enx"],
];

for (const [expression, link] of cases) {
  test(expression, () => {
    assert.equal(evaluate(expression, functionTable(), testContext({ inSubdir: true })), link);
  });
}

// The text of code is never lost or changed, and no text keeps a build busy for long.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { describe, it } from "node:test";
import { createHighlighter } from "../../src/highlight/highlighter.ts";
import { languageTable } from "../../src/highlight/language-table.ts";
import { defaults } from "./options.ts";

const highlight = createHighlighter(defaults);
const withClasses = createHighlighter({ ...defaults, noClasses: false });
const rows = languageTable
  .trim()
  .split("\n")
  .map((line) => line.split("|"));
const languages = rows.map(([, names]) => names!.split(",")[0]!);
const grammars = [...new Map(rows.map(([grammar, names]) => [grammar, names!.split(",")[0]!])).values()];

const entities: Readonly<Record<string, string>> = { lt: "<", gt: ">", amp: "&", "#34": '"', "#39": "'" };
const textOf = (html: string): string =>
  html.replace(/<[^>]*>/g, "").replace(/&(lt|gt|amp|#34|#39);/g, (_, name: string) => entities[name]!);

const samples = readFileSync(new URL("cases/classes.txt", import.meta.url), "utf8")
  .split(/^%% .*\n/m)
  .slice(1)
  .map((json) => (JSON.parse(json) as [string, string][]).map(([, text]) => text).join(""));

const hostile = [
  ..."({[<\"'`\\$#-/&%@!|\t".split("").map((char) => char.repeat(40)),
  "<a ".repeat(20),
  "/*",
  "<!--",
  "{{ {% <?php <% ${ #{ \\",
  "__proto__ constructor toString\n",
  "\u0000\ud800 😀 é \u2028 ￼",
  "___PLACEHOLDER_0___ ___MARKUP0___ ___HANDLEBARS0___ ___PHP0___ {{a}} <?php 1 ?>",
  "\n\n \n\t\n",
];

describe("the text of code", () => {
  it("is the same in every language, whatever it is", () => {
    for (const language of languages)
      for (const code of [...samples.slice(0, 3), ...hostile])
        for (const run of [highlight, withClasses])
          assert.equal(textOf(run(code, language, {})!), code, `${language}: ${JSON.stringify(code)}`);
  });

  it("is the same for code of its own language", () => {
    for (const code of samples)
      for (const language of ["html", "php", "handlebars", "jinja", "markdown", "erb", "go-html-template"])
        assert.equal(textOf(highlight(code, language, {})!), code, language);
  });

  it("can't be made to take long", () => {
    for (const language of grammars) {
      const code = hostile.join("").repeat(100).slice(0, 50_000);
      const start = performance.now();
      assert.equal(textOf(highlight(code, language, {})!), code, language);
      assert.ok(performance.now() - start < 10_000, language);
    }
  });
});

// Fences beside the HTML that Hugo 0.169 makes of them: cases/markup.txt
//   %% name {changed settings}
//   Markdown
//   =>
//   HTML
// The code is of a language whose tokens are the same here and there.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { describe, it } from "node:test";
import { createHighlighter } from "../../src/highlight/highlighter.ts";
import { createMarkdown } from "../../src/markdown/markdown.ts";
import { options } from "../markdown/options.ts";
import { defaults } from "./options.ts";

const cases = readFileSync(new URL("cases/markup.txt", import.meta.url), "utf8")
  .split(/^%% /m)
  .slice(1);

function render(markdown: string, changes: object): string {
  const highlighter = createHighlighter({ ...defaults, ...changes });
  return createMarkdown({ ...options(), highlighter }).render(markdown).html;
}

describe("markup of highlighted code", () => {
  for (const text of cases) {
    const [, name = "", changes = "{}", rest = ""] = /^([^\n{]*?) ?(\{.*\})?\n([^]*)$/.exec(text)!;
    const [markdown = "", html = ""] = rest.split("\n=>\n");
    it(name, () => assert.equal(render(markdown, JSON.parse(changes) as object).trimEnd(), html.trimEnd()));
  }
});

// Markdown beside the HTML that Hugo 0.169 makes of it: cases/<area>.txt
//   %% name {changed settings}
//   Markdown
//   =>
//   HTML ("\ no newline" when its last line has none; ␍ is a carriage return)
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { describe, it } from "node:test";
import { createMarkdown, renderTableOfContents } from "../../src/markdown/markdown.ts";
import type { Changes } from "./options.ts";
import { options } from "./options.ts";

interface Case {
  readonly name: string;
  readonly changes: Changes;
  readonly markdown: string;
  readonly html: string;
}

const folder = new URL("cases/", import.meta.url);

for (const file of readdirSync(folder).sort()) {
  describe(file, () => {
    for (const one of parseCases(readFileSync(new URL(file, folder), "utf8")))
      it(one.name, () => assert.equal(render(one, file), one.html));
  });
}

function parseCases(text: string): Case[] {
  return text
    .split(/^%% /m)
    .slice(1)
    .map((part) => {
      const [, name, settings = "{}", body] = /^(.*?)(?: (\{.*\}))?\n([\s\S]*)$/.exec(part)!;
      const [markdown, html] = body!.split(/^=>\n/m);
      return {
        name: name!,
        changes: JSON.parse(settings) as Changes,
        markdown: markdown!.replaceAll("␍", "\r"),
        html: html!.replace(/\n\\ no newline\n$/, ""),
      };
    });
}

function render({ markdown, changes }: Case, file: string): string {
  const settings = options(changes);
  const { html, headings } = createMarkdown(settings).render(markdown);
  return file === "table-of-contents.txt" ? renderTableOfContents(headings, settings.tableOfContents) : html;
}

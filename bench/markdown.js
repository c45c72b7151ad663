// Markdown to HTML alone, on one thread, in MB of source a second of processor time:
//   node --import ./test/strip-types.js bench/markdown.js [--pages 300] [--slices 8]
// Contenders take turns; the best slice of each counts. Every page is rendered whole each time: nothing is kept.
import { parseArgs } from "node:util";
import MarkdownIt from "markdown-it";
import Prism from "prismjs";
import loadLanguages from "prismjs/components/index.js";
import { createHighlighter } from "../src/highlight/highlighter.ts";
import { createMarkdown } from "../src/markdown/markdown.ts";
import { defaults as highlight } from "../test/highlight/options.ts";
import { options } from "../test/markdown/options.ts";
import { markdownPages } from "./markdown-pages.js";
import { pageText } from "./synthetic.js";

const { values } = parseArgs({
  options: { pages: { type: "string", default: "300" }, slices: { type: "string", default: "8" } },
});
const count = Number(values.pages);

const corpora = {
  "prose, lists, tables and code in eight languages": markdownPages(count),
  "the pages of the whole builds": Array.from({ length: count }, (_, i) =>
    pageText(i, count, (path) => path).replace(/^---[^]*?\n---\n/, ""),
  ),
};

// Headings with ids, attributes, typographer, links of bare URLs, tables, footnotes, definition and task lists: Hugo's
// defaults.
const ours = (config) => {
  const highlighter = config && createHighlighter({ ...highlight, ...config });
  const markdown = createMarkdown({ ...options(), ...(highlighter && { highlighter }) });
  return (text) => markdown.render(text).html;
};

loadLanguages(["yaml", "bash", "go", "python", "json", "toml"]);
const prism = (code, name) => {
  const grammar = Prism.languages[name];
  return grammar ? Prism.highlight(code, grammar, name) : "";
};
const markdownIt = (more) => {
  const parser = new MarkdownIt({ linkify: true, typographer: true, ...more });
  return (text) => parser.render(text);
};

const contenders = {
  "ours, code highlighted with styles": ours({ noClasses: true }),
  "ours, code highlighted with classes": ours({ noClasses: false }),
  "ours, code plain": ours(undefined),
  "markdown-it, code highlighted by Prism": markdownIt({ highlight: prism }),
  "markdown-it, code plain": markdownIt({}),
};

for (const [name, pages] of Object.entries(corpora)) {
  const bytes = pages.reduce((sum, text) => sum + Buffer.byteLength(text), 0);
  const best = Object.values(contenders).map(() => 0);
  // The first turn only warms up.
  for (let slice = 0; slice <= Number(values.slices); slice++)
    Object.values(contenders).forEach((render, i) => {
      const start = process.cpuUsage().user;
      for (const text of pages) render(text);
      const rate = bytes / (process.cpuUsage().user - start);
      if (slice > 0) best[i] = Math.max(best[i], rate);
    });
  console.log(`\n${name}: ${(bytes / 1e6).toFixed(1)} MB in ${pages.length} pages, MB a second`);
  Object.keys(contenders).forEach((who, i) => console.log(`| ${who} | ${best[i].toFixed(1)} |`));
}

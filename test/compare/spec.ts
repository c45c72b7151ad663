// Which examples of a specification of Markdown Hugo gets right, and which we do.
//   npm run compare:spec -- <hugo> <spec.txt of CommonMark or GitHub Flavored Markdown>
import { readFileSync } from "node:fs";
import { renderBoth } from "./both.ts";

// As near to the specification as configuration goes: no ids, no typography, raw HTML, XHTML's empty elements.
const SETTINGS = `
[markup.highlight]
codeFences = false
[markup.goldmark.renderer]
unsafe = true
xhtml = true
[markup.goldmark.parser]
autoHeadingID = false
[markup.goldmark.parser.attribute]
title = false
[markup.goldmark.extensions]
definitionList = false
linkifyProtocol = "http"
`;
const PLAIN = `
linkify = false
strikethrough = false
table = false
taskList = false
`;
const OFF = `
[markup.goldmark.extensions.footnote]
enable = false
[markup.goldmark.extensions.typographer]
disable = true
`;

interface Example {
  readonly number: number;
  readonly extension: string;
  readonly markdown: string;
  readonly html: string;
}

const [hugo, file] = process.argv.slice(2);
if (hugo === undefined || file === undefined) {
  console.error("usage: spec.ts <hugo> <spec.txt>");
  process.exit(2);
}
const all = readExamples(readFileSync(file, "utf8"));
compare(
  "without extensions",
  all.filter((one) => one.extension === ""),
  SETTINGS + PLAIN + OFF,
);
compare(
  "with extensions",
  all.filter((one) => one.extension !== ""),
  SETTINGS + OFF,
);

function readExamples(text: string): Example[] {
  const fence = "`".repeat(32);
  const pattern = new RegExp(`^${fence} example ?(.*)\\n([^]*?)^\\.\\n([^]*?)^${fence}$`, "gm");
  return [...text.matchAll(pattern)].map(([, extension = "", markdown = "", html = ""], i) => ({
    number: i + 1,
    extension,
    markdown: markdown.replaceAll("→", "\t"),
    html: html.replaceAll("→", "\t"),
  }));
}

function compare(title: string, examples: readonly Example[], settings: string): void {
  if (examples.length === 0) return;
  const pages = renderBoth(
    hugo!,
    examples.map((one) => one.markdown),
    settings,
    { "page.html": "{{ .Content }}" },
  );
  const failed = (side: "theirs" | "ours") =>
    examples.filter(({ html }, i) => normalize(pages[i]![side]) !== normalize(html)).map((one) => one.number);
  const differing = examples.filter((_, i) => normalize(pages[i]!.theirs) !== normalize(pages[i]!.ours));
  console.log(`${title}: ${examples.length} examples`);
  console.log(`  Hugo fails: ${failed("theirs").join(" ") || "none"}`);
  console.log(`  we fail:    ${failed("ours").join(" ") || "none"}`);
  console.log(`  different:  ${differing.map((one) => one.number).join(" ") || "none"}`);
}

/** Without what specifications leave open or say both ways: tables' layout, how quotes are escaped, empty elements. */
function normalize(html: string): string {
  return html
    .trim()
    .replaceAll("&#34;", "&quot;")
    .replaceAll(" />", ">")
    .replace(/ style="text-align: (\w+)"/g, ' align="$1"')
    .replace(/\s*(<\/?(?:table|thead|tbody|tr|th|td)\b[^>]*>)\s*/g, "$1");
}

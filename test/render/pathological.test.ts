// A page from its file to its HTML in time that grows with its length: shortcodes, summaries, plain text.
import { describe, it } from "node:test";
import { assertLinear } from "../growth.ts";
import { buildSite } from "../site.ts";

const config = `
baseURL = "https://example.org/"
disableKinds = ["home", "section", "taxonomy", "term", "rss", "sitemap", "404"]
[markup.goldmark.renderer]
unsafe = true
`;
const layout =
  "{{ .Content }}{{ .Summary }}{{ .Plain }}{{ .WordCount }}{{ .TableOfContents }}{{ .RawContent }}";

const inputs: Readonly<Record<string, (n: number) => string>> = {
  "calls one after another": (n) => "{{< one >}} ".repeat(n),
  "calls with percent signs": (n) => "{{% one %}} ".repeat(n),
  "calls with inner text": (n) => "{{< two >}}a{{< /two >}}\n".repeat(n),
  "calls that are commented out": (n) => "{{</* one */>}} ".repeat(n),
  "calls in code": (n) => "`{{< one >}}` ".repeat(n),
  "calls in fences": (n) => "```\n{{< one >}}\n```\n".repeat(n),
  "calls with many parameters": (n) => `{{< one ${"a ".repeat(n)} >}}`,
  "calls with many named parameters": (n) =>
    `{{< one ${Array.from({ length: n }, (_, i) => `a${i}=b`).join(" ")} >}}`,
  "a call with a long quote": (n) => `{{< one "${'\\" '.repeat(n)}" >}}`,
  "a call with a raw quote": (n) => `{{< one \`${'" '.repeat(n)}\` >}}`,
  "a call with white space": (n) => `{{< one ${" \n".repeat(n)} >}}`,
  "calls that never end": (n) => "{{< one ".repeat(n),
  "quotes that never end": (n) => '{{< one "'.repeat(n),
  "calls in an indented list": (n) => "- a\n    {{% one %}}\n".repeat(n),
  "closing tags without calls": (n) => "{{< two >}}".repeat(Math.min(n, 200)) + "{{< /two >}}".repeat(n),
  "angle brackets": (n) => "<".repeat(n),
  "references of our own": (n) => '<<< ref "/a" >>> '.repeat(n),
  "references of our own without ends": (n) => "<<< ref ".repeat(n),
  "references in code": (n) => '`<<< ref "/a" >>>` '.repeat(n),
  "backticks and references": (n) => "<<< `".repeat(n),
  braces: (n) => "{".repeat(n),
  "tags without ends": (n) => `<p ${"<p ".repeat(n)}`,
  "tags of quotes": (n) => `<p a="${"<p '".repeat(n)}`,
  "comments without ends": (n) => "<!-- ".repeat(n),
  "scripts without ends": (n) => `<div>${"<script>".repeat(n)}`,
  "declarations without ends": (n) => `<div>${"<!".repeat(n)}`,
  "CDATA without ends": (n) => `<div>${"<![CDATA[".repeat(n)}`,
  "headings of tags without ends": (n) => `## ${"<script".repeat(n)}`,
  "raw blocks": (n) => "<p>a</p>\n".repeat(n),
  dividers: (n) => "<!--more-->\n".repeat(n),
  "white space": (n) => `a${" \n".repeat(n)}b`,
  "one long word": (n) => "a".repeat(n * 4),
  "one long line": (n) => "a b ".repeat(n),
  paragraphs: (n) => "a\n\n".repeat(n),
};

function build(text: string): Promise<unknown> {
  return buildSite([
    ["hugo.toml", config],
    ["layouts/page.html", layout],
    ["layouts/_shortcodes/one.html", "x{{ .Get 0 }}"],
    ["layouts/_shortcodes/two.html", "{{ .Inner }}"],
    ["content/a.md", `---\ntitle: a\n---\n${text}\n`],
  ]);
}

describe("pathological pages", () => {
  for (const [name, make] of Object.entries(inputs)) it(name, () => assertLinear(make, build, name));
});

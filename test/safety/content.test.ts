// Hostile content in every place of the default output: nothing of it becomes an element, an event handler or an address
// that runs code. What Hugo had to mend is among the places: CVE-2024-32875 (titles of links and images in the embedded
// hooks), CVE-2024-55601 (their addresses, attributes of images and tables, the shortcode youtube), CVE-2026-35166
// (links and images without hooks), GHSA-q76j-gcg9-vxc6 (the language of a code fence).
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { buildSite } from "../site.ts";
import { addresses, breakouts, hazardsIn } from "./hazards.ts";
import { readElements } from "./html-reader.ts";

/** `@` is where the hostile text goes. */
type Places = Readonly<Record<string, string>>;

const links: Places = {
  "a link's address": "[a](@)",
  "a link's address in angle brackets": "[a](<@>)",
  "a link's title": '[a](/x "@")',
  "a link's title in apostrophes": "[a](/x '@')",
  "a link's title in parentheses": "[a](/x (@))",
  "a link's text": "[@](/x)",
  "a link's fragment": "[a](#@)",
  "a link's query": "[a](/x?@)",
  "an image's address": "![a](@)",
  "an image's address in angle brackets": "![a](<@>)",
  "an image's title": '![a](/x "@")',
  "an image's description": "![@](/x)",
  "an image in a link": "[![@](/x '@')](/y '@')",
  "a reference's address": "[a]\n\n[a]: <@>",
  "a reference's title": "[a]\n\n[a]: /x '@'",
  "a reference's label": "[@]\n\n[@]: /x",
  "an autolink": "<@>",
  "an autolink's path": "<https://a.org/@>",
  "an address": "<a@b.org@>",
  "a bare URL": "https://a.org/@",
  "a bare URL with www": "www.a.org/@",
};

const attributes: Places = {
  "a heading's attribute": '# h {title="@"}',
  "a heading's id": '# h {id="@"}',
  "a heading's shorthand id": "# h {#@}",
  "a heading's class": "# h {.@}",
  "a heading's handler": '# h {onclick="@" ONCLICK="@" On="@"}',
  "a name of a heading's attribute": '# h {@="x"}',
  "a paragraph's attribute": 'p\n{title="@" onclick="@" data-a="@"}',
  "a name of a paragraph's attribute": 'p\n{data-@="x"}',
  "a list's attribute": '- a\n{type="@" onclick="@"}',
  "a quote's attribute": '> a\n{class="@" onclick="@"}',
  "a table's attribute": '|a|\n|-|\n|b|\n{title="@" data-a="@" onclick="@" OnClick="@"}',
  "a table's id": '|a|\n|-|\n|b|\n{id="@"}',
  "a definition list's attribute": 't\n: d\n{title="@" onclick="@"}',
  "an image's attribute": '![a](/x)\n{title="@" alt="@" width="@" onerror="@"}',
  "a rule's attribute": '---\n{title="@" onclick="@"}',
  "a fence's attribute": '```go {title="@" class="@" id="@" data-a="@" onclick="@"}\nx\n```',
  "a fence's options":
    '```go {lineAnchors="@" anchorLineNos=true lineNos="@" style="@" hl_lines="@"}\nx\n```',
};

const texts: Places = {
  text: "@",
  "a heading": "# @",
  "a heading with a link": "## a [@](@ '@') `@`",
  "an underlined heading": "@\n---",
  "a list": "- @\n- [ ] @",
  "an alert": "> [!NOTE] @\n> @",
  "an alert's kind": "> [!@]\n> x",
  "a table's cells": "|@|\n|-|\n|@|",
  "a term": "@\n: @",
  "a footnote": "a[^1]\n\n[^1]: @",
  "a footnote's label": "a[^@]\n\n[^@]: x",
  "a fence's language": "```@\nx\n```",
  "a language behind tildes": "~~~ @ {.a}\nx\n~~~",
  "a known language": "```go@\nx\n```",
  "a fence's code": "```html\n@\n```",
  "code without a language": "```\n@\n```",
  "indented code": "    @",
  "a span of code": "`@`",
  "mathematics within a line": "a $@$ b",
  "mathematics apart": "$$@$$",
  "an emoji": ":@:",
  extras: "~~@~~ ==@== ++@++ ^@^ ~@~",
  "raw HTML": "<b @>@</b>",
  "a raw block": "<div @>\n@\n</div>",
  "a comment": "<!-- @ -->",
};

// In backquotes nothing needs escaping; without names parameters stand by themselves.
const shortcodes: Places = {
  details: "{{< details summary=`@` title=`@` class=`@` name=`@` open=`@` >}}\n@\n{{< /details >}}",
  figure:
    "{{< figure src=`@` link=`@` target=`@` rel=`@` alt=`@` title=`@` caption=`@` class=`@` width=`@` height=`@` loading=`@` attr=`@` attrlink=`@` >}}",
  highlight: "{{< highlight `@` >}}\n@\n{{< /highlight >}}",
  "highlight's options":
    '{{< highlight go "lineNos=table,anchorLineNos=true,lineAnchors=@,wrapperClass=@,style=@,hl_lines=@" >}}\nx\n{{< /highlight >}}',
  "highlight within a line": "a {{< highlight `@` `hl_inline=true` >}}@{{< /highlight >}}",
  instagram: "{{< instagram `@` >}}",
  x: "{{< x user=`@` id=`@` >}}",
  qr: "{{< qr text=`@` alt=`@` title=`@` class=`@` id=`@` loading=`@` targetDir=`@` >}}",
  "qr's text": "{{< qr >}}\n@\n{{< /qr >}}",
  param: "{{< param hostile >}}",
  vimeo: "{{< vimeo id=`@` class=`@` title=`@` loading=`@` >}}",
  "vimeo's id": "{{< vimeo `@` >}}",
  youtube:
    "{{< youtube id=`@` class=`@` title=`@` loading=`@` autoplay=`@` start=`@` end=`@` allowFullScreen=`@` >}}",
  "youtube's id": "{{< youtube `@` >}}",
};

const everything = `
baseURL = "https://example.org/"
disableKinds = ["home", "section", "taxonomy", "term", "rss", "sitemap", "404"]
enableEmoji = true
[markup.goldmark.parser]
wrapStandAloneImageWithinParagraph = false
autoDefinitionTermID = true
[markup.goldmark.parser.attribute]
block = true
[markup.goldmark.extensions.extras]
insert = {enable = true}
mark = {enable = true}
superscript = {enable = true}
subscript = {enable = true}
delete = {enable = true}
[markup.goldmark.extensions.passthrough]
enable = true
[markup.goldmark.extensions.passthrough.delimiters]
block = [["$$", "$$"]]
inline = [["$", "$"]]
`;
const hooks = (use: string) =>
  `[markup.goldmark.renderHooks.link]\nuseEmbedded = "${use}"\n[markup.goldmark.renderHooks.image]\nuseEmbedded = "${use}"\n`;
const classes = "[markup.highlight]\nnoClasses = false\n";

const withoutScripts = "[privacy.instagram]\nsimple = true\n[privacy.x]\nsimple = true\n";

const layout = "{{ .Content }}{{ .TableOfContents }}{{ .Summary }}{{ .Fragments.ToHTML 1 6 false }}";

/** A page for each place and hostile text; a page with a fault is left out, as everywhere. */
async function pagesOf(settings: string, places: Places, hostile: readonly string[]) {
  const files: [string, string][] = [
    ["hugo.toml", everything + settings],
    ["layouts/page.html", layout],
  ];
  const names = new Map<string, string>();
  for (const [place, markdown] of Object.entries(places))
    for (const text of hostile) {
      const path = `p${names.size}`;
      names.set(path, `${place}: ${JSON.stringify(text)}`);
      const hostileParam = JSON.stringify(text);
      files.push([
        `content/${path}.md`,
        `---\ntitle: Page\nhostile: ${hostileParam}\n---\n${markdown.replaceAll("@", () => text)}\n`,
      ]);
    }
  const site = await buildSite(files);
  return [...names].map(([path, name]) => ({ name, html: site.text(`${path}/index.html`) }));
}

async function check(settings: string, places: Places, hostile: readonly string[]): Promise<void> {
  const pages = await pagesOf(settings, places, hostile);
  const built = pages.filter(({ html }) => html !== undefined);
  assert.ok(built.length > pages.length * 0.8, `only ${built.length} of ${pages.length} pages were built`);
  for (const { name, html } of built) assert.deepEqual(hazardsIn(html!), [], `${name}\n${html}`);
}

const settings: Readonly<Record<string, string>> = {
  "as Hugo's defaults": "",
  "with the embedded hooks for links and images": hooks("always"),
  "without them, with classes": hooks("never") + classes,
};

describe("hostile content", () => {
  for (const [how, more] of Object.entries(settings)) {
    it(`in links and images, ${how}`, () => check(more, links, [...breakouts, ...addresses]));
    it(`in attributes, ${how}`, () => check(more, attributes, [...breakouts, ...addresses]));
    it(`in texts and code, ${how}`, () => check(more, texts, [...breakouts, ...addresses]));
  }
  it("in parameters of shortcodes", () => check(withoutScripts, shortcodes, [...breakouts, ...addresses]));
  it("in pairs", () =>
    check("", { ...links, ...attributes, ...texts }, [
      `${breakouts[0]}${breakouts[3]}`,
      `${addresses[8]}${breakouts[2]}`,
    ]));
});

describe("the eyes that look for hazards", () => {
  const seen: readonly (readonly [html: string, hazards: number])[] = [
    ['<a href="/x" title="&quot; onclick=x">a</a>', 0],
    ["<a title='' onclick=x>", 1],
    ['<a title="a"onclick=x>', 1],
    ["<img src=x onerror=alert(1)>", 1],
    ["<IMG/SRC=x/onerror=alert(1)>", 0],
    ["<svg/onload=alert(1)>", 1],
    ['<a href=" java\tscript:x">', 1],
    ['<a href="&#106;avascript&colon;x">', 1],
    ['<a href="/javascript:x">', 0],
    ['<iframe src="https://player.vimeo.com/video/1">', 0],
    ['<iframe src="https://evil.example/">', 1],
    ["<!-- <script> -->", 0],
    ["<!--><script></script>-->", 1],
    ['<p a"b=c>', 1],
  ];
  for (const [html, hazards] of seen)
    it(html, () => assert.equal(hazardsIn(html).length, hazards, JSON.stringify(readElements(html))));
});

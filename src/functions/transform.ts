// transform.*: text from one form into another. https://gohugo.io/functions/transform/
import { decodeHTML } from "entities";
import type { RenderContext } from "../model/render.ts";
import type { FunctionRow } from "../model/template.ts";
import { emojify } from "../value/emoji.ts";
import { escapeHTMLText, escapeXML } from "../value/escape.ts";
import { createMap, isMap } from "../value/map.ts";
import { SafeHTML } from "../value/safe.ts";
import { plainify } from "../value/strip-tags.ts";
import { sameKind, toText } from "./arguments.ts";
import { highlight, highlightCodeBlock } from "./highlight.ts";
import { htmlToMarkdown } from "./html-to-markdown.ts";
import { toMath } from "./math-notation.ts";
import { portableText } from "./portable-text.ts";
import { remarshal } from "./remarshal.ts";
import { row } from "./row.ts";
import { unmarshal } from "./unmarshal.ts";

/** As in Hugo a text of the home page, with its shortcodes; before there are pages there is none. */
const markdownify = (ctx: RenderContext, input: unknown): SafeHTML =>
  new SafeHTML(ctx.renderString(toText(input), "inline", ctx.site.home));

const garvey = "Cathal Garvey & The Sunshine Band <cathal@foo.bar>";
const escapedGarvey = "Cathal Garvey &amp; The Sunshine Band &lt;cathal@foo.bar&gt;";

export const transform: readonly FunctionRow[] = [
  row(
    "transform.CanHighlight LANGUAGE",
    [],
    "True when source code of that language gets colours",
    (ctx: RenderContext, language) => ctx.highlight?.("", toText(language), createMap()) !== undefined,
  ),
  row(
    "transform.Emojify INPUT",
    ["emojify"],
    "The text with emoji for their short names",
    (_, input) => {
      const text = emojify(toText(input));
      return input instanceof SafeHTML ? new SafeHTML(text) : text;
    },
    [[`{{ emojify "I :heart: docs" }}`, "I ❤️ docs"]],
  ),
  row(
    "transform.HTMLEscape INPUT",
    ["htmlEscape"],
    "The text with HTML's special characters escaped",
    (_, input) => escapeHTMLText(toText(input)),
    [[`{{ htmlEscape "${garvey}" | safeHTML }}`, escapedGarvey]],
  ),
  row("transform.HTMLToMarkdown INPUT", [], "HTML as Markdown", (_, input) => htmlToMarkdown(toText(input)), [
    [
      `{{ transform.HTMLToMarkdown "<h2>Disks</h2><p>Two <b>big</b> ones</p>" | safeHTML }}`,
      "## Disks\n\nTwo **big** ones",
    ],
  ]),
  row(
    "transform.HTMLUnescape INPUT",
    ["htmlUnescape"],
    "The text with HTML's references decoded",
    (_, input) => decodeHTML(toText(input)),
    [[`{{ htmlUnescape "${escapedGarvey}" | safeHTML }}`, garvey]],
  ),
  row(
    "transform.Highlight CODE [LANGUAGE] [OPTIONS]",
    ["highlight"],
    "Source code with colours; without a language, the option type names it",
    (ctx, code, language, options) =>
      isMap(language)
        ? highlight(ctx, toText(language["code"] ?? code), toText(language["type"] ?? ""), language)
        : highlight(ctx, toText(code), toText(language ?? ""), options),
  ),
  row(
    "transform.HighlightCodeBlock CONTEXT [OPTIONS]",
    [],
    "A code block's source with colours",
    (ctx, block, options) => highlightCodeBlock(ctx, block, isMap(options) ? options : createMap()),
  ),
  row(
    "transform.Markdownify INPUT",
    ["markdownify"],
    "Markdown as HTML, a lone paragraph without its tags",
    markdownify,
  ),
  row(
    "transform.Plainify INPUT",
    ["plainify"],
    "HTML as text; that of a page's content stays HTML, so that its entities are not escaped again",
    (_, input) => sameKind(input, plainify(toText(input))),
    [[`{{ plainify  "Hello <strong>world</strong>, gophers!" }}`, "Hello world, gophers!"]],
  ),
  row(
    "transform.PortableText INPUT",
    [],
    "Rich text in the form of content services as Markdown",
    (_, input) => portableText(input),
    [
      [
        `{{ transform.PortableText (dict "_type" "block" "style" "h2" "children" (slice (dict "_type" "span" "text" "Disks"))) }}`,
        "## Disks\n",
      ],
    ],
  ),
  row(
    "transform.Remarshal FORMAT INPUT",
    [],
    "Data in another format",
    (ctx, format, input) => remarshal(ctx, format, input),
    [
      [
        `{{ "title = \\"Hello World\\"" | transform.Remarshal "json" | safeHTML }}`,
        `{\n   "title": "Hello World"\n}\n`,
      ],
    ],
  ),
  row("transform.ToMath FORMULA [OPTIONS]", [], "A formula of LaTeX as MathML or HTML", toMath, [
    [
      `{{ transform.ToMath "x^2" }}`,
      '<span class="katex"><math xmlns="http://www.w3.org/1998/Math/MathML"><semantics><mrow><msup><mi>x</mi><mn>2</mn></msup></mrow>' +
        '<annotation encoding="application/x-tex">x^2</annotation></semantics></math></span>',
    ],
  ]),
  row(
    "transform.Unmarshal [OPTIONS] INPUT",
    ["unmarshal"],
    "The data of a JSON, TOML, YAML, XML or CSV text",
    (ctx, ...args) => unmarshal(ctx, args),
    [[`{{ "hello = \\"Hello World\\"" | transform.Unmarshal }}`, "map[hello:Hello World]"]],
  ),
  row(
    "transform.XMLEscape INPUT",
    [],
    "The text with XML's special characters escaped",
    (_, input) => escapeXML(toText(input)),
    [[`{{ transform.XMLEscape "<p>abc</p>" }}`, "&amp;lt;p&amp;gt;abc&amp;lt;/p&amp;gt;"]],
  ),
];

// What render hooks are given. The values are those that Hugo gives to templates that print their context.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { RenderHooks } from "../../src/markdown/hooks.ts";
import { createMarkdown } from "../../src/markdown/markdown.ts";
import type { Changes } from "./options.ts";
import { options } from "./options.ts";

const settings: Changes = {
  goldmark: {
    parser: { attribute: { block: true }, wrapStandAloneImageWithinParagraph: false },
    extensions: {
      passthrough: { enable: true, delimiters: { block: [["$$", "$$"]], inline: [["$", "$"]] } },
    },
  },
};
const markdown = createMarkdown(options(settings));

/** The contexts that one hook gets; `at` is the text in the source where the element begins. */
function contexts(name: keyof RenderHooks, source: string, length = 4): unknown[] {
  const seen: unknown[] = [];
  const hook = (context: { readonly position: number }): string => {
    const { position, ...rest } = context;
    seen.push({ at: source.slice(position, position + length), ...rest });
    return `[${name}]`;
  };
  markdown.render(source, { hooks: { [name]: hook } });
  return seen;
}

const NONE = { attributes: [] };

describe("render hooks", () => {
  it("link: destination and title as written, text as HTML", () =>
    assert.deepEqual(
      contexts("link", 'para [a *b* "c" \\*](/u?a=1&b=2 "ti \\"t\\" &amp;")\n  [r]\n\n[r]: /ref'),
      [
        {
          at: "[a *",
          ordinal: 0,
          ...NONE,
          destination: "/u?a=1&b=2",
          title: 'ti \\"t\\" &amp;',
          text: "a <em>b</em> &ldquo;c&rdquo; *",
          plainText: "a b “c” \\*",
        },
        { at: "[r]\n", ordinal: 1, ...NONE, destination: "/ref", title: "", text: "r", plainText: "r" },
      ],
    ));

  it("link: autolinks are counted apart, bare URLs begin at the space before", () =>
    assert.deepEqual(contexts("link", "[a](b) <c@d.ef> www.a.bc"), [
      { at: "[a](", ordinal: 0, ...NONE, destination: "b", title: "", text: "a", plainText: "a" },
      {
        at: "<c@d",
        ordinal: 0,
        ...NONE,
        destination: "mailto:c@d.ef",
        title: "",
        text: "c@d.ef",
        plainText: "c@d.ef",
      },
      {
        at: " www",
        ordinal: 1,
        ...NONE,
        destination: "https://www.a.bc",
        title: "",
        text: "www.a.bc",
        plainText: "www.a.bc",
      },
    ]));

  it("link: in the order of output, footnotes last", () => {
    const ends = contexts("link", "a[^1]\n\n[^1]: [b](c)\n\n- [d](e)\n\n> - [f](g)", 3) as { at: string }[];
    assert.deepEqual(
      ends.map(({ at }) => at),
      ["[d]", "[f]", "[b]"],
    );
  });

  it("image: stand-alone ones are blocks and take attributes", () =>
    assert.deepEqual(contexts("image", '![a *b*](x.png "t")\n{.c onclick=x}\n\nd ![e](f)'), [
      {
        at: "![a ",
        ordinal: 0,
        attributes: [{ name: "class", value: "c" }],
        destination: "x.png",
        title: "t",
        text: "a <em>b</em>",
        plainText: "a b",
        isBlock: true,
      },
      {
        at: "![e]",
        ordinal: 1,
        ...NONE,
        destination: "f",
        title: "",
        text: "e",
        plainText: "e",
        isBlock: false,
      },
    ]));

  it("heading: anchor among the attributes", () =>
    assert.deepEqual(contexts("heading", '- # A "b" {Data-X="1 & 2" n=3}\n\n# A b {#c}'), [
      {
        at: "# A ",
        ordinal: 0,
        attributes: [
          { name: "data-x", value: "1 & 2" },
          { name: "n", value: 3 },
          { name: "id", value: "a-b" },
        ],
        level: 1,
        anchor: "a-b",
        text: "A &ldquo;b&rdquo;",
        plainText: "A “b”",
      },
      {
        at: "# A ",
        ordinal: 1,
        attributes: [{ name: "id", value: "c" }],
        level: 1,
        anchor: "c",
        text: "A b",
        plainText: "A b",
      },
    ]));

  it("codeblock: highlighter settings apart from attributes, no last newline", () =>
    assert.deepEqual(
      contexts(
        "codeblock",
        '```go {linenos=true hl_lines=[1,"3-4"] .c LineNos=false onclick=x}\n<b>\n\n```\n\n    no',
      ),
      [
        {
          at: "```g",
          ordinal: 0,
          type: "go",
          inner: "<b>",
          options: [
            { name: "linenos", value: true },
            {
              name: "hl_lines",
              value: [
                [0, 0],
                [2, 3],
              ],
            },
            { name: "LineNos", value: false },
          ],
          attributes: [{ name: "class", value: "c" }],
        },
      ],
    ));

  it("blockquote: alerts with title, sign and the text below", () => {
    const regular = { alertType: "", alertTitle: "", alertSign: "" };
    assert.deepEqual(
      contexts(
        "blockquote",
        "> [!NOTE]+ My *title*\n> body\n>\n> more\n{.q}\n\n> [!tip]\n\n> [!A-b] x\n> > c",
      ),
      [
        {
          at: "> [!",
          ordinal: 0,
          attributes: [{ name: "class", value: "q" }],
          type: "alert",
          text: "<p>body</p>\n<p>more</p>",
          alertType: "note",
          alertTitle: "My <em>title</em>",
          alertSign: "+",
        },
        {
          at: "> [!",
          ordinal: 1,
          ...NONE,
          type: "alert",
          text: "",
          alertType: "tip",
          alertTitle: "",
          alertSign: "",
        },
        { at: "> c", ordinal: 2, ...NONE, type: "regular", text: "<p>c</p>\n", ...regular },
        {
          at: "> [!",
          ordinal: 3,
          ...NONE,
          type: "regular",
          text: "<p>[!A-b] x</p>\n[blockquote]",
          ...regular,
        },
      ],
    );
  });

  it("table: rows of cells", () =>
    assert.deepEqual(contexts("table", "| a | *b* |\n|:--|--:|\n| 1 |\n{#t}"), [
      {
        at: "| a ",
        ordinal: 0,
        attributes: [{ name: "id", value: "t" }],
        head: [
          [
            { text: "a", alignment: "left" },
            { text: "<em>b</em>", alignment: "right" },
          ],
        ],
        body: [
          [
            { text: "1", alignment: "left" },
            { text: "", alignment: "" },
          ],
        ],
      },
    ]));

  it("passthrough: without delimiters", () =>
    assert.deepEqual(contexts("passthrough", "a $b$ c $$d$$"), [
      { at: "$b$ ", ordinal: 0, ...NONE, type: "inline", inner: "b" },
      { at: "$$d$", ordinal: 1, ...NONE, type: "block", inner: "d" },
    ]));

  it("are inserted as they are; undefined means the default", () => {
    const hooks: Partial<RenderHooks> = {
      link: ({ destination }) => (destination === "x" ? "<X>" : undefined),
      heading: ({ text }) => `{${text}}\n`,
    };
    assert.equal(markdown.render("# [a](x) [b](y)", { hooks }).html, '{<X> <a href="y">b</a>}\n');
  });

  it("don't reach the table of contents", () => {
    const { headings } = markdown.render("# [a](x)", { hooks: { link: () => "<X>" } });
    assert.deepEqual(headings, [{ id: "a", level: 1, text: "a" }]);
  });

  it("seams: highlighter, emoji, omitted HTML, footnote prefix, inline rendering", () => {
    const seams = createMarkdown({
      ...options(),
      enableEmoji: true,
      emoji: (name) => (name === "smile" ? "😄" : undefined),
      highlighter: (code, language, settings) =>
        language === "go" ? `<${code} ${JSON.stringify(settings)}>` : undefined,
    });
    assert.equal(seams.render("```go {linenos=true}\nx\n```").html, '<x\n {"linenos":true}>');
    assert.equal(seams.render(":smile: :frown:").html, "<p>&#x1f604; :frown:</p>\n");
    assert.match(seams.render("a[^1]\n\n[^1]: b", { idPrefix: "p" }).html, /id="pfnref:1".*href="#pfn:1"/);
    assert.equal(seams.renderInline("*a*").html, "<em>a</em>");
    assert.equal(seams.renderInline("a\n\nb").html, "<p>a</p>\n<p>b</p>\n");
    const offsets: number[] = [];
    seams.render("a\n\n<div>\n\nb <i>", { onRawHTML: (offset) => void offsets.push(offset) });
    assert.deepEqual(offsets, [3, 10]);
    const faults: number[] = [];
    const onInvalidAttributes = (offset: number) => void faults.push(offset);
    seams.render("```zz {a=1}\n```\n\n```zz {1-3}\nx\n```", { onInvalidAttributes });
    assert.deepEqual(faults, [17]);
  });
});

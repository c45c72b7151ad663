// Shortcodes that are functions: values on both sides of the door, and modules that change between two builds.
import assert from "node:assert/strict";
import { test } from "node:test";
import { defineShortcode, html, safeHTML } from "../../../src/index.ts";
import { fromPlain, toPlain } from "../../../src/template/script/plain.ts";
import { float } from "../../../src/value/number.ts";
import { mapOf } from "../../../src/value/map.ts";
import { buildSite } from "../../site.ts";

const escaped: readonly (readonly [name: string, made: unknown, expected: string])[] = [
  ["text", html`<p>${"<b>&"}</p>`, "<p>&lt;b&gt;&amp;</p>"],
  ["an attribute", html`<p title="${'"'}"></p>`, '<p title="&#34;"></p>'],
  ["a URL", html`<a href="${"javascript:x"}"></a>`, '<a href="#ZgotmplZ"></a>'],
  ["a part of a URL", html`<a href="/?q=${"a&b c"}"></a>`, '<a href="/?q=a%26b%20c"></a>'],
  ["a style", html`<p style="color: ${"red; x: expression(1)"}"></p>`, '<p style="color: ZgotmplZ"></p>'],
  [
    "a handler",
    html`<p onclick="go(${{ a: ["<"] }})"></p>`,
    '<p onclick="go({&#34;a&#34;:[&#34;\\u003c&#34;]})"></p>',
  ],
  ["HTML", html`<p>${html`<b>${1}</b>`}${safeHTML("<i>")}</p>`, "<p><b>1</b><i></p>"],
  ["a list", html`${["<", html`<b></b>`]}`, "&lt;<b></b>"],
  ["nothing", html`${null}${undefined}${false}${0}${""}`, "0"],
  ["false in an attribute", html`<p hidden="${false}"></p>`, '<p hidden="false"></p>'],
];

for (const [name, made, expected] of escaped)
  test(`html escapes for ${name}`, () => assert.equal(String(made), expected));

test("a literal that ends within a tag is refused", () => {
  assert.throws(() => html`<a href="${"x"}`, /ends in/);
});

test("defineShortcode keeps the function and its options", () => {
  const render = () => "";
  assert.deepEqual(defineShortcode(render, { inner: true }), { inner: true, render });
});

test("values go through the door and come back as they were", () => {
  const params = mapOf<unknown>({ rating: float(4), list: [float(1), mapOf({ a: 1 })] });
  const plain = toPlain(params) as Record<string, unknown>;
  assert.deepEqual(plain, { rating: 4, list: [1, { a: 1 }] });
  assert.equal(fromPlain(plain), params);
  assert.equal(toPlain(params), plain, "once made, the same again");
  assert.equal(Object.getPrototypeOf(fromPlain({ a: { b: 1 } })), null);
});

test("a module and what it imports are read anew by every build", async () => {
  const output = async (word: string) => {
    const site = await buildSite([
      ["hugo.toml", '[security]\nallowCode = ["."]'],
      ["shortcodes/x.ts", 'import { word } from "./word";\nexport default () => word;'],
      ["shortcodes/word.ts", `export const word: string = "${word}";`],
      ["layouts/page.html", "{{ .Content }}"],
      ["content/a.md", "It is {{< x >}}"],
    ]);
    return site.text("a/index.html");
  };
  assert.equal(await output("one"), "<p>It is one</p>\n");
  assert.equal(await output("two"), "<p>It is two</p>\n");
});

// How values are written by where they stand; the outputs are those of html/template.
import assert from "node:assert/strict";
import { test } from "node:test";
import { mapOf } from "../../src/value/map.ts";
import { SafeCSS, SafeHTML, SafeHTMLAttr, SafeJS, SafeURL } from "../../src/value/safe.ts";
import { render } from "./handlebars-support.ts";

const dot = mapOf({
  t: `<a> & "b" 'c' + d`,
  html: new SafeHTML("a &amp; <i>b</i>"),
  js: "javascript:alert(1)",
  link: "/a b/ü?x=1&y=<",
  q: "a b&c/d",
  safe: new SafeURL("tel:123"),
  n: 5,
  nothing: null,
  list: ["a</script>", 1],
  map: mapOf({ k: "v" }),
  code: new SafeJS("f(1)"),
  colour: "#fff",
  bad: "expression(alert(1))",
  css: new SafeCSS("color: red"),
  attr: new SafeHTMLAttr('data-x="1"'),
  name: "onclick",
  yes: true,
});

/** Template → output. */
const cases: readonly (readonly [template: string, output: string])[] = [
  ["<p>{{t}}</p>", "<p>&lt;a&gt; &amp; &#34;b&#34; &#39;c&#39; &#43; d</p>"],
  ["<p>{{html}}{{{t}}}</p>", `<p>a &amp; <i>b</i><a> & "b" 'c' + d</p>`],
  ['<p title="{{t}}">', '<p title="&lt;a&gt; &amp; &#34;b&#34; &#39;c&#39; &#43; d">'],
  ["<p title={{t}}>", "<p title=&lt;a&gt;&#32;&amp;&#32;&#34;b&#34;&#32;&#39;c&#39;&#32;&#43;&#32;d>"],
  ['<p title="{{html}}">', '<p title="a &amp; b">'],
  ["<title>{{html}}</title>", "<title>a &amp; &lt;i&gt;b&lt;/i&gt;</title>"],
  ['<a href="{{js}}">', '<a href="#ZgotmplZ">'],
  ['<a href="{{safe}}">', '<a href="tel:123">'],
  ['<a href="{{link}}">', '<a href="/a%20b/%c3%bc?x=1&amp;y=%3c">'],
  ['<a href="/x?q={{q}}">', '<a href="/x?q=a%20b%26c%2fd">'],
  ['<a href="/x/{{q}}#{{q}}">', '<a href="/x/a%20b&amp;c/d#a%20b%26c%2fd">'],
  ['<img data-src="{{js}}">', '<img data-src="#ZgotmplZ">'],
  ['<img srcset="{{js}} 2x">', '<img srcset="#ZgotmplZ 2x">'],
  ["<script>var a = {{n}};</script>", "<script>var a =  5 ;</script>"],
  ["<script>var a = {{nothing}}</script>", "<script>var a =  null </script>"],
  ["<script>var a = {{list}}</script>", '<script>var a = ["a\\u003c/script\\u003e",1]</script>'],
  ["<script>var a = {{map}}, b = {{code}}</script>", '<script>var a = {"k":"v"}, b = f(1)</script>'],
  [
    `<script>var a = "{{t}}"</script>`,
    `<script>var a = "\\u003ca\\u003e \\u0026 \\u0022b\\u0022 \\u0027c\\u0027 \\u002b d"</script>`,
  ],
  [
    `<a onclick="f({{t}})">`,
    `<a onclick="f(&#34;\\u003ca\\u003e \\u0026 \\&#34;b\\&#34; &#39;c&#39; &#43; d&#34;)">`,
  ],
  ['<a @click="{{t}}">', '<a @click="&lt;a&gt; &amp; &#34;b&#34; &#39;c&#39; &#43; d">'],
  [
    "<style>p { color: {{colour}}; width: {{bad}} }</style>",
    "<style>p { color: #fff; width: ZgotmplZ }</style>",
  ],
  ['<p style="{{css}}">', '<p style="color: red">'],
  ["<p {{attr}}>", '<p data-x="1">'],
  ["<p {{name}}=1>", "<p ZgotmplZ=1>"],
  ["<{{name}}>", "&lt;onclick>"],
  ["<!-- {{t}} -->x", "x"],
  // blocks
  ['<a {{#if yes}}href="{{js}}"{{/if}}>', '<a href="#ZgotmplZ">'],
  [
    '<a href="{{#if yes}}{{js}}{{else}}/{{/if}}">{{#if yes}}{{js}}{{/if}}</a>',
    '<a href="#ZgotmplZ">javascript:alert(1)</a>',
  ],
  ['<a class="{{#each list}} {{this}}{{/each}}">', '<a class=" a&lt;/script&gt; 1">'],
  [
    "<script>f([{{#each list}}{{this}},{{/each}}])</script>",
    '<script>f(["a\\u003c/script\\u003e", 1 ,])</script>',
  ],
  [
    "{{#with map}}<b>{{k}}</b>{{/with}}<i title='{{t}}'>",
    "<b>v</b><i title='&lt;a&gt; &amp; &#34;b&#34; &#39;c&#39; &#43; d'>",
  ],
  ['<p title="{{#> nope}}{{t}}{{/nope}}">', '<p title="&lt;a&gt; &amp; &#34;b&#34; &#39;c&#39; &#43; d">'],
];

for (const [template, output] of cases)
  test(template, () => assert.equal(render({ main: template }, dot), output));

test("a partial's HTML within an attribute is text", () => {
  const files = { main: '<p title="{{> x}}">', "_partials/x": '<b class="q">{{n}}</b> &amp; "' };
  assert.equal(render(files, dot), '<p title="5 &amp; &#34;">');
});

test("a partial within a script is a string", () => {
  const files = { main: "<script>var x = {{> x}}</script>", "_partials/x": "<b>{{n}}</b>" };
  assert.equal(render(files, dot), '<script>var x = "\\u003cb\\u003e5\\u003c/b\\u003e"</script>');
});

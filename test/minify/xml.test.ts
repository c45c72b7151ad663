// XML, SVG and scripts before and after.
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { minifyJs } from "../../src/minify/js.ts";
import { minifySvg } from "../../src/minify/svg.ts";
import { shortPath } from "../../src/minify/svg-path.ts";
import { minifyXml } from "../../src/minify/xml.ts";
import { defaults } from "./options.ts";

const { tdewolff } = defaults;

type Cases = readonly (readonly [before: string, after: string])[];
const table = (minify: (source: string) => string, cases: Cases) => {
  for (const [before, after] of cases) test(before.slice(0, 70), () => assert.equal(minify(before), after));
};

describe("XML", () =>
  table(
    (source) => minifyXml(source, tdewolff.xml),
    [
      [
        '<?xml version="1.0"?>\n<rss  version = "2.0" >\n <title> a   b </title>\n <link></link><guid />\n<!-- c --></rss>',
        '<?xml version="1.0"?><rss version="2.0"><title>a b</title><link/><guid/></rss>',
      ],
      ["<a>\n x\n  y <b> c </b> d <b>e</b> </a>", "<a>x\ny <b>c</b> d <b>e</b></a>"],
      ["<a>&amp; &lt; &gt; &quot; &apos; &#65;</a>", "<a>&amp; &lt; &gt; \" ' &#65;</a>"],
      [`<e a='x' b='a"b' c="&quot;'"/>`, `<e a="x" b='a"b' c="&#34;'"/>`],
      ["<a><![CDATA[ x < y ]]></a><a><![CDATA[<<<<<<]]></a>", "<a> x &lt; y </a><a><![CDATA[<<<<<<]]></a>"],
      ['<a xml:space="preserve">  x  <b> </b></a>', '<a xml:space="preserve">  x  <b> </b></a>'],
      [
        "<d> &lt;p&gt;a  b &lt;/p&gt;</d><d> &lt;pre&gt;a  b&lt;/pre&gt;</d>",
        "<d>&lt;p&gt;a b &lt;/p&gt;</d><d> &lt;pre&gt;a  b&lt;/pre&gt;</d>",
      ],
      ["<!DOCTYPE a [ <!ELEMENT a ANY> ]> <a/>", "<!DOCTYPE a [ <!ELEMENT a ANY> ]><a/>"],
    ],
  ));

describe("SVG", () =>
  table(
    (source) => minifySvg(source, tdewolff),
    [
      [
        '<?xml version="1.0"?>\n<!DOCTYPE svg>\n<svg xmlns="http://www.w3.org/2000/svg" version="1.1" width="100px" height="50%"><metadata>x<a/></metadata><desc> a </desc></svg>',
        '<svg xmlns="http://www.w3.org/2000/svg" width="100" height="50%"><desc>a</desc></svg>',
      ],
      [
        '<svg xmlns:ink="http://i" xmlns:xlink="http://www.w3.org/1999/xlink" ink:label="x" x-on:click="a" @click="b" xlink:href="#a"><ink:view><g/></ink:view><g/></svg>',
        '<svg xmlns:xlink="http://www.w3.org/1999/xlink" x-on:click="a" @click="b" xlink:href="#a"><g/></svg>',
      ],
      [
        "<svg><style> a > b { c : d } </style><style> a { b : c } </style><text> a <tspan> b </tspan> c </text></svg>",
        "<svg><style>a>b{c:d}</style><style>a{b:c}</style><text>a <tspan>b</tspan> c</text></svg>",
      ],
      [
        '<svg viewBox="0, 0, 10.0, 10"><rect x="0.50px" rx="1e2" fill="#FFFFFF" stroke=" none " style=" fill : #FF0000 "/></svg>',
        '<svg viewBox="0 0 10 10"><rect x=".5" rx="100" fill="#fff" stroke="none" style="fill:red"/></svg>',
      ],
      [
        "<svg><foreignObject> <p> a </p></foreignObject></svg>",
        "<svg><foreignObject> <p> a </p></foreignObject></svg>",
      ],
    ],
  ));

describe("paths", () =>
  table(
    (source) => shortPath(source, 0),
    [
      [
        "M 10,20 L 30 , 40 l -1.50 -2 c 0.1 0.2 0.3 0.4 0.5 0.6 z M 1 1",
        "M10 20 30 40l-1.5-2c.1.2.3.4.5.6zM1 1",
      ],
      ["A 25 25 0 0 1 50 50", "A25 25 0 0150 50"],
      ["M0 0a1 1 0 01.5.5 1 1 0 1 0 2 2", "M0 0a1 1 0 01.5.5 1 1 0 102 2"],
      ["m 1 1 2 2 l 3 3 z l 1 1", "m1 1 2 2 3 3zl1 1"],
      ["M 1 L 2", "M 1 L 2"],
      ["nonsense", "nonsense"],
    ],
  ));

describe("scripts", () => {
  table(
    (source) => minifyJs(source, tdewolff.js),
    [
      ["let foo;", "let foo"],
      ["const a = 1; const b = 2; x(a, b)", "const a=1,b=2;x(a,b)"],
      ["while (f());", "while(f());"],
      ['import a from "b"; export const c = await a;', 'import o from"b";export const c=await o'],
      ["// c\n/*! license */ x()", "/*! license */x()"],
      ['x = "</script>"', 'x="<\\/script>"'],
      ["// only this", ""],
    ],
  );
  const faults: Cases = [
    ["=;", "no valid JavaScript: unexpected token: operator (=)"],
    ["new Date(2002, 04, 11)", "no valid JavaScript: a number can't begin with 0"],
    ["[".repeat(100_000), "no valid JavaScript: the code is nested too deeply"],
  ];
  for (const [source, message] of faults)
    test(message, () => assert.throws(() => minifyJs(source, tdewolff.js), { name: "MinifyError", message }));
  test("names stay where they are wanted", () => {
    const options = { ...tdewolff.js, keepVarNames: true };
    assert.equal(minifyJs("function f(long) { return long }", options), "function f(long){return long}");
  });
});

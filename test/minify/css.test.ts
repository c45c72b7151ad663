// CSS before and after.
import assert from "node:assert/strict";
import { test } from "node:test";
import { minifyCss, minifyDeclarations } from "../../src/minify/css.ts";
import { defaults } from "./options.ts";

const options = defaults.tdewolff.css;

const cases: readonly (readonly [before: string, after: string])[] = [
  // Rules and declarations
  ["a { color : blue ; } \n\n b{}", "a{color:blue}"],
  ["a{b:c;;d:e;} a{b:c;}", "a{b:c;d:e}a{b:c}"],
  [
    "@media screen and (max-width: 100px) , print { a { b : c } }",
    "@media screen and (max-width:100px),print{a{b:c}}",
  ],
  ["@media (min-width:640px) and (x){} @layer a{} @keyframes b{}", "@layer a{}@keyframes b{}"],
  [
    '@import url("a.css") screen;@charset "utf-8"; a{b:c}',
    '@import url("a.css") screen;@charset "utf-8";a{b:c}',
  ],
  [
    ".a{ .b &{c:d} &:hover{e:f} > g{h:i} j:k; @media (x){l:m} }",
    ".a{.b &{c:d}&:hover{e:f}>g{h:i}j:k;@media(x){l:m}}",
  ],
  ["@supports ( display : grid ) and (not (a:b)){a{b:c}}", "@supports(display:grid) and (not (a:b)){a{b:c}}"],
  ["@container card (min-width: 1px){a{b:c}}", "@container card (min-width:1px){a{b:c}}"],
  ["a{b:c} } x", "a{b:c}}x"],
  // Comments
  ["/*! keep */ /* drop */ a{b:c/* d */;e:/* f */g}", "/*! keep */a{b:c;e:g}"],
  ["a{margin:1px/**/2px}", "a{margin:1px/**/2px}"],
  ["a/* x */.b{c:d} a /* x */ .b{c:d}", "a.b{c:d}a .b{c:d}"],
  // Selectors
  ['a > b + c ~ d , e f , [ x = "y" i ]{x:y}', 'a>b+c~d,e f,[x="y" i]{x:y}'],
  ["a:not( .b , .c ) > d , a:nth-child( 2n + 1 ) *{e:f}", "a:not(.b,.c)>d,a:nth-child(2n+1) *{e:f}"],
  [".a\\:b , #ID.Class{c:d}", ".a\\:b,#ID.Class{c:d}"],
  // Numbers
  ["a{margin:0px 0.50em -0.0px +1.0px}", "a{margin:0 .5em 0 1px}"],
  [
    "a{width:100.0%;height:0%;transition:b 0.0s;flex:1 1 0px;order:-1}",
    "a{width:100%;height:0%;transition:b 0s;flex:1 1 0px;order:-1}",
  ],
  [
    "a{width:calc( 100% - 2px + 0px );height:calc(1px+2px);top:min(0px,1px)}",
    "a{width:calc(100% - 2px + 0px);height:calc(1px+2px);top:min(0px,1px)}",
  ],
  ["a{unicode-range:U+0025-00FF, u+4??}", "a{unicode-range:U+0025-00FF, u+4??}"],
  ["a{grid-area:1 / 2 / 3 / 4;aspect-ratio:16 / 9}", "a{grid-area:1/2/3/4;aspect-ratio:16/9}"],
  // Colours
  [
    "a{color:#ffffff;color:#AABBCC;color:#FF0000;color:white;color:#FFFFFFFF;color:#ff000080}",
    "a{color:#fff;color:#abc;color:red;color:#fff;color:#fff;color:#ff000080}",
  ],
  [
    "a{box-shadow:0px 0px 5px rgba(0, 0, 0, 0.1) , inset 0 0 1px #000000}",
    "a{box-shadow:0 0 5px rgba(0,0,0,.1),inset 0 0 1px #000}",
  ],
  ["a{animation-name:white;font-family:black}", "a{animation-name:white;font-family:black}"],
  // Values
  [
    "a{margin:1px 1px 1px 1px;padding:1px 2px 1px 2px;inset:1px 2px 3px 2px !important}",
    "a{margin:1px;padding:1px 2px;inset:1px 2px 3px!important}",
  ],
  ["a{color : red ! important;font-weight:bold}", "a{color:red!important;font-weight:700}"],
  [
    "a{background:url( \"a.png\" ) no-repeat 0 0;mask:url('a b.png')}",
    "a{background:url(\"a.png\")no-repeat 0 0;mask:url('a b.png')}",
  ],
  ['a{background:url("a.png") no-repeat 0 0}', "a{background:url(a.png)no-repeat 0 0}"],
  [
    "a{--x: { a : b };--y:  1px  2px ;--z:;--w: #FFFFFF;color:var( --x , white )}",
    "a{--x:{ a : b };--y:1px  2px;--z:;--w:#FFFFFF;color:var(--x,white)}",
  ],
  [
    "a{filter:progid:X.Y(a='#80000000', b='c');*zoom:1}",
    "a{filter:progid:X.Y(a='#80000000', b='c');*zoom:1}",
  ],
  ['a{content:"\\201C";quotes:"a" "b"}', 'a{content:"\\201C";quotes:"a" "b"}'],
  ['a{b:"cut\nc:d} e{f:g}', 'a{b:"cut\n\nc:d}e{f:g}'],
];

for (const [before, after] of cases)
  test(before.slice(0, 70), () => assert.equal(minifyCss(before, options), after));

test("declarations of an attribute", () => {
  assert.equal(minifyDeclarations(" color : #FF0000 ; margin : 0px ; ", options), "color:red;margin:0");
});

test("numbers with a precision", () => {
  assert.equal(minifyCss("a{width:33.33333%}", { ...options, precision: 3 }), "a{width:33.3%}");
});

test("hostile text takes no longer than other text", () => {
  const begun = performance.now();
  for (const part of ["{", "(", "a{", "a{b:", "/*", '"', "--x:{", "a,", "calc(", "url(", "\\", "!"])
    minifyCss(part.repeat(50_000), options);
  assert.ok(performance.now() - begun < 20_000);
});

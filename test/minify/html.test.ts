// HTML before and after; where nothing else is said, after is what Hugo's minifier makes of it.
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { defaults } from "./options.ts";
import { createMinifiers } from "../../src/minify/minify.ts";
import type { MinifyConfig } from "../../src/model/config-sections.ts";

const mediaType = { type: "text/html", suffixes: ["html"], delimiter: "." };
type Html = Partial<MinifyConfig["tdewolff"]["html"]>;

function minify(source: string, html: Html = {}): string {
  const tdewolff = { ...defaults.tdewolff, html: { ...defaults.tdewolff.html, ...html } };
  return createMinifiers({ ...defaults, tdewolff }, {}).of(mediaType)!(source);
}

const table = (cases: readonly (readonly [before: string, after: string])[], options?: Html) => {
  for (const [before, after] of cases)
    test(before.slice(0, 60), () => assert.equal(minify(before, options), after));
};

describe("white space", () =>
  table([
    ["<p>a <b> c </b> d <i>e</i> f</p> <div> g </div> h", "<p>a <b>c </b>d <i>e</i> f</p><div>g</div>h"],
    ["<p>a\n b\t c  \n\n d</p>", "<p>a\nb c\nd</p>"],
    ["x <br> y <hr> z", "x<br>y<hr>z"],
    ["<button> a </button> <label> b </label> <input> c", "<button> a </button> <label>b </label><input> c"],
    [
      "<p>a <b></b> </p><p>a <i>b</i> </p><p><i>a </i><b> b</b></p>",
      "<p>a <b></b></p><p>a <i>b</i></p><p><i>a </i><b>b</b></p>",
    ],
    ["<span>a</span>\n<span>b</span>\n\n<p>c</p>", "<span>a</span>\n<span>b</span><p>c</p>"],
    [
      "<pre>\n a\n  b </pre><textarea>\n x\n  y </textarea>",
      "<pre>\n a\n  b </pre><textarea>\n x\n  y </textarea>",
    ],
    ["<title> a &amp; b  <b> </title>", "<title>a & b <b></title>"],
    ["<script> </script> <p>a</p>", "<script></script><p>a</p>"],
  ]));

describe("tags and attributes", () =>
  table([
    ['<!DOCTYPE html PUBLIC "-//W3C//DTD HTML 4.01//EN">\n<HTML LANG="en">', "<!doctype html><html lang=en>"],
    ['<a href="/a/"/><br /><img src=x />', "<a href=/a/><br><img src=x>"],
    ['<a href=" /x " title=" a " class="  a   b\nc ">', '<a href=/x title=" a " class="a b\nc">'],
    ['<a class="" id="" style="" onclick="" data-x="" alt="" title>', "<a data-x alt title>"],
    [
      '<input type="checkbox" checked="checked" disabled="" required value="">',
      "<input type=checkbox checked disabled required>",
    ],
    [`<a title="it's"><a title='"'><a title="&quot;'">`, `<a title="it's"><a title='"'><a title="&#34;'">`],
    [
      '<p style="color: red ; background: #ffffff ;" onclick=" foo() ;">',
      '<p style=color:red;background:#fff onclick="foo() ">',
    ],
    ['<meta http-equiv="Content-Type" content="text/html; charset=utf-8">', "<meta charset=utf-8>"],
    [
      '<meta name="viewport" content="width=device-width, initial-scale=1.0">',
      '<meta name=viewport content="width=device-width,initial-scale=1">',
    ],
    ["<p class=a class=b>x</p>", "<p class=a class=b>x</p>"],
    ["<div\n>unclosed <p", "<div>unclosed<p>"],
    ["a < b > c & d <3 </ x> <>", "a < b > c & d <3 <>"],
  ]));

describe("references", () =>
  table([
    [
      "&laquo; &amp; &lt; &gt; &quot; &nbsp; &copy; &#39; &#43; &unknown; &eacute;",
      "&#171; & &lt; > \" &nbsp; &copy; ' + &unknown; &#233;",
    ],
    ["&amp;copy; &amp;copyx &amp;#65; &#38;amp;", "&amp;copy; &amp;copyx &amp;#65; &amp;amp;"],
    ['<a href="?a=1&amp;b=2&copy=3">', '<a href="?a=1&amp;b=2&copy=3">'],
    ["&#x2026;&#128512;&#0;&#10;", "&#8230;&#128512;&#0;&#10;"],
  ]));

describe("comments", () => {
  const comments = "<!-- c --><p>a<!-- d -->b</p><!--[if IE]> <p>x  y</p> <![endif]--><!--# include -->";
  table([[comments, "<p>ab</p><!--[if IE]><p>x y</p><![endif]--><!--# include -->"]]);
  table([[comments, "<p>ab</p>"]], { keepSpecialComments: false });
  table([["<!-- c --><p>a</p>", "<!-- c --><p>a</p>"]], { keepComments: true });
});

describe("other languages within", () =>
  table([
    [
      "<script>var a = 1 ; function f(bar) { return bar }</script>",
      "<script>var a=1;function f(n){return n}</script>",
    ],
    ["<style> a > b { color : red }  </style>", "<style>a>b{color:red}</style>"],
    [
      '<script type="application/ld+json">{ "a": 1.0 }</script>',
      '<script type=application/ld+json>{"a":1}</script>',
    ],
    [
      '<script type="text/template"> <p> x </p> </script>',
      "<script type=text/template> <p> x </p> </script>",
    ],
    [
      '<script type="module">import a from "b" ;</script>',
      '<script type=module>import a from "b" ;</script>',
    ],
    [
      '<svg width="10px" viewBox="0 0 10 10"> <path d="M 10 10 L 20.0 20"/> <!-- c --> </svg>',
      '<svg width="10" viewBox="0 0 10 10"><path d="M10 10 20 20"/></svg>',
    ],
    ["<math> <mi> x </mi> </math>", "<math> <mi> x </mi> </math>"],
    ["<svg><svg/></svg> x", "<svg><svg/></svg> x"],
  ]));

describe("options", () => {
  table(
    [
      [
        "<ul><li> a </li> <li>b</li></ul><p>c</p><p>d</p> <a><p>e</p></a>",
        "<ul><li>a<li>b</ul><p>c<p>d</p><a><p>e</p></a>",
      ],
    ],
    { keepEndTags: false },
  );
  table([["<html><head><title>a</title></head><body><p>b</p></body></html>", "<title>a</title><p>b</p>"]], {
    keepDocumentTags: false,
  });
  table([['<html lang="en"><body><script>a</script>', "<html lang=en><body><script>a</script>"]], {
    keepDocumentTags: false,
  });
  table([['<a class="b" href=c>', '<a class="b" href="c">']], { keepQuotes: true });
  table(
    [
      [
        '<input type="text"><form method="get"><script type="text/javascript"></script>',
        "<input><form><script></script>",
      ],
    ],
    { keepDefaultAttrVals: false },
  );
  table([["<p> a  b </p> <p>", "<p> a b </p> <p>"]], { keepWhitespace: true });
  table(
    [
      ['<div class="foo">\n<?php\necho "a  b";\n?>\n</div>', '<div class=foo><?php\necho "a  b";\n?></div>'],
      [
        '<a href="<?php x ?>"><script>let a = <?php x ?>;</script>\uFDD0',
        '<a href="<?php x ?>"><script>let a = <?php x ?>;</script>\uFDD0',
      ],
    ],
    { templateDelims: ["<?php", "?>"] },
  );
});

test("hostile text takes no longer than other text", () => {
  const begun = performance.now();
  const minify = createMinifiers({ ...defaults, disableJS: true }, {}).of(mediaType)!;
  for (const part of ["<", "<a ", "a</i> ", "<svg>", "<script>", "<!--", '<a b="', "&amp;", "<p> </b>"])
    minify(part.repeat(100_000));
  assert.ok(performance.now() - begun < 20_000);
});

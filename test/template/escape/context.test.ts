// Where a text ends, and what becomes of it.
import assert from "node:assert/strict";
import test from "node:test";
import { join, startContext } from "../../../src/template/escape/context.ts";
import { describeContext } from "../../../src/template/escape/describe.ts";
import { escapers, essential, planValue } from "../../../src/template/escape/escapers.ts";
import { escapeText } from "../../../src/template/escape/text.ts";
import { stripTags } from "../../../src/template/escape/html.ts";

const ends: readonly (readonly [text: string, where: string])[] = [
  ["", "in text"],
  ["a <b>c</b> < d", "in text"],
  ["<", "in text"],
  ["</p", "in a tag"],
  ["<p ", "in a tag"],
  ["<p cla", "in an attribute's name"],
  ["<p class ", "after an attribute's name"],
  ["<p class=", "before an attribute's value"],
  ['<p class="a', "in an attribute between double quotes"],
  ["<p class='a\"", "in an attribute between single quotes"],
  ["<p class=a", "in an attribute without quotes"],
  ["<p class=a ", "in a tag"],
  ["<a href='", "in a URL between single quotes"],
  ['<a href="x">', "in text"],
  ['<img srcset="', "in a srcset between double quotes"],
  ['<meta content="', "in the content of a meta element between double quotes"],
  ['<meta content="0; url=', "in the URL of a meta element between double quotes"],
  ['<meta content="0; url=x;', "in the content of a meta element between double quotes"],
  ['<p onclick="', "in a script between double quotes"],
  ['<p onclick="&quot;', "in a double-quoted string of a script between double quotes"],
  ['<p style="', "in a style between double quotes"],
  ["<!-- ", "in an HTML comment"],
  ["<!-- --> ", "in text"],
  ["<title>a<b", "in the text of <title>"],
  ["<textarea></title>", "in the text of <textarea>"],
  ["<title></title>", "in text"],
  ["<script>", "in a script"],
  ["<script>'</script>", "in a single-quoted string of a script"],
  ["<script>''</script>", "in text"],
  ["<script>`${`", "in a template literal of a script with 0 open braces"],
  ["<script>`${{", "in a script with 1 open braces"],
  ["<script>x = /[/]", "in a regular expression of a script"],
  ["<script>x / y /* ", "in a comment of a script"],
  ["<script type='text/html'><p ", "in a tag"],
  ["<style>a{b:url( '", "in a URL of a style"],
  ["<style>a{b:url(x", "in a URL of a style"],
  ["<style>a{b:curl(x", "in a style"],
  ['<style>"', "in a double-quoted string of a style"],
  ["<style>/*</style>", "in text"],
  ["<SCRIPT>1</Script >", "in text"],
];

for (const [text, where] of ends)
  test(`${JSON.stringify(text)} ends ${where}`, () => {
    const { context } = escapeText(startContext, text);
    const tidy = { ...context, typed: false };
    assert.equal(describeContext(tidy), where);
  });

const rewritten: readonly (readonly [text: string, output: string])[] = [
  ["a < b <i>c</i>", "a &lt; b <i>c</i>"],
  ["<!doctype html><!DOCTYPE html>", "<!doctype html><!DOCTYPE html>"],
  ["a<!-- b -->c", "ac"],
  ["<script>a /* b */ c // d\ne</script>", "<script>a   c \ne</script>"],
  ["<script>'<script></script><!--'</script>", "<script>'\\x3Cscript>\\x3C/script>\\x3C!--'</script>"],
  ['<p onclick="/* a */">', '<p onclick="/* a */">'],
];

for (const [text, output] of rewritten)
  test(`${JSON.stringify(text)} is written ${JSON.stringify(output)}`, () => {
    assert.equal(escapeText(startContext, text).text, output);
  });

test("a long script takes linear time", () => {
  const script = `<script>${"a.b(c, 'd') / 2; `e${f}`; (x)\n".repeat(20_000)}</script>`;
  const start = performance.now();
  assert.equal(escapeText(startContext, script).context.state, "text");
  assert.ok(performance.now() - start < 3000);
});

test("contexts that differ too much don't join", () => {
  const after = (text: string) => escapeText(startContext, text).context;
  assert.equal(join(after("<p "), after("<p a='")), undefined);
  assert.equal(join(after("<a href='/a"), after("<a href='/a?b"))?.urlPart, "unknown");
  assert.equal(join(after("<script>x"), after("<script>+"))?.slash, "unknown");
  assert.equal(join(after("<p title="), after("<p title=a"))?.state, "attribute");
  assert.equal(join(after("<script>f("), after("<script>f=("))?.parens, "p");
});

test("the short ways give what the long ones give", () => {
  const values = [
    "/a/b.c",
    "javascript:x",
    "/a b?c&d+e",
    "",
    "ü",
    5,
    null,
    "mailto:a@b.c",
    "a:b",
    '"',
    "x%20%y",
  ];
  const { escapers: names } = planValue(escapeText(startContext, '<a href="').context);
  assert.deepEqual(names, ["filterUrl", "normalizeUrl", "attribute"]);
  for (const value of values)
    assert.equal(
      essential(names).reduce<unknown>((text, name) => escapers[name](text), value),
      names.reduce<unknown>((text, name) => escapers[name](text), value),
    );
});

test("tags are stripped from HTML in attributes", () => {
  assert.equal(
    stripTags('<b title="1>2">a</b> &amp; <!-- c -->I <3 you<script>x</script>'),
    "a &amp; I <3 you",
  );
  assert.equal(stripTags("no tags < here"), "no tags < here");
});

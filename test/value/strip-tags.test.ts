// What plainify makes of HTML; the expectations are Hugo's.
import assert from "node:assert/strict";
import test from "node:test";
import { plainify, stripTags } from "../../src/value/strip-tags.ts";

const cases: readonly (readonly [html: string, text: string])[] = [
  ["<p>a</p><p>b</p>", "a\nb\n"],
  ["a<br>b<br />c", "a\nb\nc"],
  ["<div>a</div>", "a"],
  ["a<div><div>b</div></div>c", "a b c"],
  ["<pre>x</pre><p>a</p><h1>z</h1><b>u</b><i>v</i><ul><li>1</li><li>2</li></ul>e", "x a\nz uv 1 2 e"],
  ["x\n<h1>y</h1>\nz", "x y z"],
  ["a <p> b", "a b"],
  ["a<!-- c -->b", "ab"],
  ["<hr>a<hr>", "a"],
  ["a <!DOCTYPE html> b", "a b"],
  ["a <?php 1 > 2 ?> b", "a 2 ?> b"],
  ["a <![CDATA[ x > y ]]> b", "a b"],
  ["a <!unclosed", "a "],
  ["a </> b </1> c <1> d", "a b c <1> d"],
];
for (const [html, text] of cases) test(`plainify ${html}`, () => assert.equal(plainify(html), text));

test("the text of scripts and styles is left out, and a sign that opens no tag stays", () => {
  assert.equal(stripTags("a<script>b<c</script>d < e<style>f</style>"), "ad < e");
  assert.equal(stripTags('<a title="1>2">x</a>'), "x");
});

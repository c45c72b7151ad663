// Paths, URLs and heading ids of a text, as the real Hugo gives them.
import assert from "node:assert/strict";
import { test } from "node:test";
import { anchorize, makePath, urlize } from "../../src/value/slug.ts";
import type { AutoIDType } from "../../src/value/slug.ts";

const urls: readonly (readonly [text: string, url: string])[] = [
  ["a # b/C ü %20 %zz ?q", "a-#-b/c-%C3%BC-%20-zz-q"],
  ["A&B=C;D:e", "abcde"],
  ["it's (x) [y] {z} é/É.Html", "its-x-y-z-%C3%A9/%C3%A9.html"],
  ["a#b#c", "a#b%23c"],
  ["日本 語", "%E6%97%A5%E6%9C%AC-%E8%AA%9E"],
  ["a%41b 100%", "a%41b-100"],
  [" lead trail ", "lead-trail"],
  ["a - b", "a-b"],
  ["a -- b", "a--b"],
];
for (const [text, url] of urls) test(`urlize ${text}`, () => assert.equal(urlize(text), url));

test("what the configuration changes", () => {
  assert.equal(makePath("Å É", { disablePathToLower: true, removePathAccents: true }), "A-E");
  assert.equal(makePath("Å É"), "å-é");
});

const anchors: readonly (readonly [type: AutoIDType, text: string, id: string])[] = [
  ["github", "C++ / C#", "c--c"],
  ["github", "Über Straße ñ é", "über-straße-ñ-é"],
  ["github", "!!!", ""],
  ["github-ascii", "Über Straße ñ é", "uber-strae-n-e"],
  ["github-ascii", "İstanbul ΑΒΓ", "istanbul-"],
  ["github-ascii", "x² H₂O ½", "x-ho-"],
  ["blackfriday", "x² H₂O ½", "x²-h₂o-½"],
  ["blackfriday", "-leading and trailing-", "leading-and-trailing"],
  ["blackfriday", 'Don\'t "quote" it', "don-t-quote-it"],
];
for (const [type, text, id] of anchors)
  test(`${type} id of ${text}`, () => assert.equal(anchorize(text, type), id));

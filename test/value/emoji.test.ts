// Emoji by their names on GitHub.
import assert from "node:assert/strict";
import { test } from "node:test";
import { emojify, emojiOf } from "../../src/value/emoji.ts";

test("names of GitHub's list", () => {
  assert.equal(emojiOf("+1"), "👍");
  assert.equal(emojiOf("artist"), "🧑‍🎨");
  assert.equal(emojiOf("nope"), undefined);
});

test("names of an ordinary object's members are no emoji", () => {
  assert.equal(emojiOf("constructor"), undefined);
  assert.equal(emojify(":__proto__: :toString:"), ":__proto__: :toString:");
});

test("a text of colons takes no longer than another", () => {
  const colons = ":".repeat(200_000);
  assert.equal(emojify(colons), colons);
});

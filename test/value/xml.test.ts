// XML into Hugo's maps: what a document from strangers may not do. The shape of the maps is in functions/cases.
import assert from "node:assert/strict";
import { test } from "node:test";
import { DecodeError } from "../../src/value/decode/error.ts";
import { decodeXml } from "../../src/value/decode/xml.ts";
import { mapOf } from "../../src/value/map.ts";

test("entities of a document type are not expanded", () => {
  const bomb = '<!DOCTYPE a [<!ENTITY b "x"><!ENTITY c "&b;&b;&b;&b;">]><a><d>&c;</d></a>';
  assert.throws(() => decodeXml(bomb), DecodeError);
  assert.throws(() => decodeXml("<a><d>&nbsp;</d></a>"), DecodeError);
});

test("deep nesting is refused, not a crash", () => {
  const deep = (depth: number) => `<r>${"<a>".repeat(depth)}x${"</a>".repeat(depth)}</r>`;
  assert.doesNotThrow(() => decodeXml(deep(500)));
  assert.throws(() => decodeXml(deep(100_000)), /nested deeper than/);
});

test("dangerous names are names", () => {
  assert.deepEqual(
    decodeXml('<r><__proto__ constructor="1"/></r>'),
    mapOf({ ["__proto__"]: mapOf({ "-constructor": "1" }) }),
  );
});

test("a fault has its line", () => {
  assert.throws(
    () => decodeXml("<r>\n  <a>1</a>\n  <b>2</c>\n</r>"),
    (error) => error instanceof DecodeError && error.line === 3,
  );
});

test("a large document takes little time", () => {
  const items = decodeXml(`<r>${"<item><name>x</name></item>".repeat(20_000)}</r>`) as {
    readonly item: readonly unknown[];
  };
  assert.equal(items.item.length, 20_000);
});

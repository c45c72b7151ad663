// What unmarshal makes of resources, and that pages share it.
import assert from "node:assert/strict";
import { test } from "node:test";
import { unmarshal } from "../../src/functions/unmarshal.ts";
import { FunctionError } from "../../src/value/function-error.ts";
import { mapOf } from "../../src/value/map.ts";
import { testContext } from "./context.ts";

const resource = (suffixes: readonly string[], content: string) => ({
  MediaType: { Suffixes: suffixes },
  Content: content,
});

test("the format is that of one of the file endings of a resource's media type", () => {
  const ctx = testContext();
  assert.deepEqual(unmarshal(ctx, [resource(["xml", "rss"], "<r><a>1</a></r>")]), mapOf({ a: "1" }));
  assert.throws(() => unmarshal(ctx, [resource(["svg"], "<r><a>1</a></r>")]), FunctionError);
  assert.throws(() => unmarshal(ctx, [mapOf({ format: "constructor" }), "a: 1"]), FunctionError);
});

test("an empty file is an empty map, as CSV an empty list", () => {
  const ctx = testContext();
  assert.deepEqual(unmarshal(ctx, [resource(["json"], "")]), mapOf({}));
  assert.deepEqual(unmarshal(ctx, [resource(["csv"], "")]), []);
});

test("a text is decoded once for all pages, but for each set of options", () => {
  const ctx = testContext();
  const text = "a;b\n1;2";
  const first = unmarshal(ctx, [mapOf({ format: "csv", delimiter: ";" }), text]);
  assert.equal(unmarshal(ctx, [mapOf({ delimiter: ";", format: "csv" }), text]), first);
  assert.notDeepEqual(unmarshal(ctx, [mapOf({ format: "csv" }), text]), first);
});

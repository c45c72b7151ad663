// Maps: keys without prototype, and `.Params` in any letter case.
import assert from "node:assert/strict";
import { test } from "node:test";
import { caseInsensitive, isMap, lowerKeys, mapOf } from "../../src/value/map.ts";
import { print } from "../../src/value/print.ts";

/** What JavaScript itself finds at a path. */
function at(value: unknown, ...path: string[]): unknown {
  return path.reduce((found, key) => (found as Record<string, unknown>)[key], value);
}

const params = lowerKeys(
  mapOf({ Title: "x", Menu: mapOf({ Main: mapOf({ Weight: 1 }) }), List: [mapOf({ Key: 1 })] }),
);

test("keys are lowered in maps within maps, not within lists", () => {
  assert.equal(print(params), "map[list:[map[Key:1]] menu:map[main:map[weight:1]] title:x]");
});

test("any letter case finds a key, at every level", () => {
  const view = caseInsensitive(params);
  assert.equal(at(view, "TITLE"), "x");
  assert.equal(at(view, "MENU", "mAIN", "WEIGHT"), 1);
  assert.equal(at(view, "List", "0", "Key"), 1);
  assert.equal(at(view, "List", "0", "key"), undefined);
  assert.ok("Menu" in view);
  assert.ok(isMap(view) && isMap(at(view, "menu")));
  assert.deepEqual(Object.keys(view), ["title", "menu", "list"]);
  assert.equal(at(view, "Menu"), at(view, "menu"), "the same object each time");
});

test("frozen maps may be read through", () => {
  const frozen = Object.freeze(mapOf({ a: Object.freeze(mapOf({ b: 1 })) }));
  const view = caseInsensitive(frozen);
  assert.equal(at(view, "A", "B"), 1);
  assert.equal(print(view), "map[a:map[b:1]]");
  assert.throws(() => Object.assign(view, { a: 2 }), TypeError);
});

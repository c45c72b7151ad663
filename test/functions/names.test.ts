// Every function of Hugo is here by all of its names, if only to say that it isn't there yet.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { functionTable } from "../../src/functions/table.ts";

/** Hugo's own machinery and the helpers of its tests: no template calls them. */
const internal = new Set([
  "compare.LtCollate",
  "debug.TestDeprecationErr",
  "debug.TestDeprecationInfo",
  "debug.TestDeprecationWarn",
  "hugo.ForEeachIdentityByName",
  "resources.Key",
  "templates.DoDefer",
  "testinginternal.HashString",
  "testinginternal.NewCachedResourceGetter",
]);

/** `strings: ToLower=lower`, a line a namespace. */
function hugoNames(): Map<string, readonly string[]> {
  const names = new Map<string, readonly string[]>();
  for (const line of readFileSync(new URL("names.txt", import.meta.url), "utf8")
    .trim()
    .split("\n")) {
    const [namespace, ...functions] = line.split(/:? /) as [string, ...string[]];
    for (const entry of functions) {
      const [name, ...aliases] = entry.split("=");
      names.set(`${namespace}.${name}`, aliases);
    }
  }
  return names;
}

test("every function of Hugo has its names", () => {
  const table = functionTable();
  const names = hugoNames();
  assert.ok(names.size > 250);
  for (const [name, aliases] of names) {
    if (internal.has(name)) continue;
    const row = table.get(name);
    assert.ok(row, `${name} is missing`);
    for (const alias of aliases) assert.equal(table.get(alias), row, `${alias} is another name of ${name}`);
  }
});

// Numbers of Hugo 0.169, out of the names that resources.GetRemote gave to files: those of a list of an address and options.
import assert from "node:assert/strict";
import { test } from "node:test";
import { identityHash } from "../../src/value/identity-hash.ts";
import { mapOf } from "../../src/value/map.ts";
import { float } from "../../src/value/number.ts";
import { SafeHTML } from "../../src/value/safe.ts";

const cases: readonly (readonly [options: Readonly<Record<string, unknown>>, hash: string])[] = [
  [{}, "6634519661769441052"],
  [{ i: 3, n: -7 }, "507624931034678791"],
  [{ f: 1.5, w: float(2) }, "12651513746933360775"],
  [{ b: true, c: false }, "2181769343985139008"],
  [{ l: ["a", 1, 2.5] }, "12278125585736997765"],
  [{ m: mapOf<unknown>({ x: "ü", y: [] }) }, "13161054096334554932"],
  [{ nil: null }, "6239603275002826420"],
  [{ h: new SafeHTML("<b>") }, "10986822704899697920"],
  [{ uns: mapOf({ a: float(1) }) }, "6529605350634690073"],
  [{ e: "" }, "6112899280799117595"],
];
for (const [options, hash] of cases)
  test(`the hash with the options ${Object.keys(options).join(" ")}`, () =>
    assert.equal(String(identityHash(["http://127.0.0.1:18999/plain.txt", mapOf(options)])), hash));

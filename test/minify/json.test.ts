// Numbers as Hugo's minifier writes them: the outputs are Hugo's.
import assert from "node:assert/strict";
import { test } from "node:test";
import { minifyJson, shortNumber } from "../../src/minify/json.ts";

const numbers: Readonly<Record<string, string>> = {
  "0": "0",
  "-0.0": "0",
  "0e5": "0",
  "10.0": "10",
  "100": "100",
  "120": "120",
  "1000": "1e3",
  "1500": "1500",
  "15000": "15e3",
  "1E+3": "1e3",
  "0.100e1": "1",
  "1e-2": "0.01",
  "0.001": "0.001",
  "0.00012": "12e-5",
  "0.0000123456": "0.123456e-4",
  "1.5e-7": "15e-8",
  "-5.10": "-5.1",
  "100.25e2": "10025",
  "99999999999": "99999999999",
  "5e-324": "5e-324",
  "1.7976931348623157e308": "17976931348623157e292",
  "1e999999999": "1e999999999",
};

for (const [number, expected] of Object.entries(numbers))
  test(`shortest ${number}`, () => assert.equal(shortNumber(number), expected));

test("strings stay to the letter, keys in their order", () => {
  const text = `{ "b" : "x  \\" 1000 \\u00e9 \\/" ,\n\t"a": [ true, null, 1000 ] }`;
  assert.equal(minifyJson(text), `{"b":"x  \\" 1000 \\u00e9 \\/","a":[true,null,1e3]}`);
  assert.equal(minifyJson("[1000]", true), "[1000]");
});

test("what is no JSON is an error with its place", () => {
  assert.throws(() => minifyJson('{"a":\n b}'), { name: "MinifyError", offset: 7 });
});

test("long strings are no trouble", () => {
  const long = JSON.stringify('\\"'.repeat(300_000));
  assert.equal(minifyJson(` ${long} `), long);
});

import assert from "node:assert/strict";
import test from "node:test";
import { locateKey, type ConfigFormat } from "../../src/config/locate-key.ts";

// ¦ marks where the key must be found; it isn't part of the text.
const table: readonly (readonly [format: ConfigFormat, text: string, path: string])[] = [
  ["toml", "a = 1\n¦b = 2", "b"],
  ["toml", "[a]\nb = 1\n[c]\n¦b = 2", "c.b"],
  ["toml", "[[m.x]]\nn = 1\n[[m.x]]\n¦n = 2", "m.x.1.n"],
  ["toml", "[[m.x]]\n[m.x.p]\n¦q = 1", "m.x.0.p.q"],
  ["toml", "a.¦b.c = 1", "a.b"],
  ["toml", '[a."x.y"]\n¦b = 1', "a.x/y.b".replace("/", ".")],
  ["toml", "t = '''\nb = 1\n'''\n¦b = 2", "b"],
  ["toml", "a = { c = 1, ¦b = 2 }", "a.b"],
  ["toml", "[¦a.b]\nc = 1", "a.b"],
  ["toml", "[¦a]\nc = 1", "a.missing"],
  ["yaml", "a: 1\n¦b: 2", "b"],
  ["yaml", "a:\n  b: 1\nc:\n  ¦b: 2", "c.b"],
  ["yaml", "m:\n- n: 1\n- x: 0\n  ¦n: 2", "m.1.n"],
  ["yaml", "m:\n  - n: 1\n  - ¦n: 2\nz: 1", "m.1.n"],
  ["yaml", '"a":\n  ¦"b": 1', "a.b"],
  ["yaml", "a: {c: 1, ¦b: 2}", "a.b"],
  ["yaml", "# b: 1\na:\n    # x\n    ¦b: 1", "a.b"],
  ["json", '{"a": {"b": 1}, "c": {¦"b": 2}}', "c.b"],
  ["json", '{"a": [{"b": 1}, {¦"b": 2}]}', "a.1.b"],
  ["json", '{"a": "}{", ¦"b": 2}', "b"],
];

for (const [format, marked, path] of table) {
  test(`${format} ${path} in ${JSON.stringify(marked)}`, () => {
    const text = marked.replace("¦", "");
    const keys = path === "a.x.y.b" ? ["a", "x.y", "b"] : path.split(".");
    assert.equal(locateKey(text, format, keys).offset, marked.indexOf("¦"));
  });
}

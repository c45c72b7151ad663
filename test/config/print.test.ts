import assert from "node:assert/strict";
import test from "node:test";
import { printConfig } from "../../src/config/print.ts";
import { printToml } from "../../src/config/print-toml.ts";
import { printYaml } from "../../src/config/print-yaml.ts";
import { decodeToml } from "../../src/value/decode/toml.ts";
import { decodeYaml } from "../../src/value/decode/yaml.ts";
import { loadToml } from "./support.ts";
import type { Value, ValueMap } from "../../src/model/value.ts";
import { mapOf } from "../../src/value/map.ts";

const sample: ValueMap = mapOf<Value>({
  list: ["a", "b'c"],
  text: "it's\n",
  number: 1.5,
  empty: mapOf<Value>({}),
  "a key": mapOf<Value>({ inner: true, deeper: mapOf<Value>({ x: "no" }) }),
  tables: [mapOf({ a: 1 }), mapOf<Value>({ a: 2, b: mapOf<Value>({ c: [] }) })],
});

test("TOML has values first, then tables, two blanks a level", () => {
  assert.equal(
    printToml(sample),
    `list = ['a', "b'c"]
text = "it's\\n"
number = 1.5

[empty]
['a key']
  inner = true

  ['a key'.deeper]
    x = 'no'

[[tables]]
  a = 1

[[tables]]
  a = 2

  [tables.b]
    c = []
`,
  );
});

test("YAML has lists as deep as their key", () => {
  assert.equal(
    printYaml(sample),
    `list:
- a
- b'c
text: |
  it's
number: 1.5
empty: {}
a key:
  inner: true
  deeper:
    x: 'no'
tables:
- a: 1
- a: 2
  b:
    c: []
`,
  );
});

test("what is printed is read as the same", async () => {
  const { config } = await loadToml(`
title = "true"
[params]
a = "1.5"
b = ["x: y", "- z", ""]
c = "# no comment"
[[menus.main]]
name = "a"
[[cascade]]
x = 1
[cascade.target]
path = "/**"
`);
  const json: unknown = JSON.parse(printConfig(config, "json"));
  const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));
  assert.deepEqual(plain(decodeYaml(printConfig(config, "yaml"))), json);
  assert.deepEqual(plain(decodeToml(printConfig(config, "toml"))), json);
});

test("zeros are printed when asked for", async () => {
  const { config } = await loadToml("title = 'x'");
  assert.equal(printConfig(config, "toml").includes("builddrafts"), false);
  assert.match(printConfig(config, "toml", { printZero: true }), /^builddrafts = false$/m);
  assert.match(printConfig(config, "toml"), /^title = 'x'$/m);
});

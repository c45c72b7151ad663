// YAML with the types that Hugo's parser gives.
import assert from "node:assert/strict";
import { test } from "node:test";
import type { Value } from "../../src/model/value.ts";
import { DecodeError } from "../../src/value/decode/error.ts";
import { decodeYaml } from "../../src/value/decode/yaml.ts";
import { print } from "../../src/value/print.ts";
import { typeName } from "../../src/value/type-name.ts";

const scalars: readonly (readonly [source: string, type: string, printed: string])[] = [
  ["yes", "string", "yes"],
  ["on", "string", "on"],
  ["TRUE", "bool", "true"],
  ["tRUE", "string", "tRUE"],
  ["010", "int", "8"],
  ["0o17", "int", "15"],
  ["089", "string", "089"],
  ["0x1F", "int", "31"],
  ["0XFF", "string", "0XFF"],
  ["0b11", "int", "3"],
  ["1_000", "int", "1000"],
  ["1.0", "float64", "1"],
  ["1.5e3", "float64", "1500"],
  ["1e3", "string", "1e3"],
  [".5", "float64", "0.5"],
  ["5.", "float64", "5"],
  [".inf", "float64", "+Inf"],
  ["-.inf", "float64", "-Inf"],
  [".nan", "float64", "NaN"],
  ["-5", "int", "-5"],
  ["+5", "int", "5"],
  ["-010", "int", "-8"],
  ["-0.0", "float64", "-0"],
  ["184467440737095516150", "string", "184467440737095516150"],
  ["~", "<nil>", "<nil>"],
  ["Null", "<nil>", "<nil>"],
  ["", "<nil>", "<nil>"],
  ["2024-03-07", "string", "2024-03-07"],
  ["12:30", "string", "12:30"],
  ["1.2.3", "string", "1.2.3"],
  ["+", "string", "+"],
  ["'010'", "string", "010"],
  ["!!str 5", "string", "5"],
  ['!!int "5"', "int", "5"],
  ["!!timestamp 2024-03-07", "time.Time", "2024-03-07 00:00:00 +0000 UTC"],
  ['[1, 2.0, "x", yes, null]', "[]interface {}", "[1 2 x yes <nil>]"],
];

for (const [source, type, printed] of scalars) {
  test(`yaml scalar ${source}`, () => {
    const { a } = decodeYaml(`a: ${source}\n`) as { readonly a: Value };
    assert.deepEqual([typeName(a), print(a)], [type, printed]);
  });
}

const documents: readonly (readonly [source: string, printed: string])[] = [
  ["", "<nil>"],
  ["# only a comment", "<nil>"],
  ["a: &x {b: 1}\nc:\n  <<: *x\n  d: 2", "map[a:map[b:1] c:map[b:1 d:2]]"],
  ["__proto__: {a: 1}\nconstructor: x", "map[__proto__:map[a:1] constructor:x]"],
  ["tags:\n  - a\n  - 'b: c'\nnone:\nlast: [x, \"y\"]", "map[last:[x y] none:<nil> tags:[a b: c]]"],
  ["tags:\n- a\n- b\n# note\nz: 1", "map[tags:[a b] z:1]"],
  ["a: x # note", "map[a:x]"],
  ["a: |\n  x\n  y\n", "map[a:x\ny\n]"],
  ["1: one", "map[1:one]"],
  ["m: {float: 1.5, x: 2}", "map[m:map[float:1.5 x:2]]"],
];

for (const [source, printed] of documents) {
  test(`yaml document ${JSON.stringify(source)}`, () => {
    assert.equal(print(decodeYaml(source)), printed);
  });
}

test("maps have no prototype", () => {
  assert.equal(Object.getPrototypeOf(decodeYaml("a: {b: 1}")), null);
  assert.equal(Object.getPrototypeOf((decodeYaml("a: {b: 1}") as { readonly a: object }).a), null);
});

const faults: readonly (readonly [source: string, line: number, column: number])[] = [
  ["a: 1\na: 2", 2, 1],
  ["a: b: c", 1, 5],
  ['a: !!js/function "x"', 1, 21],
  ["a: [", 2, 1],
];

for (const [source, line, column] of faults) {
  test(`yaml fault ${JSON.stringify(source)}`, () => {
    assert.throws(
      () => decodeYaml(source),
      (error) => {
        assert.ok(error instanceof DecodeError);
        assert.deepEqual([error.line, error.column], [line, column]);
        return true;
      },
    );
  });
}

test("an alias bomb is refused", () => {
  const levels = Array.from(
    { length: 60 },
    (_, i) => `a${i + 1}: &a${i + 1} [${Array(20).fill(`*a${i}`).join(", ")}]`,
  );
  assert.throws(() => decodeYaml(`a0: &a0 x\n${levels.join("\n")}`), DecodeError);
});

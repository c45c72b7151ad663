// TOML, JSON and CSV.
import assert from "node:assert/strict";
import { test } from "node:test";
import { decodeCsv } from "../../src/value/decode/csv.ts";
import { DecodeError } from "../../src/value/decode/error.ts";
import { decodeJson } from "../../src/value/decode/json.ts";
import { decodeToml } from "../../src/value/decode/toml.ts";
import { print } from "../../src/value/print.ts";
import { typeName } from "../../src/value/type-name.ts";

const toml: readonly (readonly [source: string, type: string, printed: string])[] = [
  ["1", "int", "1"],
  ["1.0", "float64", "1"],
  ["[1, 2.5]", "[]interface {}", "[1 2.5]"],
  ["2024-03-07", "toml.LocalDate", "2024-03-07"],
  ["2024-03-07T10:11:12", "toml.LocalDateTime", "2024-03-07T10:11:12"],
  ["2024-03-07T10:11:12+02:00", "time.Time", "2024-03-07 10:11:12 +0200 +0200"],
  ["10:11:12", "toml.LocalTime", "10:11:12"],
  ["{ __proto__ = 1 }", "map[string]interface {}", "map[__proto__:1]"],
];

for (const [source, type, printed] of toml) {
  test(`toml ${source}`, () => {
    const { a } = decodeToml(`a = ${source}`);
    assert.deepEqual([typeName(a), print(a)], [type, printed]);
  });
}

test("json numbers are floats", () => {
  const value = decodeJson('{"a": 3, "__proto__": {"b": null}}');
  assert.equal(print(value), "map[__proto__:map[b:<nil>] a:3]");
  assert.equal(typeName((value as Record<string, unknown>)["a"]), "float64");
});

const faults: readonly (readonly [
  decode: (text: string) => unknown,
  source: string,
  line: number,
  column: number,
])[] = [
  [decodeToml, "a = 1\nb = \n", 2, 5],
  [decodeJson, '{"a":1,}', 1, 8],
  [decodeJson, '{\n"a": tru}', 2, 9],
  [decodeJson, "", 1, 1],
  [decodeJson, "[1,2", 1, 5],
  [decodeCsv, "a,b\n1", 2, 1],
  [decodeCsv, 'a\n"x', 2, 1],
];

for (const [decode, source, line, column] of faults) {
  test(`${decode.name} refuses ${JSON.stringify(source)}`, () => {
    assert.throws(
      () => decode(source),
      (error) => {
        assert.ok(error instanceof DecodeError);
        assert.deepEqual([error.line, error.column], [line, column]);
        return true;
      },
    );
  });
}

test("csv", () => {
  assert.deepEqual(decodeCsv('a,b\r\n1,"x, ""y"""\n\n2,\n'), [
    ["a", "b"],
    ["1", 'x, "y"'],
    ["2", ""],
  ]);
  assert.deepEqual(decodeCsv("# c\na;b", { delimiter: ";", comment: "#" }), [["a", "b"]]);
});

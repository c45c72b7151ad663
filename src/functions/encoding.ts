// encoding.*: base64, hexadecimal and JSON. https://gohugo.io/functions/encoding/
import type { FunctionRow } from "../model/template.ts";
import { textOfBytes } from "../value/byte-text.ts";
import { FunctionError } from "../value/function-error.ts";
import { writeJson } from "../value/json-write.ts";
import type { JsonOptions } from "../value/json-write.ts";
import { SafeHTML } from "../value/safe.ts";
import { describe, toBool, toMap, toText } from "./arguments.ts";
import { bytesOf } from "./bytes.ts";
import { row } from "./row.ts";

function base64Decode(_: unknown, input: unknown): unknown {
  const text = toText(input).replace(/[\r\n]/g, "");
  if (text.length % 4 !== 0 || !/^[A-Za-z0-9+/]*={0,2}$/.test(text))
    throw new FunctionError(`base64Decode: ${describe(input)} is no base64`);
  return textOfBytes(Buffer.from(text, "base64"));
}

function hexDecode(_: unknown, input: unknown): unknown {
  const text = toText(input);
  if (text.length % 2 !== 0 || !/^[0-9a-fA-F]*$/.test(text))
    throw new FunctionError(`encoding.HexDecode: ${describe(input)} is no hexadecimal text`);
  return textOfBytes(Buffer.from(text, "hex"));
}

function jsonify(_: unknown, ...args: unknown[]): SafeHTML {
  const options = args.length === 2 ? jsonOptions(toMap(args[0])) : {};
  return new SafeHTML(writeJson(args.at(-1), options));
}

/** Keys in any letter case. */
function jsonOptions(map: Readonly<Record<string, unknown>>): JsonOptions {
  const lower = new Map(Object.keys(map).map((key) => [key.toLowerCase(), map[key]]));
  return {
    indent: toText(lower.get("indent")),
    prefix: toText(lower.get("prefix")),
    noHTMLEscape: toBool(lower.get("nohtmlescape")),
  };
}

export const encoding: readonly FunctionRow[] = [
  row("encoding.Base64Decode INPUT", ["base64Decode"], "The text of a base64 text", base64Decode, [
    [`{{ "SGVsbG8gd29ybGQ=" | base64Decode }}`, "Hello world"],
  ]),
  row(
    "encoding.Base64Encode INPUT",
    ["base64Encode"],
    "The text as base64",
    (_, input) => bytesOf(input).toString("base64"),
    [[`{{ "Hello world" | base64Encode }}`, "SGVsbG8gd29ybGQ="]],
  ),
  row("encoding.HexDecode INPUT", [], "The text of hexadecimal bytes", hexDecode, [
    [`{{ "48656c6c6f20776f726c64" | encoding.HexDecode }}`, "Hello world"],
  ]),
  row(
    "encoding.HexEncode INPUT",
    [],
    "The text's bytes as hexadecimal",
    (_, input) => bytesOf(input).toString("hex"),
    [[`{{ "Hello world" | encoding.HexEncode }}`, "48656c6c6f20776f726c64"]],
  ),
  row("encoding.Jsonify [OPTIONS] INPUT", ["jsonify"], "The value as JSON", jsonify, [
    [`{{ (slice "A" "B" "C") | jsonify }}`, `["A","B","C"]`],
    [`{{ (slice "A" "B" "C") | jsonify (dict "indent" "  ") }}`, `[\n  "A",\n  "B",\n  "C"\n]`],
  ]),
];

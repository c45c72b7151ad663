// A value as JSON, as Go's encoding/json writes it: safe within a script.
import { isMap, sortedKeys } from "../../value/map.ts";
import { numberOf } from "../../value/number.ts";
import { print } from "../../value/print.ts";
import { dataHook, printHook } from "../../value/view-value.ts";
import type { ViewValue } from "../../value/view-value.ts";

/** Deeper data goes in circles. */
const MAX_DEPTH = 200;

/** Why a value has no JSON. */
export class JsonError extends Error {
  override readonly name = "JsonError";
}

/** The JSON of a value; throws a JsonError for what has none. */
export function toJson(value: unknown, depth = 0): string {
  switch (typeof value) {
    case "string":
      return quote(value);
    case "number":
      return number(value);
    case "boolean":
      return String(value);
    case "object":
      if (value !== null) return object(value, depth);
      return "null";
    case "undefined":
      return "null";
    default:
      throw new JsonError(`json: unsupported type: ${typeof value}`);
  }
}

const escapes: Readonly<Record<string, string>> = {
  "<": "\\u003c",
  ">": "\\u003e",
  "&": "\\u0026",
  "\u2028": "\\u2028",
  "\u2029": "\\u2029",
};

function quote(text: string): string {
  const json = JSON.stringify(text);
  return /[<>&\u2028\u2029]/.test(json) ? json.replace(/[<>&\u2028\u2029]/g, (char) => escapes[char]!) : json;
}

function number(value: number): string {
  if (!Number.isFinite(value)) throw new JsonError(`json: unsupported value: ${print(value)}`);
  return Object.is(value, -0) ? "-0" : String(value);
}

function object(value: object, depth: number): string {
  if (depth > MAX_DEPTH) throw new JsonError("json: unsupported value: encountered a cycle");
  if (Array.isArray(value)) return `[${value.map((item) => toJson(item, depth + 1)).join(",")}]`;
  if (isMap(value)) {
    const entries = sortedKeys(value).map((key) => `${quote(key)}:${toJson(value[key], depth + 1)}`);
    return `{${entries.join(",")}}`;
  }
  return view(value, depth);
}

function view(value: object & ViewValue & { toJSON?: () => unknown }, depth: number): string {
  if (value[dataHook]) return toJson(value[dataHook](), depth + 1);
  if (typeof value.toJSON === "function") return toJson(value.toJSON(), depth + 1);
  // On its own a duration or a month is written as it prints; within data it is a number.
  if (depth === 0 && value[printHook]) return quote(value[printHook]());
  const asNumber = numberOf(value);
  return asNumber === undefined ? quote(print(value)) : number(asNumber);
}

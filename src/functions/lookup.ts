// The function index: items of lists by number, of maps by key, bytes of texts. https://gohugo.io/functions/collections/indexfunction/
import { isText } from "../value/compare.ts";
import { FunctionError } from "../value/function-error.ts";
import { isMap } from "../value/map.ts";
import { isFloat, numberOf } from "../value/number.ts";
import { typeName } from "../value/type-name.ts";
import { describe, toInt } from "./arguments.ts";

/** Follows keys one after the other, or those of one list; what isn't there is nil. */
export function index(value: unknown, keys: readonly unknown[]): unknown {
  const path = keys.length === 1 && Array.isArray(keys[0]) ? (keys[0] as unknown[]) : keys;
  for (const key of path) {
    if (value === null || value === undefined) return null;
    value = itemOf(value, key);
  }
  return value ?? null;
}

function itemOf(value: unknown, key: unknown): unknown {
  if (isMap(value)) return value[mapKey(key)];
  if (Array.isArray(value)) return value[position(key)];
  if (isText(value)) return Buffer.from(String(value))[position(key)];
  throw new FunctionError(`index can't look into ${describe(value)}: expected a list or a map`);
}

function mapKey(key: unknown): string {
  if (isText(key)) return String(key);
  throw new FunctionError(`index of a map: expected a text as key, got ${describe(key)}`);
}

function position(key: unknown): number {
  const number = isFloat(key) ? undefined : numberOf(key);
  if (number !== undefined) return number;
  throw new FunctionError(`index of a list: expected an integer, got ${typeName(key)}`);
}

/** True when a map has the key or a list the position. */
export function isset(collection: unknown, key: unknown): boolean | undefined {
  if (Array.isArray(collection)) return collection.length > toInt(key);
  if (isMap(collection)) return typeof key === "string" && Object.keys(collection).includes(key);
  return undefined;
}

// The Go names of our values' types, for `printf "%T"` and for messages.
import { Float } from "./number.ts";
import { isMap } from "./map.ts";
import { className, typeHook } from "./view-value.ts";
import type { ViewValue } from "./view-value.ts";

/** `string`, `int`, `[]string`, `map[string]interface {}`, `time.Time`, … */
export function typeName(value: unknown): string {
  if (value === null || value === undefined) return "<nil>";
  if (typeof value === "number") return Number.isInteger(value) ? "int" : "float64";
  if (typeof value === "boolean") return "bool";
  if (typeof value === "object") return objectType(value);
  return typeof value === "string" ? "string" : "func";
}

function objectType(value: object): string {
  const hook = (value as ViewValue)[typeHook];
  if (hook) return hook.call(value as ViewValue);
  if (value instanceof Float) return "float64";
  if (Array.isArray(value)) return listType(value);
  if (isMap(value)) return "map[string]interface {}";
  return className(value);
}

/** A list whose items are of one type is a list of that type, as the function slice makes them. */
function listType(list: readonly unknown[]): string {
  const types = new Set(list.map(typeName));
  const [only] = types;
  return types.size === 1 && only !== "<nil>" ? `[]${only}` : "[]interface {}";
}

// What `if`, `with`, `and`, `or`, `not` and `cond` take for true.
import { Float } from "./number.ts";
import { isMap } from "./map.ts";
import { numberHook, truthHook } from "./view-value.ts";
import type { ViewValue } from "./view-value.ts";

/** False for nil, false, 0, "", empty lists and maps, the zero time; true for everything else. */
export function isTrue(value: unknown): boolean {
  switch (typeof value) {
    case "boolean":
      return value;
    case "string":
      return value !== "";
    case "number":
      return value !== 0;
    case "undefined":
      return false;
    case "object":
      return value !== null && isTrueObject(value);
    default:
      return true;
  }
}

function isTrueObject(value: object): boolean {
  if (Array.isArray(value)) return value.length > 0;
  if (value instanceof Float) return value.float !== 0;
  if (isMap(value)) {
    for (const _ in value) return true;
    return false;
  }
  const view = value as ViewValue;
  if (view[truthHook]) return view[truthHook]();
  return view[numberHook] ? view[numberHook]() !== 0 : true;
}

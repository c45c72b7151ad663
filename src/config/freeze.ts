// The configuration never changes after it is loaded.
import { isMap } from "../value/map.ts";

/** Freezes tables and lists all the way down; times and boxed numbers are values already. */
export function deepFreeze<T>(value: T): T {
  if (!isTable(value) || Object.isFrozen(value)) return value;
  Object.freeze(value);
  for (const inner of Object.values(value)) deepFreeze(inner);
  return value;
}

function isTable(value: unknown): value is object {
  return isMap(value) || Array.isArray(value) || (typeof value === "object" && isPlain(value));
}

function isPlain(value: object | null): boolean {
  return value !== null && Object.getPrototypeOf(value) === Object.prototype;
}

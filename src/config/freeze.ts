// The configuration never changes after it is loaded.
import { isMap } from "../value/map.ts";

/** What is frozen to the bottom already: the defaults are shared by all configurations. */
const done = new WeakSet<object>();

/** Freezes tables and lists all the way down; times and boxed numbers are values already. */
export function deepFreeze<T>(value: T): T {
  if (!isTable(value) || done.has(value)) return value;
  done.add(value);
  Object.freeze(value);
  for (const inner of Object.values(value)) deepFreeze(inner);
  return value;
}

function isTable(value: unknown): value is object {
  if (typeof value !== "object" || value === null) return false;
  return Array.isArray(value) || isMap(value) || Object.getPrototypeOf(value) === Object.prototype;
}

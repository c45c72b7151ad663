// Go tells 1 from 1.0, JavaScript doesn't. Most numbers of a site are integers, so an integer is a plain integral
// JS number and a float with a fraction (or NaN, Infinity) is a plain number too: nothing to wrap on the common
// paths. Only a float64 that happens to be integral needs a box, so that `div 7 2` is 3 and `div 7 2.0` is 3.5.
import type { FloatValue } from "../model/value.ts";
import { numberHook } from "./view-value.ts";

/** A float64 with an integral value: 1.0, or 3 read from JSON. */
export class Float implements FloatValue {
  readonly float: number;

  constructor(value: number) {
    this.float = value;
  }

  valueOf(): number {
    return this.float;
  }

  toString(): string {
    return String(this.float);
  }
}

/** A float64: boxed only where the bare number would pass for an integer. */
export function float(value: number): number | Float {
  return Number.isInteger(value) ? new Float(value) : value;
}

/** True for a float64, boxed or not. */
export function isFloat(value: unknown): value is number | Float {
  return value instanceof Float || (typeof value === "number" && !Number.isInteger(value));
}

/** True for an integer. */
export function isInt(value: unknown): value is number {
  return Number.isInteger(value);
}

/** True for an integer or a float. */
export function isNumber(value: unknown): value is number | Float {
  return typeof value === "number" || value instanceof Float;
}

/** The number in or out of its box. */
export function toNumber(value: number | Float): number {
  return typeof value === "number" ? value : value.float;
}

/** The number of anything of a numeric kind: numbers, and views such as durations and months; else undefined. */
export function numberOf(value: unknown): number | undefined {
  if (typeof value === "number") return value;
  if (value === null || typeof value !== "object") return undefined;
  if (value instanceof Float) return value.float;
  const hook = (value as { [numberHook]?: () => number })[numberHook];
  return hook?.call(value);
}

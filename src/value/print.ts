// How values print: Go's fmt with %v, as Hugo's templates show it.
import { Float } from "./number.ts";
import { isMap, sortedKeys } from "./map.ts";
import { className, numberHook, printHook } from "./view-value.ts";
import type { ViewValue } from "./view-value.ts";

/** `[a b]`, `map[a:1 b:2]`, `1e+06`, `<nil>`, `2024-01-02 00:00:00 +0000 UTC`. */
export function print(value: unknown): string {
  switch (typeof value) {
    case "string":
      return value;
    case "number":
      return Number.isInteger(value) ? printInt(value) : printFloat(value);
    case "boolean":
      return value ? "true" : "false";
    case "undefined":
      return "<nil>";
    case "object":
      return value === null ? "<nil>" : printObject(value);
    default:
      return String(value);
  }
}

/** Several values in a row, as `print` joins them: a space between two that are no strings. */
export function printAll(values: readonly unknown[]): string {
  let text = "";
  for (const [i, value] of values.entries()) {
    if (i > 0 && !isText(value) && !isText(values[i - 1])) text += " ";
    text += print(value);
  }
  return text;
}

function isText(value: unknown): boolean {
  return typeof value === "string";
}

function printObject(value: object): string {
  const view = value as ViewValue;
  if (view[printHook]) return view[printHook]();
  if (value instanceof Float) return printFloat(value.float);
  if (Array.isArray(value)) return `[${value.map(print).join(" ")}]`;
  if (isMap(value))
    return `map[${sortedKeys(value)
      .map((key) => `${key}:${print(value[key])}`)
      .join(" ")}]`;
  if (view[numberHook]) return print(view[numberHook]());
  return className(value);
}

/** An integer in full: JavaScript would write large ones with an exponent. */
export function printInt(value: number): string {
  if (Number.isSafeInteger(value)) return String(value);
  // The largest int64 has no exact number of its own here; the next one stands for it.
  return value === 2 ** 63 ? "9223372036854775807" : BigInt(value).toString();
}

/** A float64 as Go's %v: the shortest digits, in exponent form below 1e-4 and from 1e+06 on. */
export function printFloat(value: number): string {
  if (!Number.isFinite(value)) return Number.isNaN(value) ? "NaN" : value > 0 ? "+Inf" : "-Inf";
  if (value === 0) return Object.is(value, -0) ? "-0" : "0";
  const size = Math.abs(value);
  // JavaScript prints plain decimals all the way between these two bounds.
  return size >= 1e-4 && size < 1e6 ? String(value) : goExponent(value.toExponential());
}

/** JavaScript's `1e+6` with Go's exponent of at least two digits: `1e+06`. */
export function goExponent(text: string): string {
  return text.replace(/e([+-])(\d)$/, "e$10$2");
}

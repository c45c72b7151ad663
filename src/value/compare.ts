// When two values are equal and which comes first: the semantics of eq, ne, lt, le, gt, ge, where and sort.
import { isMap } from "./map.ts";
import { isFloat, numberOf } from "./number.ts";
import { SafeText } from "./safe.ts";
import { compareHook, equalHook } from "./view-value.ts";
import type { ViewValue } from "./view-value.ts";

/** `eq`: 1 equals 1.0 but not "1"; lists and maps are compared in depth; typed text equals plain text. */
export function equal(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  const left = a ?? null;
  const right = b ?? null;
  if (left === null || right === null) return left === right || isNothing(left ?? right);
  const number = numberOf(left);
  if (number !== undefined) return number === numberOf(right);
  if (typeof left !== "object" && typeof right !== "object") return left === right;
  return equalObjects(left, right);
}

/** A view that says it is nothing, as the error of a `try` that went well. */
const isNothing = (value: unknown): boolean => (value as ViewValue | null)?.[equalHook]?.(null) ?? false;

function equalObjects(a: unknown, b: unknown): boolean {
  const hooked = (a as ViewValue)[equalHook]?.(b) ?? (b as ViewValue)[equalHook]?.(a);
  if (hooked !== undefined) return hooked;
  if (a instanceof SafeText || b instanceof SafeText) return sameText(a, b);
  if (Array.isArray(a))
    return Array.isArray(b) && a.length === b.length && a.every((x, i) => equalWithin(x, b[i]));
  return isMap(a) && isMap(b) && equalMaps(a, b);
}

/** Within lists and maps 1 and 1.0 differ. */
function equalWithin(a: unknown, b: unknown): boolean {
  return isFloat(a) === isFloat(b) && equal(a, b);
}

function sameText(a: unknown, b: unknown): boolean {
  return isText(a) && isText(b) && String(a) === String(b);
}

function equalMaps(a: Readonly<Record<string, unknown>>, b: Readonly<Record<string, unknown>>): boolean {
  const keys = Object.keys(a);
  return (
    keys.length === Object.keys(b).length && keys.every((key) => key in b && equalWithin(a[key], b[key]))
  );
}

/** True for plain and typed text. */
export function isText(value: unknown): value is string | SafeText {
  return typeof value === "string" || value instanceof SafeText;
}

/** How texts are put in order; byte order unless a language's collation is brought. */
export type TextOrder = (a: string, b: string) => number;

/** Byte order of two texts. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/**
 * Below, at or above 0 as `a` comes before, with or after `b`; NaN when a NaN is among them. Two plain texts compare
 * as text, otherwise numeric text is a number, lists and maps are their length, and other text beside a number is 0.
 */
export function compareValues(a: unknown, b: unknown, order: TextOrder = compareText): number {
  if (typeof a === "string" && typeof b === "string") return order(a, b);
  const hooked = compareByHook(a, b);
  if (hooked !== undefined) return hooked;
  const left = comparable(a);
  const right = comparable(b);
  if (typeof left === "string" && typeof right === "string") return order(left, right);
  const x = typeof left === "string" ? 0 : left;
  const y = typeof right === "string" ? 0 : right;
  return x === y ? 0 : x - y;
}

function compareByHook(a: unknown, b: unknown): number | undefined {
  const forward = (a as ViewValue | null | undefined)?.[compareHook];
  if (forward) return forward.call(a as ViewValue, b);
  const backward = (b as ViewValue | null | undefined)?.[compareHook];
  return backward ? -backward.call(b as ViewValue, a) : undefined;
}

const numeric = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i;

/** The number of a text such as "10" or "-1.5e3", else undefined. */
export function parseNumber(text: string): number | undefined {
  return numeric.test(text) ? Number(text) : undefined;
}

function comparable(value: unknown): number | string {
  if (isText(value)) return parseNumber(String(value)) ?? String(value);
  if (typeof value === "boolean") return value ? 1 : 0;
  if (Array.isArray(value)) return value.length;
  if (isMap(value)) return Object.keys(value).length;
  return numberOf(value) ?? 0;
}

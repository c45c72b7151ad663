// What generated code calls while a template runs.
import { field } from "../../value/field.ts";
import { strictField } from "./strict-field.ts";
import { FunctionError } from "../../value/function-error.ts";
import { isMap, sortedKeys } from "../../value/map.ts";
import { Float } from "../../value/number.ts";
import { print, printAll } from "../../value/print.ts";
import { isTrue } from "../../value/truth.ts";
import type { RenderContext } from "../../model/render.ts";
import { escapers } from "../escape/escapers.ts";
import { deferred } from "./defer.ts";
import { decorate, inner } from "./inner.ts";
import { located } from "./located.ts";
import { found, present } from "./present.ts";
import { attempt } from "./try.ts";

/** A template as a function; Returned when it left with a value. */
export type GeneratedFunction = (dot: unknown, ctx: RenderContext) => string | Returned;

/** The value of `{{ return value }}` on its way to the partial's caller. */
export class Returned {
  readonly value: unknown;

  constructor(value: unknown) {
    this.value = value;
  }
}

/** A value in a text template, where nil shows. */
function text(value: unknown): string {
  if (typeof value === "string") return value;
  return value === undefined || value === null ? "<no value>" : print(value);
}

function fail(message: string, suggestion?: string): never {
  throw new FunctionError(message, suggestion);
}

/** More than that in `range 1000000000` is a mistake that would eat the memory. */
const MAX_RANGE = 10_000_000;

const empty: readonly unknown[] = [];

/** What `range` goes over. */
function items(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value;
  if (value === undefined || value === null) return empty;
  if (typeof value === "number" && Number.isInteger(value)) return count(value);
  if (isMap(value)) return sortedKeys(value).map((key) => value[key]);
  return iterated(value);
}

function count(length: number): readonly number[] {
  if (length > MAX_RANGE) throw new FunctionError(`range over ${length} is more than ${MAX_RANGE}`);
  return Array.from({ length: Math.max(0, length) }, (_, i) => i);
}

function iterated(value: unknown): readonly unknown[] {
  if (value instanceof Map) return [...value.values()];
  const iterable = typeof value === "object" && value !== null && Symbol.iterator in value;
  if (iterable) return [...(value as Iterable<unknown>)];
  throw new FunctionError(`range can't iterate over ${print(value)}`);
}

/** The keys beside the items; undefined where they are 0, 1, 2 … */
function keysOf(value: unknown): readonly unknown[] | undefined {
  if (Array.isArray(value) || value === undefined || value === null) return undefined;
  if (isMap(value)) return sortedKeys(value);
  if (value instanceof Map) return [...value.keys()];
  if (typeof value === "number")
    throw new FunctionError(`can't use ${value} to iterate over more than one variable`);
  return undefined;
}

/** Everything that generated code may name. */
export const runtime = {
  ...escapers,
  Float,
  Returned,
  attempt,
  decorate,
  deferred,
  fail,
  field,
  found,
  inner,
  items,
  keysOf,
  located,
  present,
  print,
  printAll,
  strictField,
  text,
  truth: isTrue,
} as const;

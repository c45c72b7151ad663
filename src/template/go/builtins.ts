// The functions that Go's template packages bring along themselves, for templates without a site.
import type { FunctionRow } from "../../model/template.ts";
import { compareValues, equal } from "../../value/compare.ts";
import { escapeHTMLText } from "../../value/escape.ts";
import { FunctionError } from "../../value/function-error.ts";
import { isMap } from "../../value/map.ts";
import { print, printAll } from "../../value/print.ts";
import { printf } from "../../value/printf.ts";
import { isTrue } from "../../value/truth.ts";
import { typeName } from "../../value/type-name.ts";

type Call = (...args: unknown[]) => unknown;

function row(
  name: string,
  signature: string,
  summary: string,
  arity: FunctionRow["arity"],
  call: Call,
): FunctionRow {
  return {
    name,
    aliases: [],
    signature,
    summary,
    examples: [],
    arity,
    call: (_ctx, ...args: unknown[]) => call(...args),
  };
}

const compared = (test: (order: number) => boolean): Call => {
  return (first, ...others) => others.every((other) => test(compareValues(first, other)));
};

function length(value: unknown): number {
  if (typeof value === "string") return Buffer.byteLength(value);
  if (Array.isArray(value)) return value.length;
  if (isMap(value)) return Object.keys(value).length;
  throw new FunctionError(`len of type ${typeName(value)}`);
}

function item(value: unknown, key: unknown): unknown {
  if (value === null || value === undefined) return null;
  if (isMap(value)) return value[print(key)] ?? null;
  if (!Array.isArray(value)) throw new FunctionError(`can't index item of type ${typeName(value)}`);
  if (typeof key !== "number") throw new FunctionError(`cannot index slice/array with type ${typeName(key)}`);
  return (value as unknown[])[key] ?? null;
}

const many = [1, Infinity] as const;
const any = [0, Infinity] as const;
const two = [2, Infinity] as const;

const rows: readonly FunctionRow[] = [
  row("eq", "eq A B…", "True when A equals one of the others.", two, (a, ...bs) =>
    bs.some((b) => equal(a, b)),
  ),
  row(
    "ne",
    "ne A B…",
    "True when A equals none of the others.",
    two,
    (a, ...bs) => !bs.some((b) => equal(a, b)),
  ),
  row(
    "lt",
    "lt A B…",
    "True when A is below the others.",
    two,
    compared((order) => order < 0),
  ),
  row(
    "le",
    "le A B…",
    "True when A is not above the others.",
    two,
    compared((order) => order <= 0),
  ),
  row(
    "gt",
    "gt A B…",
    "True when A is above the others.",
    two,
    compared((order) => order > 0),
  ),
  row(
    "ge",
    "ge A B…",
    "True when A is not below the others.",
    two,
    compared((order) => order >= 0),
  ),
  row("not", "not A", "True when A is false.", [1, 1], (value) => !isTrue(value)),
  row("len", "len A", "The number of bytes of a string, of items or of keys.", [1, 1], length),
  row("index", "index A KEY…", "The item at a key, and so on into it.", many, (value, ...keys) =>
    keys.reduce(item, value),
  ),
  row("print", "print A…", "The values as text.", any, (...values) => printAll(values)),
  row(
    "println",
    "println A…",
    "The values with spaces and a line break.",
    any,
    (...values) => `${values.map(print).join(" ")}\n`,
  ),
  row("printf", "printf FORMAT A…", "The values as a format says.", many, (format, ...values) =>
    printf(print(format), values),
  ),
  row("html", "html A…", "Text for HTML.", any, (...values) => escapeHTMLText(printAll(values))),
  row("urlquery", "urlquery A…", "Text for the query of a URL.", any, (...values) =>
    new URLSearchParams([["", printAll(values)]]).toString().slice(1),
  ),
];

/** Those functions by name. */
export const builtins: ReadonlyMap<string, FunctionRow> = new Map(rows.map((each) => [each.name, each]));

// A small table of functions for the cases: enough of Hugo's to make data within a template.
import type { FunctionRow } from "../../../src/model/template.ts";
import { builtins } from "../../../src/template/go/builtins.ts";
import { toJson } from "../../../src/template/escape/json.ts";
import { FunctionError } from "../../../src/value/function-error.ts";
import * as values from "../../../src/value/index.ts";

type Call = (...args: never[]) => unknown;

const row = (name: string, call: Call, arity: FunctionRow["arity"] = [0, Infinity]): FunctionRow => ({
  name,
  aliases: [],
  signature: name,
  summary: "",
  examples: [],
  arity,
  call: (_ctx, ...args: unknown[]) => call(...(args as never[])),
});

function dict(...pairs: unknown[]): unknown {
  const map = values.createMap<unknown>();
  for (let i = 0; i < pairs.length; i += 2) map[String(pairs[i])] = pairs[i + 1];
  return map;
}

function div(a: number, b: number): number {
  if (b === 0) throw new FunctionError("can't divide the value by 0");
  return Math.trunc(a / b);
}

const encode = (text: string | undefined): string => encodeURIComponent(text ?? "").replaceAll("%20", "+");

const querify = (...pairs: string[]): string =>
  pairs.flatMap((key, i) => (i % 2 ? [] : [`${encode(key)}=${encode(pairs[i + 1])}`])).join("&");

const upper = (text: string): string => text.toUpperCase();

const rows: readonly FunctionRow[] = [
  row("slice", (...items: unknown[]) => items),
  row("dict", dict),
  row("seq", (count: number) => Array.from({ length: count }, (_, i) => i + 1)),
  row("add", (a: number, b: number) => a + b),
  row("sub", (a: number, b: number) => a - b),
  row("div", div),
  row("upper", upper, [1, 1]),
  row("strings.ToUpper", upper, [1, 1]),
  row("strings.Repeat", (count: number, text: string) => text.repeat(count)),
  row("lower", (text: string) => text.toLowerCase(), [1, 1]),
  row("cond", (test: unknown, a: unknown, b: unknown) => (values.isTrue(test) ? a : b)),
  row("default", (fallback: unknown, value: unknown) => (values.isTrue(value) ? value : fallback)),
  row("querify", querify),
  row("jsonify", (value: unknown) => new values.SafeHTML(toJson(value))),
  row("time.AsTime", (text: string) => values.parseTime(text)),
  row("safeHTML", (text: string) => new values.SafeHTML(text)),
  row("safeHTMLAttr", (text: string) => new values.SafeHTMLAttr(text)),
  row("safeJS", (text: unknown) => new values.SafeJS(values.print(text))),
  row("safeJSStr", (text: string) => new values.SafeJSStr(text)),
  row("safeCSS", (text: string) => new values.SafeCSS(text)),
  row("safeURL", (text: string) => new values.SafeURL(text)),
];

/** The table by name. */
export const functions: ReadonlyMap<string, FunctionRow> = new Map([
  ...builtins,
  ...rows.map((each) => [each.name, each] as const),
]);

// Go's own template functions: and, or, not, len, html, js, urlquery, call. (index, print and the comparisons are
// Hugo's and stand in their namespaces.) `and` and `or` stop at the deciding operand only where an engine takes care
// of that; here all operands have been worked out already.
import type { FunctionRow } from "../model/template.ts";
import { isText } from "../value/compare.ts";
import { escapeHTMLText } from "../value/escape.ts";
import { ByteText } from "../value/byte-text.ts";
import { FunctionError } from "../value/function-error.ts";
import { isMap } from "../value/map.ts";
import { print, printAll } from "../value/print.ts";
import { isTrue } from "../value/truth.ts";
import { describe } from "./arguments.ts";
import { row } from "./row.ts";
import { queryEscape } from "./url-escape.ts";

function length(value: unknown): number {
  if (isText(value)) return Buffer.byteLength(String(value));
  if (Array.isArray(value)) return value.length;
  if (isMap(value)) return Object.keys(value).length;
  if (value instanceof ByteText) return value.bytes.length;
  throw new FunctionError(`len of ${describe(value)}: expected a list, a map or a text`);
}

const javaScriptEscapes: Readonly<Record<string, string>> = {
  "\\": "\\\\",
  "'": "\\'",
  '"': '\\"',
  "<": "\\u003C",
  ">": "\\u003E",
  "&": "\\u0026",
  "=": "\\u003D",
};

function escapeJavaScript(text: string): string {
  // oxlint-disable-next-line no-control-regex
  return text.replace(/[\\'"<>&=\0-\x1f\x7f\u2028\u2029]/g, (c) => {
    const code = c.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0");
    return javaScriptEscapes[c] ?? `\\u${code}`;
  });
}

function call(_: unknown, callee: unknown, ...args: unknown[]): unknown {
  if (typeof callee !== "function")
    throw new FunctionError(`call of ${describe(callee)}: expected a function`);
  return (callee as (...given: unknown[]) => unknown)(...args);
}

export const go: readonly FunctionRow[] = [
  row(
    "go.and VALUE...",
    ["and"],
    "The first value that is false, or the last one",
    (_, ...values) => values.find((value) => !isTrue(value)) ?? lastUnless(values, (value) => !isTrue(value)),
    [[`{{ and 1 0 2 }}`, "0"]],
  ),
  row(
    "go.or VALUE...",
    ["or"],
    "The first value that is true, or the last one",
    (_, ...values) => values.find(isTrue) ?? values.at(-1),
    [[`{{ or 0 "" "x" }}`, "x"]],
  ),
  row("go.not VALUE", ["not"], "True when the value counts as false", (_, value) => !isTrue(value), [
    [`{{ not 0 }}`, "true"],
  ]),
  row(
    "go.len VALUE",
    ["len"],
    "Number of items of a list or map, of bytes of a text",
    (_, value) => length(value),
    [
      [`{{ len "é" }}`, "2"],
      [`{{ len (slice 1 2) }}`, "2"],
    ],
  ),
  row(
    "go.html VALUE...",
    ["html"],
    "Text escaped for HTML",
    (_, ...values) => escapeHTMLText(textOf(values)),
    [],
  ),
  row("go.js VALUE...", [], "Text escaped for JavaScript strings", (_, ...values) =>
    escapeJavaScript(textOf(values)),
  ),
  row(
    "go.urlquery VALUE...",
    ["urlquery"],
    "Text escaped for a URL's query",
    (_, ...values) => queryEscape(textOf(values)),
    [[`{{ urlquery "a b&c" }}`, "a&#43;b%26c"]],
  ),
  row("go.call FUNCTION [ARGUMENT...]", ["call"], "Calls a function that is a value", call),
];

function textOf(values: readonly unknown[]): string {
  return values.length === 1 ? print(values[0]) : printAll(values);
}

/** find gives undefined for a nil that decides, too. */
function lastUnless(values: readonly unknown[], decides: (value: unknown) => boolean): unknown {
  return values.some(decides) ? null : values.at(-1);
}

// Values → JSON as Go's encoding/json writes it: keys sorted, `<`, `>` and `&` escaped unless asked not to.
import { FunctionError } from "./function-error.ts";
import { isMap, sortedKeys } from "./map.ts";
import { Float } from "./number.ts";
import { print, printInt } from "./print.ts";
import { SafeText } from "./safe.ts";
import { dataHook, numberHook } from "./view-value.ts";
import type { ViewValue } from "./view-value.ts";

export interface JsonOptions {
  /** One level of indentation; "" writes everything on one line. */
  readonly indent?: string;
  /** Goes in front of every line but the first. */
  readonly prefix?: string;
  readonly noHTMLEscape?: boolean;
}

/** Deeper values are refused: they are circles. */
const deepest = 200;

/** Writes a value as JSON; throws a FunctionError for NaN and infinity. */
export function writeJson(value: unknown, options: JsonOptions = {}): string {
  return new JsonWriter(options).write(value, 0);
}

class JsonWriter {
  readonly indent: string;
  readonly prefix: string;
  readonly escapesHTML: boolean;

  constructor({ indent = "", prefix = "", noHTMLEscape = false }: JsonOptions) {
    this.indent = indent;
    this.prefix = prefix;
    this.escapesHTML = !noHTMLEscape;
  }

  write(value: unknown, depth: number): string {
    if (value === null || value === undefined) return "null";
    if (typeof value === "string") return this.quote(value);
    if (typeof value === "boolean") return String(value);
    if (typeof value === "number") return writeNumber(value);
    if (typeof value === "object") return this.writeObject(value, depth);
    throw new FunctionError("a function can't be written as JSON");
  }

  writeObject(value: object, depth: number): string {
    if (depth > deepest) throw new FunctionError("this value can't be written as JSON: it contains itself");
    if (value instanceof Float) return writeNumber(value.float);
    if (value instanceof SafeText) return this.quote(value.text);
    if (Array.isArray(value))
      return this.join(
        "[",
        "]",
        value.map((item) => this.write(item, depth + 1)),
        depth,
      );
    if (isMap(value)) return this.writeMap(value, depth);
    const { toJSON } = value as { toJSON?: () => unknown };
    const view = value as ViewValue;
    if (typeof toJSON === "function") return this.write(toJSON.call(value), depth);
    if (view[dataHook]) return this.write(view[dataHook](), depth);
    return view[numberHook] ? writeNumber(view[numberHook]()) : this.quote(print(value));
  }

  writeMap(map: Readonly<Record<string, unknown>>, depth: number): string {
    const colon = this.indent || this.prefix ? ": " : ":";
    const entries = sortedKeys(map).map((key) => this.quote(key) + colon + this.write(map[key], depth + 1));
    return this.join("{", "}", entries, depth);
  }

  join(open: string, close: string, items: readonly string[], depth: number): string {
    if (items.length === 0) return open + close;
    if (this.indent === "" && this.prefix === "") return open + items.join(",") + close;
    const line = `\n${this.prefix}${this.indent.repeat(depth)}`;
    return `${open}${line}${this.indent}${items.join(`,${line}${this.indent}`)}${line}${close}`;
  }

  quote(text: string): string {
    const quoted = JSON.stringify(text).replace(
      /[\u2028\u2029]/g,
      (c) => `\\u${c.charCodeAt(0).toString(16)}`,
    );
    return this.escapesHTML
      ? quoted.replace(/[<>&]/g, (c) => `\\u00${c.charCodeAt(0).toString(16)}`)
      : quoted;
  }
}

function writeNumber(value: number): string {
  if (!Number.isFinite(value)) throw new FunctionError(`JSON has no number for ${print(value)}`);
  if (!Number.isInteger(value)) return String(value);
  return Math.abs(value) < 1e21 ? printInt(value) : String(value);
}

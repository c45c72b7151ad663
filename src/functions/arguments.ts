// What templates hand to functions, as the type a function needs. Hugo's functions take anything and cast it; these
// are its casts, with messages that say what was expected.
import { isText } from "../value/compare.ts";
import { FunctionError } from "../value/function-error.ts";
import { isMap } from "../value/map.ts";
import { Float, numberOf } from "../value/number.ts";
import { print, printInt } from "../value/print.ts";
import { SafeHTML, SafeText } from "../value/safe.ts";
import { typeName } from "../value/type-name.ts";
import { printHook, type ViewValue } from "../value/view-value.ts";

/** A text: scalars and views print themselves, nil is "", lists and maps are refused. */
export function toText(value: unknown): string {
  const text = tryText(value);
  if (text === undefined) throw new FunctionError(`expected a text, got ${describe(value)}`);
  return text;
}

/** A text where Hugo casts nothing: numbers, true, false and nil are refused. */
export function toStrictText(value: unknown): string {
  const isText =
    value !== null && value !== undefined && typeof value !== "boolean" && numberOf(value) === undefined;
  if (!isText) throw new FunctionError(`expected a text, got ${describe(value)}`);
  return toText(value);
}

/** The same as `toText`, undefined instead of an error. */
export function tryText(value: unknown): string | undefined {
  if (typeof value === "string") return value;
  if (value === null || value === undefined) return "";
  if (value instanceof SafeText) return value.text;
  if (typeof value === "boolean") return String(value);
  if (typeof value === "number") return Number.isInteger(value) ? printInt(value) : plainFloat(value);
  if (value instanceof Float) return plainFloat(value.float);
  return typeof value === "object" && (value as ViewValue)[printHook] ? print(value) : undefined;
}

/** Without an exponent: 1e+06 is `1000000`. */
function plainFloat(value: number): string {
  if (!Number.isFinite(value)) return print(value);
  const text = String(value);
  if (!text.includes("e")) return Object.is(value, -0) ? "-0" : text;
  return Math.abs(value) >= 1 ? BigInt(value).toString() : value.toFixed(20).replace(/0+$/, "");
}

/** An integer: "0x1F" is 31, 3.7 and "3.7" are 3, true is 1, nil and "" are 0; "08" and "abc" are refused. */
export function toInt(value: unknown): number {
  const int = tryInt(value);
  if (int === undefined) throw new FunctionError(`expected an integer, got ${describe(value)}`);
  return int;
}

/** The same, undefined instead of an error. */
export function tryInt(value: unknown): number | undefined {
  if (typeof value === "boolean") return value ? 1 : 0;
  if (value === null || value === undefined) return 0;
  if (isText(value)) return parseInteger(String(value));
  const number = numberOf(value);
  return number === undefined || Number.isNaN(number) ? undefined : Math.trunc(number);
}

const integer = /^([+-]?)(?:0[xX]([0-9a-fA-F]+)|0[bB]([01]+)|0[oO]?([0-7]+)|(0|[1-9][0-9]*)(?:\.[0-9]*)?)$/;

function parseInteger(text: string): number | undefined {
  if (text === "") return 0;
  const match = integer.exec(text.replaceAll("_", ""));
  if (!match) return undefined;
  const [, sign, hex, binary, octal, decimal] = match;
  const size = hex
    ? Number.parseInt(hex, 16)
    : binary
      ? Number.parseInt(binary, 2)
      : octal
        ? Number.parseInt(octal, 8)
        : Number(decimal);
  // Beyond the integers of 64 bits.
  if (size > 2 ** 63) return undefined;
  return sign === "-" && size !== 0 ? -size : size;
}

/** A number of either kind as JavaScript has it. */
export function toNumberArgument(value: unknown): number {
  if (typeof value === "boolean") return value ? 1 : 0;
  if (value === null || value === undefined) return 0;
  const number = isText(value) ? parseFloatText(String(value)) : numberOf(value);
  if (number === undefined) throw new FunctionError(`expected a number, got ${describe(value)}`);
  return number;
}

function parseFloatText(text: string): number | undefined {
  const special: Readonly<Record<string, number>> = {
    "": 0,
    nan: Number.NaN,
    inf: Infinity,
    "+inf": Infinity,
    "-inf": -Infinity,
  };
  const known = special[text.toLowerCase()];
  if (known !== undefined) return known;
  return /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/.test(text) ? Number(text) : undefined;
}

/** true or false: texts "true", "1", "false", "0" as well. */
export function toBool(value: unknown): boolean {
  if (typeof value === "boolean") return value;
  if (value === null || value === undefined) return false;
  if (isText(value)) return /^(?:1|t|true)$/i.test(String(value));
  return (numberOf(value) ?? 0) !== 0;
}

/** A list. */
export function toList(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value as readonly unknown[];
  throw new FunctionError(`expected a list, got ${describe(value)}`);
}

/** A map. */
export function toMap(value: unknown): Readonly<Record<string, unknown>> {
  if (isMap(value)) return value;
  throw new FunctionError(`expected a map, got ${describe(value)}`);
}

/** The texts of a list, or of a lone text. */
export function toTexts(value: unknown): string[] {
  return Array.isArray(value) ? value.map(toText) : [toText(value)];
}

/** `"abc" (string)`: what was given, short enough for a message. */
export function describe(value: unknown): string {
  if (value === null || value === undefined) return "nil";
  const text = print(value);
  const shown = text.length > 60 ? `${text.slice(0, 60)}…` : text;
  return `${typeof value === "string" ? JSON.stringify(shown) : shown} (${typeName(value)})`;
}

/** A text made of `input`: HTML where that was HTML. */
export function sameKind(input: unknown, text: string): string | SafeHTML {
  return input instanceof SafeHTML ? new SafeHTML(text) : text;
}

// Tables as TOML in the layout of Hugo's own output: values first, tables after them, two blanks a level.
import type { Value, ValueMap } from "../model/value.ts";
import { FunctionError } from "../value/function-error.ts";
import { isMap } from "../value/map.ts";
import { isFloat, toNumber } from "../value/number.ts";
import { Time } from "../value/time-value.ts";
import { toJSONText } from "./print-scalar.ts";

/** What to say in a comment behind the value at a path, list items by their index. */
export type Note = (path: readonly string[]) => string | undefined;

/** A TOML document; null values are left out, TOML has none. */
export function printToml(map: ValueMap, note?: Note): string {
  const lines: string[] = [];
  printTable(map, { names: [], path: [], note }, lines);
  if (lines.at(-1) === "") lines.pop();
  return lines.map((line) => `${line}\n`).join("");
}

/** Where a table stands. */
interface Place {
  /** As in its header. */
  readonly names: readonly string[];
  /** The same with the indexes of list items. */
  readonly path: readonly string[];
  readonly note: Note | undefined;
}

function printTable(map: ValueMap, place: Place, lines: string[]): void {
  const indent = "  ".repeat(place.names.length);
  const entries = Object.entries(map).filter(([, value]) => value !== null);
  const values = entries.filter(([, value]) => !isTable(value));
  for (const [key, value] of values)
    lines.push(
      `${indent}${printKey(key)} = ${printValue(value)}${comment(place.note?.([...place.path, key]))}`,
    );
  if (values.length > 0) lines.push("");
  for (const [key, value] of entries) if (isTable(value)) printSub(value, key, place, lines);
}

function isTable(value: Value): value is ValueMap | readonly ValueMap[] {
  return isMap(value) || (Array.isArray(value) && value.length > 0 && value.every(isMap));
}

function printSub(value: ValueMap | readonly ValueMap[], key: string, above: Place, lines: string[]): void {
  const names = [...above.names, key];
  const name = names.map(printKey).join(".");
  const indent = "  ".repeat(above.names.length);
  const path = [...above.path, key];
  if (isMap(value)) {
    lines.push(`${indent}[${name}]`);
    printTable(value, { ...above, names, path }, lines);
    return;
  }
  for (const [index, table] of value.entries()) {
    lines.push(`${indent}[[${name}]]`);
    printTable(table, { ...above, names, path: [...path, String(index)] }, lines);
  }
}

/** A comment behind a value; nothing where there is nothing to say. */
export function comment(text: string | undefined): string {
  return text === undefined ? "" : ` # ${text.replaceAll(/\s+/g, " ")}`;
}

function printKey(key: string): string {
  return /^[A-Za-z0-9_-]+$/.test(key) ? key : printText(key);
}

function printValue(value: Value): string {
  if (value === null) throw new FunctionError("TOML has no null, so a list can't contain it");
  if (Array.isArray(value)) return `[${value.map(printValue).join(", ")}]`;
  if (typeof value === "string") return printText(value);
  if (value instanceof Time) return value.toJSON();
  if (isFloat(value)) return printNumber(toNumber(value));
  if (!isMap(value)) return String(value);
  const entries = Object.entries(value).filter(([, inner]) => inner !== null);
  return `{${entries.map(([key, inner]) => `${printKey(key)} = ${printValue(inner)}`).join(", ")}}`;
}

/** A float with an integral value keeps its point; large ones are written in full. */
function printNumber(value: number): string {
  if (!Number.isFinite(value)) return Number.isNaN(value) ? "nan" : value > 0 ? "inf" : "-inf";
  return Number.isInteger(value) ? `${BigInt(value)}.0` : String(value);
}

function printText(text: string): string {
  return /['\p{Cc}]/u.test(text) ? toJSONText(text) : `'${text}'`;
}

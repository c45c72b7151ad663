// Tables as YAML in block style, lists not indented below their key, texts quoted where Hugo quotes them.
import { comment, type Note } from "./print-toml.ts";
import { toJSONText } from "./print-scalar.ts";
import type { Value, ValueMap } from "../model/value.ts";
import { isMap } from "../value/map.ts";
import { isFloat, toNumber } from "../value/number.ts";
import { printFloat } from "../value/print.ts";
import { Time } from "../value/time-value.ts";

/** A YAML document. */
export function printYaml(map: ValueMap, note?: Note): string {
  if (Object.keys(map).length === 0) return "{}\n";
  const lines: string[] = [];
  printMap(map, { indent: "", path: [], note }, lines);
  return `${lines.join("\n")}\n`;
}

/** Where something stands. */
interface Place {
  readonly indent: string;
  readonly path: readonly string[];
  readonly note: Note | undefined;
}

function below({ indent, path, note }: Place, key: string): Place {
  return { indent: `${indent}  `, path: [...path, key], note };
}

function printMap(map: ValueMap, place: Place, lines: string[]): void {
  for (const [key, value] of Object.entries(map)) {
    const head = `${place.indent}${printText(key)}:`;
    const inner = below(place, key);
    if (isMap(value) && Object.keys(value).length > 0) {
      lines.push(head);
      printMap(value, inner, lines);
    } else if (Array.isArray(value) && value.length > 0) {
      // Tables in a list say for themselves where they come from.
      lines.push(head + (value.every(isMap) ? "" : comment(place.note?.(inner.path))));
      printList(value, { ...inner, indent: place.indent }, lines);
    } else lines.push(`${head} ${withComment(printScalar(value, inner.indent), place.note?.(inner.path))}`);
  }
}

/** The comment stands at the end of the first line: a text may have several. */
function withComment(text: string, note: string | undefined): string {
  return note === undefined ? text : text.replace(/$/m, () => comment(note));
}

function printList(list: readonly Value[], place: Place, lines: string[]): void {
  const { indent } = place;
  for (const [index, item] of list.entries()) {
    const inner: string[] = [];
    if (isMap(item) && Object.keys(item).length > 0) printMap(item, below(place, String(index)), inner);
    else if (Array.isArray(item) && item.length > 0)
      printList(item, { indent: `${indent}  `, path: place.path, note: undefined }, inner);
    else inner.push(`${indent}  ${printScalar(item, `${indent}  `)}`);
    // The dash stands where the first line's last two blanks are.
    lines.push(`${indent}- ${inner[0]!.slice(indent.length + 2)}`, ...inner.slice(1));
  }
}

function printScalar(value: Value, indent: string): string {
  if (typeof value === "string") return printLines(value, indent) ?? printText(value);
  if (Array.isArray(value)) return "[]";
  if (isMap(value)) return "{}";
  if (value instanceof Time) return printTime(value);
  return isFloat(value) ? printNumber(toNumber(value)) : String(value);
}

/** A float with an integral value keeps its point. */
function printNumber(value: number): string {
  const text = printFloat(value);
  return /^-?\d+$/.test(text) ? `${text}.0` : text;
}

/** A date alone is quoted, as a text that looks like one. */
function printTime(time: Time): string {
  const text = time.toJSON();
  return text.includes("T") || text.includes(":") ? text : `'${text}'`;
}

/** A text of several lines as a block; undefined for others and where the block would say something else. */
function printLines(text: string, indent: string): string | undefined {
  const body = text.replace(/\n+$/, "");
  if (!body.includes("\n") && body.length === text.length) return undefined;
  if (body === "" || /^\n|[^\S\n]$|[^\P{Cc}\n\t]/mu.test(text) || needsQuotes(body)) return undefined;
  const newlines = text.length - body.length;
  const mark = newlines === 0 ? "|-" : newlines === 1 ? "|" : "|+";
  const rest = "\n".repeat(Math.max(0, newlines - 1));
  return `${mark}\n${body.replace(/^/gm, indent)}${rest}`;
}

/** Plain where no reader could take it for something else. */
function printText(text: string): string {
  if (/\p{Cc}/u.test(text)) return toJSONText(text);
  return needsQuotes(text) ? `'${text.replaceAll("'", "''")}'` : text;
}

const word = /^(?:true|false|null|yes|no|on|off|y|n|~)$/i;
const number =
  /^[-+]?(?:0x[\da-f_]+|0b[01_]+|0o[0-7_]+|\.\d[\d_]*|\d[\d_]*\.?[\d_]*(?:(?<=\.[\d_]*)e[-+]?\d+)?)$/i;
const date = /^(?:\d{4}-\d\d-\d\d(?:[T ]\d\d:\d\d:\d\d.*)?|\d\d?:\d\d)$/;

function needsQuotes(text: string): boolean {
  if (text === "" || text === "-" || text === "?" || /^\s|\s$|:$/.test(text)) return true;
  if (/^[*&[\]{}|>@'"%!`,]/.test(text) || /#|\\|: |- |\? /.test(text)) return true;
  return /^[-+.\d_~a-z]/i.test(text) && (word.test(text) || number.test(text) || date.test(text));
}

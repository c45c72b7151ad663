// Values → XML, the way back from decode/xml.ts: `-name` is an attribute, `#text` the text beside attributes, a list
// an element for each item.
import type { Value, ValueMap } from "../model/value.ts";
import { isMap } from "./map.ts";
import { print } from "./print.ts";
import { Time } from "./time-value.ts";

/** A document with the root element `root`, without a newline at its end. */
export function printXml(map: ValueMap): string {
  return element("root", map, "").trimEnd();
}

/** An element with its indentation and, but for empty lists, the newline after it: Hugo's layout. */
function element(name: string, value: Value, indent: string): string {
  if (Array.isArray(value)) return list(name, value as readonly Value[], indent);
  if (isMap(value)) return `${indent}<${name}${attributes(value)}${body(name, value, indent)}\n`;
  const text = textOf(value);
  return `${indent}<${name}${text === "" ? "/>" : `>${escapeText(text)}</${name}>`}\n`;
}

function list(name: string, items: readonly Value[], indent: string): string {
  if (items.length === 0) return indent.length > 1 ? `${indent}<${name}\t/>\n` : `${indent}<${name}/>`;
  return items
    .map((item) => element(name, item, Array.isArray(item) && item.length > 0 ? `${indent}\t` : indent))
    .join("");
}

function attributes(map: ValueMap): string {
  const names = Object.keys(map).filter(isAttribute);
  return names.map((name) => ` ${name.slice(1)}="${escapeText(textOf(map[name]!))}"`).join("");
}

/** From the end of the opening tag to that of the closing one. */
function body(name: string, map: ValueMap, indent: string): string {
  const text = escapeText(textOf(map["#text"] ?? ""));
  const names = Object.keys(map).filter((key) => !isAttribute(key) && key !== "#text");
  if (names.length === 0) return text === "" ? "/>" : `>${text}</${name}>`;
  const inner = names.map((key) => element(key, map[key]!, `${indent}\t`)).join("");
  return `>${text}\n${inner}${indent}</${name}>`;
}

const isAttribute = (key: string): boolean => key.length > 1 && key.startsWith("-");

function textOf(value: Value): string {
  if (value === null) return "";
  return value instanceof Time ? value.toJSON() : print(value);
}

/** Hugo writes texts as they are, which is no XML when they contain markup. */
function escapeText(text: string): string {
  return /[<>&"]/.test(text) ? text.replace(/[<>&"]/g, (c) => entities[c]!) : text;
}

const entities: Readonly<Record<string, string>> = { "<": "&lt;", ">": "&gt;", "&": "&amp;", '"': "&quot;" };

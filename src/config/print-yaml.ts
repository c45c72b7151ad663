// Tables as YAML in block style, lists not indented below their key, as Hugo prints them.
import type { Value, ValueMap } from "../model/value.ts";
import { isMap } from "../value/map.ts";

/** A YAML document. */
export function printYaml(map: ValueMap): string {
  const lines: string[] = [];
  printMap(map, "", lines);
  return `${lines.join("\n")}\n`;
}

function printMap(map: ValueMap, indent: string, lines: string[]): void {
  for (const [key, value] of Object.entries(map)) {
    const head = `${indent}${printText(key)}:`;
    if (isMap(value) && Object.keys(value).length > 0) {
      lines.push(head);
      printMap(value, `${indent}  `, lines);
    } else if (Array.isArray(value) && value.length > 0) {
      lines.push(head);
      printList(value, indent, lines);
    } else lines.push(`${head} ${printScalar(value)}`);
  }
}

function printList(list: readonly Value[], indent: string, lines: string[]): void {
  for (const item of list) {
    const inner: string[] = [];
    if (isMap(item) && Object.keys(item).length > 0) printMap(item, `${indent}  `, inner);
    else if (Array.isArray(item) && item.length > 0) printList(item, `${indent}  `, inner);
    else inner.push(`${indent}  ${printScalar(item)}`);
    // The dash stands where the first line's last two blanks are.
    lines.push(`${indent}- ${inner[0]!.slice(indent.length + 2)}`, ...inner.slice(1));
  }
}

function printScalar(value: Value): string {
  if (typeof value === "string") return printText(value);
  if (Array.isArray(value)) return "[]";
  return isMap(value) ? "{}" : String(value);
}

/** Plain where no reader could take it for something else. */
function printText(text: string): string {
  if (/\p{Cc}/u.test(text)) return JSON.stringify(text);
  const looksLikeValue = /^(true|false|null|yes|no|on|off|~|[-+]?[.\d].*)$/i.test(text);
  const hasMarks = /^[\s\-?:,[\]{}#&*!|>'"%@`]|[:#]\s|:$|\s$|^$/.test(text) || / #|: /.test(text);
  return looksLikeValue || hasMarks ? `'${text.replaceAll("'", "''")}'` : text;
}

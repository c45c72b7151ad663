// The text of a value before it is escaped. Nil is nothing in HTML.
import { print } from "../../value/print.ts";

/** What an unsafe value is replaced by: harmless everywhere and easy to search for. */
export const FAILSAFE = "ZgotmplZ";

/** A value as text; nil is empty. */
export function textOf(value: unknown): string {
  if (typeof value === "string") return value;
  return value === undefined || value === null ? "" : print(value);
}

/** Replaces each character of `special` by its entry in the table. */
export function replacer(special: RegExp, table: Readonly<Record<string, string>>): (text: string) => string {
  const all = new RegExp(special.source, "g");
  return (text) => (special.test(text) ? text.replace(all, (char) => table[char] ?? char) : text);
}

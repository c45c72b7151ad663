// Values in stylesheets and style attributes.
import { SafeCSS } from "../../value/safe.ts";
import { decodeCss } from "./css-decode.ts";
import { FAILSAFE, textOf } from "./value-text.ts";

const table: Readonly<Record<string, string>> = {
  "\0": "\\0",
  "\t": "\\9",
  "\n": "\\a",
  "\f": "\\c",
  "\r": "\\d",
  '"': "\\22",
  "&": "\\26",
  "'": "\\27",
  "(": "\\28",
  ")": "\\29",
  "+": "\\2b",
  "/": "\\2f",
  ":": "\\3a",
  ";": "\\3b",
  "<": "\\3c",
  ">": "\\3e",
  "\\": "\\\\",
  "{": "\\7b",
  "}": "\\7d",
};

/** In a string. A hexadecimal escape is closed by a space where the next character could continue it. */
export function cssString(value: unknown): string {
  // oxlint-disable-next-line no-control-regex
  return textOf(value).replace(/[\0\t\n\f\r"&'()+/:;<>\\{}]/g, (char, at: number, text: string) => {
    const open = char !== "\\" && /^[\da-fA-F\t\n\f\r ]?$/.test(text.charAt(at + 1));
    return open ? `${table[char]} ` : table[char]!;
  });
}

/** As a value of a property: quantities, colours, names; nothing that could end the declaration or run. */
export function cssValue(value: unknown): string {
  const text = textOf(value);
  if (value instanceof SafeCSS) return text;
  const decoded = decodeCss(text);
  // oxlint-disable-next-line no-control-regex
  if (/[\0"'()/;@[\\\]`{}<>]|--/.test(decoded)) return FAILSAFE;
  const letters = decoded.replace(/\W/g, "").toLowerCase();
  return /expression|mozbinding/.test(letters) ? FAILSAFE : decoded;
}

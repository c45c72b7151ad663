// Values in scripts: as expressions, in strings, template literals and regular expressions.
import { SafeJS, SafeJSStr } from "../../value/safe.ts";
import { JsonError, toJson } from "./json.ts";
import { replacer, textOf } from "./value-text.ts";

/** As an expression: JSON, with spaces around what could grow together with a word beside it. */
export function jsValue(value: unknown): string {
  if (value instanceof SafeJS) return value.text;
  if (value instanceof SafeJSStr) return `"${value.text}"`;
  try {
    const json = toJson(value);
    return /^[$\w]|[$\w]$/.test(json) ? ` ${json} ` : json;
  } catch (error) {
    if (!(error instanceof JsonError)) throw error;
    return ` /* ${harmless(error.message)} */null `;
  }
}

/** A message that can end neither a comment nor a script. */
const harmless = (message: string): string =>
  message
    .replace(/<(\/?)script/gi, "\\x3C$1script")
    .replaceAll("*/", "* /")
    .replaceAll("<!--", "\\x3C!--");

const code = (char: string): string => `\\u${char.charCodeAt(0).toString(16).padStart(4, "0")}`;

function table(characters: string, own: Readonly<Record<string, string>>): Record<string, string> {
  const entries: Record<string, string> = { "\t": "\\t", "\n": "\\n", "\f": "\\f", "\r": "\\r", ...own };
  for (let i = 0; i < 32; i++) entries[String.fromCharCode(i)] ??= code(String.fromCharCode(i));
  for (const char of characters + "\u2028\u2029") entries[char] = code(char);
  return entries;
}

const quoted = table("\"`&'+<>", { "/": "\\/", "\\": "\\\\" });
const literal = table("\"`&'+<>${}", { "/": "\\/", "\\": "\\\\" });
const pattern = table("\"&'+<>", {
  "/": "\\/",
  ...Object.fromEntries([..."$()*-.?[\\]^{|}"].map((char) => [char, `\\${char}`])),
});

// oxlint-disable no-control-regex
const escapeQuoted = replacer(/[\0-\x1f"`&'+<>/\\\u2028\u2029]/, quoted);
const normalizeQuoted = replacer(/[\0-\x1f"`&'+<>/\u2028\u2029]/, quoted);
const escapeLiteral = replacer(/[\0-\x1f"`&'+<>/\\${}\u2028\u2029]/, literal);
const escapePattern = replacer(/[\0-\x1f"&'+<>/$()*\-.?[\\\]^{|}\u2028\u2029]/, pattern);
// oxlint-enable no-control-regex

/** Between single or double quotes. */
export function jsString(value: unknown): string {
  return value instanceof SafeJSStr ? normalizeQuoted(value.text) : escapeQuoted(textOf(value));
}

/** In a template literal. */
export const jsTemplate = (value: unknown): string => escapeLiteral(textOf(value));

/** In a regular expression, to be matched as it is; empty, it may not leave `//`. */
export const jsRegexp = (value: unknown): string => escapePattern(textOf(value)) || "(?:)";

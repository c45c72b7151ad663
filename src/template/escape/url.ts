// Values in URLs.
import { SafeURL } from "../../value/safe.ts";
import { attribute } from "./attribute.ts";
import { FAILSAFE, textOf } from "./value-text.ts";

/** True for a relative URL and for http, https and mailto. */
export function isSafeUrl(url: string): boolean {
  const colon = url.indexOf(":");
  if (colon < 0 || url.lastIndexOf("/", colon) >= 0) return true;
  return /^(?:https?|mailto)$/i.test(url.slice(0, colon));
}

/** At the start of a URL: schemes that could do more than lead somewhere are replaced. */
export function filterUrl(value: unknown): string {
  const text = textOf(value);
  return value instanceof SafeURL || isSafeUrl(text) ? text : `#${FAILSAFE}`;
}

const utf8 = new TextEncoder();

function percent(char: string): string {
  let out = "";
  for (const byte of utf8.encode(char)) out += `%${byte.toString(16).padStart(2, "0")}`;
  return out;
}

const NORMAL = /^[\w\-.~!#$&*+,/:;=?@[\]]*$/;

/** Encodes what may not stand in a URL and leaves the rest, escapes included, as it is. */
export function normalizeUrl(value: unknown): string {
  const text = textOf(value);
  if (NORMAL.test(text)) return text;
  return text.replace(/%(?![\da-fA-F]{2})|[^\w\-.~!#$&*+,/:;=?@[\]%]/gu, percent);
}

/** Encodes everything with a meaning, for parts of a query. */
export function escapeUrl(value: unknown): string {
  if (value instanceof SafeURL) return normalizeUrl(value);
  return textOf(value).replace(/[^\w\-.~]/gu, percent);
}

const PLAIN = /^[\w\-.~/]*$/;

/**
 * The three escapers of `href="{{ . }}"` in one: a path of plain characters, as nearly every link of a site is,
 * passes all of them unchanged.
 */
export function wholeUrl(value: unknown): string {
  if (typeof value === "string" && PLAIN.test(value)) return value;
  return attribute(normalizeUrl(filterUrl(value)));
}

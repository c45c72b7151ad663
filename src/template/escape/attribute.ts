// Values in attributes, quoted and not, and as names of attributes.
import { escapeHTML } from "../../value/escape.ts";
import { SafeHTML, SafeHTMLAttr } from "../../value/safe.ts";
import { attributeType } from "./attribute-kind.ts";
import { normalize, stripTags } from "./html.ts";
import { FAILSAFE, replacer, textOf } from "./value-text.ts";

/** Between quotes. HTML loses its tags there and keeps its entities. */
export function attribute(value: unknown): string {
  if (typeof value === "string") return escapeHTML(value);
  return value instanceof SafeHTML ? normalize(stripTags(value.text)) : escapeHTML(textOf(value));
}

const unquotedTable: Readonly<Record<string, string>> = {
  "\0": "&#xfffd;",
  "\t": "&#9;",
  "\n": "&#10;",
  "\v": "&#11;",
  "\f": "&#12;",
  "\r": "&#13;",
  " ": "&#32;",
  '"': "&#34;",
  "&": "&amp;",
  "'": "&#39;",
  "+": "&#43;",
  "<": "&lt;",
  "=": "&#61;",
  ">": "&gt;",
  "`": "&#96;",
};
const escapeUnquoted = replacer(/[\0\t-\r "&'+<=>`]/, unquotedTable);
const normalizeUnquoted = replacer(/[\0\t-\r "'+<=>`]/, unquotedTable);

/** Characters that some browsers don't take in unquoted values. */
const escapeNonCharacters = (text: string): string =>
  text.replace(/[\ufdd0-\ufdef\ufff0-\uffff]/g, (char) => `&#x${char.charCodeAt(0).toString(16)};`);

/** Without quotes; an empty value would take the next attribute for its value. */
export function unquotedAttribute(value: unknown): string {
  const text = textOf(value);
  if (text === "") return FAILSAFE;
  if (value instanceof SafeHTML) return escapeNonCharacters(normalizeUnquoted(stripTags(text)));
  return escapeNonCharacters(escapeUnquoted(text));
}

/** As the name of an attribute: letters and digits, and no name that changes what else is read. */
export function attributeName(value: unknown): string {
  if (value instanceof SafeHTMLAttr) return value.text;
  const name = textOf(value).toLowerCase();
  return /^[a-z0-9]+$/.test(name) && attributeType(name) === "plain" ? name : FAILSAFE;
}

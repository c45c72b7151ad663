// A heading's HTML made fit for a link's text: only inline elements that mean something there, no links, no comments.
import { decodeReferences, escapeCode } from "../escape.ts";

const ELEMENTS = new Set(
  (
    "abbr b bdi bdo br cite code data del dfn em i ins kbd mark q rp rt ruby s samp small span strong sub sup time " +
    "u var wbr img"
  ).split(" "),
);
type Patterns = ReadonlyMap<string, RegExp>;
const patterns = (record: Record<string, RegExp>): Patterns => new Map(Object.entries(record));

const PARAGRAPH = /^[\p{L}\p{N}\s\-_',[\]!./\\()]*$/u;
const URL = /^(?:https?:|(?![a-z][a-z0-9+.-]*:)).+$/i;
const DATE = /^[0-9TZ:.+-]+$/;
const LENGTH = /^[0-9]+%?$/;
// What the values of attributes may be; others are left out.
const ATTRIBUTES = patterns({
  dir: /^(?:rtl|ltr)$/i,
  lang: /^[a-zA-Z]{2,20}/,
  id: /[a-zA-Z0-9:\-_.]/,
  title: PARAGRAPH,
  class: /^[\s\p{L}\p{N}_-]+$/u,
});
const MORE_ATTRIBUTES: ReadonlyMap<string, Patterns> = new Map([
  ["del", patterns({ cite: URL, datetime: DATE })],
  ["ins", patterns({ cite: URL, datetime: DATE })],
  ["q", patterns({ cite: URL })],
  ["time", patterns({ datetime: DATE })],
  ["data", patterns({ value: /^[-+]?[0-9]*\.?[0-9]+(?:[eE][-+]?[0-9]+)?$/ })],
  ["img", patterns({ alt: PARAGRAPH, height: LENGTH, src: URL, width: LENGTH })],
]);
// Elements whose content is no text.
const OPAQUE = /<(script|style|iframe|object|noscript)\b[^>]*>[\s\S]*?(?:<\/\1\s*>|$)/gi;
const PIECE = /<!--[\s\S]*?-->|<(\/?)([A-Za-z][A-Za-z0-9-]*)((?:[^<>"']|"[^"]*"|'[^']*')*)>|<|[^<]+/g;
const ATTRIBUTE = /([^\s"'<>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'=<>`]+)))?/g;

/** The title; text without markup stays as it is. */
export function sanitizeTitle(html: string): string {
  return html.includes("<") ? sanitizeMarkup(html) : html;
}

/** The title; text is decoded and escaped anew. */
export function sanitizeMarkup(html: string): string {
  let out = "";
  for (const [piece, slash, name, attributes] of html.replace(OPAQUE, "").matchAll(PIECE)) {
    if (name !== undefined) out += tag(slash!, name.toLowerCase(), attributes!);
    else if (!piece.startsWith("<!--")) out += escapeCode(decodeReferences(piece));
  }
  return out.trim().replace(/[ \t\n\f\r]+/g, " ");
}

function tag(slash: string, name: string, attributes: string): string {
  if (!ELEMENTS.has(name)) return "";
  if (slash) return `</${name}>`;
  let out = "";
  for (const [, key, double, single, bare] of attributes.matchAll(ATTRIBUTE)) {
    const attribute = key!.toLowerCase();
    const value = decodeReferences(double ?? single ?? bare ?? "");
    const pattern = ATTRIBUTES.get(attribute) ?? MORE_ATTRIBUTES.get(name)?.get(attribute);
    if (pattern?.test(value)) out += ` ${attribute}="${escapeCode(value)}"`;
  }
  if (out === "" && name === "img") return "";
  return `<${name}${out}${/\/\s*$/.test(attributes) ? "/>" : ">"}`;
}

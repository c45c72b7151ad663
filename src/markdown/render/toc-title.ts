// A heading's HTML made fit for a link's text: only inline elements that mean something there, no links, no comments.
import { decodeReferences, escapeCode } from "../escape.ts";

const ELEMENTS = new Set(
  (
    "abbr b bdi bdo br cite code data del dfn em i ins kbd mark q rp rt ruby s samp small span strong sub sup time " +
    "u var wbr img"
  ).split(" "),
);
const ATTRIBUTES = new Set(["dir", "lang", "id", "title", "class"]);
const MORE_ATTRIBUTES: Record<string, readonly string[] | undefined> = {
  del: ["cite", "datetime"],
  ins: ["cite", "datetime"],
  q: ["cite"],
  time: ["datetime"],
  data: ["value"],
  img: ["align", "alt", "border", "height", "hspace", "ismap", "src", "usemap", "vspace", "width"],
};
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
  return out.trim().replace(/\s+/g, " ");
}

function tag(slash: string, name: string, attributes: string): string {
  if (!ELEMENTS.has(name)) return "";
  if (slash) return `</${name}>`;
  const end = /\/\s*$/.test(attributes) ? "/>" : ">";
  let out = `<${name}`;
  for (const [, key, double, single, bare] of attributes.matchAll(ATTRIBUTE)) {
    const attribute = key!.toLowerCase();
    if (!ATTRIBUTES.has(attribute) && !MORE_ATTRIBUTES[name]?.includes(attribute)) continue;
    const value = decodeReferences(double ?? single ?? bare ?? "");
    if (attribute === "src" && /^\s*(?:javascript|vbscript|data|file):/i.test(value)) continue;
    out += ` ${attribute}="${escapeCode(value)}"`;
  }
  return out + end;
}

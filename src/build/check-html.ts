// Reads of a published HTML file what links need: ids, and attributes that name other files. Follows the
// standard's tokenizer as far as attributes go, in one pass: https://html.spec.whatwg.org/#tokenization

/** An attribute that names another file. */
export interface Reference {
  readonly tag: string;
  readonly attribute: string;
  /** With character references decoded: `/a/?x=1&y=2`. */
  readonly url: string;
  /** Of the value within the file. */
  readonly offset: number;
}

export interface ScannedHTML {
  /** What a fragment may name: `id` of any element, `name` of an anchor. */
  readonly ids: ReadonlySet<string>;
  readonly references: readonly Reference[];
  /** `href` of the base element, "" without one. */
  readonly base: string;
  /** True for a page that only leads to another one, as aliases do. */
  readonly redirects: boolean;
}

interface Attribute {
  readonly name: string;
  readonly value: string;
  readonly offset: number;
}

const REFERENCES = new Map<string, readonly string[]>([
  ["a", ["href"]],
  ["area", ["href"]],
  ["audio", ["src"]],
  ["embed", ["src"]],
  ["iframe", ["src"]],
  ["image", ["href", "xlink:href"]],
  ["img", ["src", "srcset"]],
  ["input", ["src"]],
  ["link", ["href"]],
  ["object", ["data"]],
  ["script", ["src"]],
  ["source", ["src", "srcset"]],
  ["track", ["src"]],
  ["use", ["href", "xlink:href"]],
  ["video", ["src", "poster"]],
]);

/** Elements whose content is text, tags and all. */
const RAW_TEXT = new Set(["script", "style", "textarea", "title", "xmp", "iframe", "noembed", "noframes"]);

/** Scans a document; anything that isn't HTML gives nothing. */
export function scanHTML(html: string): ScannedHTML {
  const ids = new Set<string>();
  const references: Reference[] = [];
  let base = "";
  let redirects = false;
  eachTag(html, (tag, attributes) => {
    for (const { name, value } of attributes) {
      if (name === "id" || (name === "name" && tag === "a")) ids.add(decode(value));
    }
    if (tag === "base") base ||= decode(valueOf(attributes, "href"));
    else if (tag === "meta") redirects ||= valueOf(attributes, "http-equiv").toLowerCase() === "refresh";
    else addReferences(tag, attributes, references);
  });
  return { ids, references, base, redirects };
}

function valueOf(attributes: readonly Attribute[], name: string): string {
  return attributes.find((attribute) => attribute.name === name)?.value ?? "";
}

/** Links that only prepare a connection name no file. */
const CONNECTIONS = new Set(["preconnect", "dns-prefetch"]);

function addReferences(tag: string, attributes: readonly Attribute[], out: Reference[]): void {
  const names = REFERENCES.get(tag);
  if (!names) return;
  if (tag === "link" && CONNECTIONS.has(valueOf(attributes, "rel").toLowerCase())) return;
  for (const { name, value, offset } of attributes) {
    if (!names.includes(name)) continue;
    if (name !== "srcset") out.push({ tag, attribute: name, url: decode(value).trim(), offset });
    else for (const url of srcsetURLs(decode(value))) out.push({ tag, attribute: name, url, offset });
  }
}

/** `a.png 1x, b.png 2x` → `a.png`, `b.png`. */
function srcsetURLs(srcset: string): string[] {
  const urls: string[] = [];
  const candidate = /[\s,]*(\S+)([^,]*)/gy;
  for (let match = candidate.exec(srcset); match; match = candidate.exec(srcset)) {
    const url = match[1]!;
    if (!url.endsWith(",")) urls.push(url);
    else {
      // The comma ends this candidate: what follows belongs to the next.
      urls.push(withoutCommas(url));
      candidate.lastIndex -= match[2]!.length;
    }
  }
  return urls.filter((url) => url !== "");
}

function withoutCommas(url: string): string {
  let end = url.length;
  while (url[end - 1] === ",") end--;
  return url.slice(0, end);
}

function eachTag(html: string, visit: (tag: string, attributes: readonly Attribute[]) => void): void {
  for (let at = html.indexOf("<"); at >= 0; at = html.indexOf("<", at)) {
    if (!isLetter(html.charCodeAt(at + 1))) {
      at = skipMarkup(html, at);
      continue;
    }
    TAG_NAME.lastIndex = at + 1;
    const tag = TAG_NAME.exec(html)![0].toLowerCase();
    const attributes: Attribute[] = [];
    at = readAttributes(html, at + 1 + tag.length, attributes);
    visit(tag, attributes);
    if (RAW_TEXT.has(tag)) at = endOfRawText(html, at, tag);
  }
}

const TAG_NAME = /[^\s/>]+/y;

function isLetter(code: number): boolean {
  return (code | 32) >= 97 && (code | 32) <= 122;
}

/** Past a comment, an end tag, a doctype, or a mere "<". */
function skipMarkup(html: string, at: number): number {
  if (html.startsWith("<!--", at)) return after(html, "-->", at + 4);
  const next = html[at + 1];
  return next === "/" || next === "!" || next === "?" ? after(html, ">", at + 2) : at + 1;
}

function after(html: string, mark: string, from: number): number {
  const found = html.indexOf(mark, from);
  return found < 0 ? html.length : found + mark.length;
}

const SPACE_OR_SLASH = /[\s/]*/y;
const ATTRIBUTE_NAME = /[^\s/>][^\s/>=]*/y;
const EQUALS = /\s*=\s*/y;
const UNQUOTED = /[^\s>]*/y;

/** Fills `out` from the start tag's attributes; gives the place after the tag. */
function readAttributes(html: string, from: number, out: Attribute[]): number {
  let at = from;
  for (;;) {
    at += matchAt(SPACE_OR_SLASH, html, at).length;
    if (at >= html.length) return at;
    if (html[at] === ">") return at + 1;
    const name = matchAt(ATTRIBUTE_NAME, html, at);
    at += name.length;
    const equals = matchAt(EQUALS, html, at);
    at += equals.length;
    const quote = equals === "" ? "" : html[at];
    if (quote === '"' || quote === "'") {
      const end = html.indexOf(quote, at + 1);
      const stop = end < 0 ? html.length : end;
      out.push({ name: name.toLowerCase(), value: html.slice(at + 1, stop), offset: at + 1 });
      at = stop + 1;
    } else {
      const value = equals === "" ? "" : matchAt(UNQUOTED, html, at);
      out.push({ name: name.toLowerCase(), value, offset: at });
      at += value.length;
    }
  }
}

function matchAt(pattern: RegExp, text: string, at: number): string {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0] ?? "";
}

function endOfRawText(html: string, from: number, tag: string): number {
  for (let at = html.indexOf("</", from); at >= 0; at = html.indexOf("</", at + 2)) {
    if (html.slice(at + 2, at + 2 + tag.length).toLowerCase() === tag) return at;
  }
  return html.length;
}

const NAMED: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

/** The few character references that occur in attribute values that programs write. */
function decode(value: string): string {
  if (!value.includes("&")) return value;
  return value.replace(
    /&(?:#[xX]([0-9a-fA-F]{1,6})|#(\d{1,7})|(amp|lt|gt|quot|apos));/g,
    (all, hex, decimal, name) => {
      if (name !== undefined) return NAMED[name]!;
      const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
      return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : all;
    },
  );
}

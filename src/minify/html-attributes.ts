// Attributes of HTML in their shortest form: without quotes where none are needed, without values that say nothing.
import type { MinifyConfig } from "../model/config-sections.ts";
import { BOOLEAN, DROPPED_EMPTY, isDefault, TRIMMED } from "./html-elements.ts";
import type { Attribute } from "./lex.ts";
import { shortDecimal } from "./number.ts";
import { decodeAttribute } from "./references.ts";

export type HtmlOptions = MinifyConfig["tdewolff"]["html"];

export interface AttributeOptions extends HtmlOptions {
  /** Of an attribute `style`. */
  declarations(text: string): string;
  /** Whether something in a value must stay as it is. */
  isProtected(text: string): boolean;
}

export function printAttributes(
  element: string,
  attributes: readonly Attribute[],
  options: AttributeOptions,
): string {
  const charset = element === "meta" ? charsetOf(attributes) : undefined;
  if (charset !== undefined) return ` charset=${options.keepQuotes ? `"${charset}"` : charset}`;
  let out = "";
  for (const attribute of attributes) out += printOne(element, attribute, attributes, options);
  return out;
}

function printOne(
  element: string,
  { name, value: written }: Attribute,
  all: readonly Attribute[],
  options: AttributeOptions,
): string {
  if (written === undefined || BOOLEAN.has(name)) return ` ${name}`;
  const value = shorten(element, name, decodeAttribute(written), all, options);
  if (value === "") return saysNothing(element, name) ? "" : ` ${name}`;
  if (!options.keepDefaultAttrVals && isDefault(element, name, value)) return "";
  return ` ${name}=${quoted(value, options)}`;
}

function saysNothing(element: string, name: string): boolean {
  if (element === "input" && name === "value") return true;
  return DROPPED_EMPTY.has(name) || name.startsWith("on") || (element === "form" && name === "action");
}

function shorten(
  element: string,
  name: string,
  value: string,
  all: readonly Attribute[],
  options: AttributeOptions,
): string {
  if (options.isProtected(value)) return value;
  if (name === "style") return options.declarations(value);
  if (name.startsWith("on")) return value.trim().replace(/;$/, "");
  if (name === "content" && element === "meta") return metaContent(value, all);
  if (!TRIMMED.has(name)) return value;
  return name === "href" || name === "src" ? value.trim() : value.trim().replace(/ {2,}/g, " ");
}

const valueOf = (attributes: readonly Attribute[], wanted: string): string =>
  attributes
    .find(({ name }) => name === wanted)
    ?.value?.trim()
    .toLowerCase() ?? "";

function metaContent(value: string, attributes: readonly Attribute[]): string {
  const name = valueOf(attributes, "name");
  if (name === "viewport") return value.split(",").map(viewportPart).join(",");
  return name === "keywords"
    ? value
        .split(",")
        .map((word) => word.trim())
        .join(",")
    : value;
}

/** `initial-scale = 1.0` → `initial-scale=1`. */
function viewportPart(part: string): string {
  const [key = "", value] = part.split("=");
  return value === undefined ? key.trim() : `${key.trim()}=${shortDecimal(value.trim())}`;
}

/** `<meta http-equiv=content-type content="text/html; charset=utf-8">` is `<meta charset=utf-8>`. */
function charsetOf(attributes: readonly Attribute[]): string | undefined {
  if (attributes.length !== 2 || valueOf(attributes, "http-equiv") !== "content-type") return undefined;
  return /^text\/html;\s*charset=(utf-8)$/.exec(valueOf(attributes, "content"))?.[1];
}

const NEEDS_QUOTES = /[\s"'=<>`]/;

/** In the quotes that the value has fewer of, or in none. */
function quoted(value: string, { keepQuotes, isProtected }: AttributeOptions): string {
  if (!keepQuotes && !NEEDS_QUOTES.test(value) && !isProtected(value)) return value;
  const count = (quote: string): number => value.split(quote).length - 1;
  if (count('"') > count("'")) return `'${value.replaceAll("'", "&#39;")}'`;
  return `"${value.replaceAll('"', "&#34;")}"`;
}

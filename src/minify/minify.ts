// Minifiers by media type, as the section `minify` of the configuration wants them. https://gohugo.io/configuration/minify/
import type { MediaType, OutputFormat } from "../model/config.ts";
import type { MinifyConfig } from "../model/config-sections.ts";
import { minifyCss, minifyDeclarations } from "./css.ts";
import { minifyHtml, type Embedded } from "./html.ts";
import { minifyJs } from "./js.ts";
import { minifyJson } from "./json.ts";
import { minifySvg } from "./svg.ts";
import { minifyXml } from "./xml.ts";

/** Text → smaller text that means the same. Throws a MinifyError for what isn't of its language. */
export type Minifier = (text: string) => string;

type Language = "css" | "html" | "js" | "json" | "svg" | "xml";

export interface Minifiers {
  /** The minifier for a media type; undefined where there is none, as for plain text. */
  of(mediaType: MediaType): Minifier | undefined;
}

export function createMinifiers(
  config: MinifyConfig,
  formats: Readonly<Record<string, OutputFormat>>,
): Minifiers {
  const byLanguage = minifiersOf(config);
  const html = Object.values(formats).filter(({ isHTML }) => isHTML);
  const htmlTypes = new Set(html.map(({ mediaType }) => mediaType.type));
  return {
    of(mediaType) {
      const language = htmlTypes.has(mediaType.type) ? "html" : languageOf(mediaType);
      return language && byLanguage[language];
    },
  };
}

const JSON_TYPE = /^(?:application|text)\/(?:x-|(?:ld|manifest)\+)?json$/;
const SCRIPT_TYPE = /^(?:application|text)\/(?:x-)?(?:java|ecma)script$/;

/** Of several suffixes that of the last language counts, as in Hugo. */
const BY_SUFFIX: readonly Language[] = ["html", "xml", "svg", "json", "js", "css"];

function languageOf({ type, suffixes }: MediaType): Language | undefined {
  if (SCRIPT_TYPE.test(type)) return "js";
  return JSON_TYPE.test(type) ? "json" : BY_SUFFIX.find((language) => suffixes.includes(language));
}

/** Languages that are switched off stay as they are, within HTML too. */
function minifiersOf(config: MinifyConfig): Readonly<Record<Language, Minifier>> {
  const { tdewolff: options } = config;
  const unless = (isOff: boolean, minifier: Minifier): Minifier =>
    isOff ? (text) => text : remembering(minifier);
  const css = unless(config.disableCSS, (text) => minifyCss(text, options.css));
  const js = unless(config.disableJS, (text) => minifyJs(text, options.js));
  const json = unless(config.disableJSON, (text) => minifyJson(text, options.json.keepNumbers));
  const svg = unless(config.disableSVG, (text) => minifySvg(text, options));
  const xml = unless(config.disableXML, (text) => minifyXml(text, options.xml));
  const embedded: Embedded = {
    of: (type) =>
      type === "text/css" ? css : SCRIPT_TYPE.test(type) ? js : JSON_TYPE.test(type) ? json : undefined,
    svg: unless(config.disableSVG, (text) => minifySvg(text, options, true)),
    declarations: unless(config.disableCSS, (text) => minifyDeclarations(text, options.css)),
  };
  const html: Minifier = config.disableHTML
    ? (text) => text
    : (text) => minifyHtml(text, options.html, embedded);
  return { css, js, json, svg, xml, html };
}

/** Pages share their scripts, styles and icons: each is minified once. */
function remembering(minifier: Minifier): Minifier {
  const known = new Map<string, string>();
  return (text) => {
    let short = known.get(text);
    if (short === undefined) {
      short = minifier(text);
      if (text.length <= MAX_REMEMBERED && known.size < MAX_ENTRIES) known.set(text, short);
    }
    return short;
  };
}

const MAX_REMEMBERED = 100_000;
const MAX_ENTRIES = 1000;

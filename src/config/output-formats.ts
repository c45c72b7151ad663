// Output formats: Hugo's 15, and those that a site adds or changes; and which kinds of page have which.
// https://gohugo.io/configuration/output-formats/
import type { MediaType, OutputFormat } from "../model/config.ts";
import type { Value } from "../model/value.ts";
import { createMap, isMap } from "../value/map.ts";
import { asTexts, bool, int, text, type Field } from "./field.ts";
import { defaultMediaTypes } from "./media-types.ts";
import type { Reading } from "./reading.ts";
import { section } from "./section.ts";

type OutputFormats = Readonly<Record<string, OutputFormat>>;
/** As written, with the media type's name. */
type FormatEntry = Omit<OutputFormat, "name" | "mediaType"> & { readonly mediaType: string };

const entry = section<FormatEntry>(
  {
    baseName: text("index"),
    isHTML: bool(false),
    isPlainText: bool(false),
    mediaType: text(),
    noUgly: bool(false),
    notAlternative: bool(false),
    path: text(),
    permalinkable: bool(false),
    protocol: text(),
    rel: text("alternate"),
    root: bool(false),
    ugly: bool(false),
    weight: int(0),
  },
  ["name", "hugo"],
);

type Changes = Partial<FormatEntry> & { readonly mediaType: string };

function defaultEntries(): Readonly<Record<string, Changes>> {
  const hidden = { baseName: "", rel: "" };
  return {
    "404": {
      ...hidden,
      mediaType: "text/html",
      isHTML: true,
      notAlternative: true,
      permalinkable: true,
      ugly: true,
    },
    alias: { ...hidden, mediaType: "text/html", isHTML: true, ugly: true },
    amp: { mediaType: "text/html", path: "amp", rel: "amphtml", isHTML: true, permalinkable: true },
    calendar: { mediaType: "text/calendar", protocol: "webcal://", isPlainText: true },
    css: {
      mediaType: "text/css",
      baseName: "styles",
      rel: "stylesheet",
      isPlainText: true,
      notAlternative: true,
    },
    csv: { mediaType: "text/csv", isPlainText: true },
    gotmpl: { ...hidden, mediaType: "text/x-gotmpl", isPlainText: true, notAlternative: true },
    html: { mediaType: "text/html", rel: "canonical", isHTML: true, permalinkable: true, weight: 10 },
    json: { mediaType: "application/json", isPlainText: true },
    markdown: { mediaType: "text/markdown", isPlainText: true },
    robots: { mediaType: "text/plain", baseName: "robots", isPlainText: true, root: true },
    rss: { mediaType: "application/rss+xml", noUgly: true },
    sitemap: { mediaType: "application/xml", baseName: "sitemap", rel: "sitemap", ugly: true },
    sitemapindex: {
      mediaType: "application/xml",
      baseName: "sitemap",
      rel: "sitemap",
      root: true,
      ugly: true,
    },
    webappmanifest: {
      mediaType: "application/manifest+json",
      baseName: "manifest",
      rel: "manifest",
      isPlainText: true,
      notAlternative: true,
    },
  };
}

let defaults: OutputFormats | undefined;

/** Hugo's output formats by name. */
export function defaultOutputFormats(): OutputFormats {
  if (defaults) return defaults;
  const formats = createMap<OutputFormat>();
  const types = defaultMediaTypes();
  for (const [name, changes] of Object.entries(defaultEntries())) {
    const { mediaType, ...rest } = { ...entry.initial, ...changes };
    formats[name] = { name, mediaType: types[mediaType]!, ...rest };
  }
  return (defaults = formats);
}

/**
 * `outputFormats`: a site's entry is laid over Hugo's of the same name. The media types must be read already:
 * they are those of the site.
 */
export function outputFormats(mediaTypes: Readonly<Record<string, MediaType>>): Field<OutputFormats> {
  return {
    expects: "a table",
    get initial() {
      return defaultOutputFormats();
    },
    read(value: Value, at: Reading) {
      if (!isMap(value)) return void at.wrongType("a table", value);
      const formats = Object.assign(createMap<OutputFormat>(), defaultOutputFormats());
      for (const [key, given] of Object.entries(value)) {
        const name = key.toLowerCase();
        if (name === "_merge") continue;
        const format = readFormat(name, given ?? createMap(), at.at(key), formats[name], mediaTypes);
        if (format) formats[name] = format;
      }
      return formats;
    },
  };
}

/** The format that templates without one in their name are for, unless a site says: the first by weight, then by name. */
export function firstOutputFormat(formats: OutputFormats): string {
  const rank = ({ weight }: OutputFormat): number => (weight === 0 ? Number.MAX_SAFE_INTEGER : weight);
  const [first] = Object.values(formats).sort((a, b) => rank(a) - rank(b) || (a.name < b.name ? -1 : 1));
  return first!.name;
}

function readFormat(
  name: string,
  value: Value,
  at: Reading,
  base: OutputFormat | undefined,
  mediaTypes: Readonly<Record<string, MediaType>>,
): OutputFormat | undefined {
  const initial = base ? { ...base, mediaType: "" } : entry.initial;
  const read = entry.read(value, at, initial);
  if (!read) return undefined;
  // Hugo's formats have Hugo's media types: those of the site only where it says so.
  const mediaType = read.mediaType === "" ? base?.mediaType : mediaTypes[read.mediaType.toLowerCase()];
  if (mediaType) return { ...read, name, mediaType };
  const known = Object.keys(mediaTypes);
  const reason = read.mediaType ? "" : "an output format needs a mediaType";
  at.at("mediaType").badValue(read.mediaType, known, reason);
  return undefined;
}

const kinds = ["home", "page", "section", "taxonomy", "term", "rss", "404", "robotstxt", "sitemap"];

/** `outputs`: format names by kind; kinds that the site doesn't name keep Hugo's. */
export const outputs: Field<Readonly<Record<string, readonly string[]>>> = {
  expects: "a table",
  get initial() {
    const lists = ["html", "rss"];
    return { home: lists, page: ["html"], rss: ["rss"], section: lists, taxonomy: lists, term: lists };
  },
  read(value: Value, at: Reading) {
    if (!isMap(value)) return void at.wrongType("a table", value);
    const byKind = Object.assign(createMap<readonly string[]>(), outputs.initial);
    for (const [key, given] of Object.entries(value)) {
      const kind = kindAliases[key.toLowerCase()] ?? key.toLowerCase();
      if (kind === "_merge" || given === null) continue;
      const names = asTexts(given);
      if (!names) at.at(key).wrongType("a list of output formats", given);
      else if (!kinds.includes(kind)) at.unknownKey(key, kinds);
      else byKind[kind] = names.map((name) => name.toLowerCase());
    }
    return byKind;
  },
};

/** Names of kinds before Hugo 0.73. */
const kindAliases: Readonly<Record<string, string>> = { taxonomyterm: "taxonomy" };

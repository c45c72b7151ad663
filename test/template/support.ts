// What tests of this folder share: Hugo's own output formats and media types, and layouts made from names.
import type { LanguageConfig, MediaType, OutputFormat } from "../../src/model/config.ts";
import { oneSite, oneVersion } from "../site-sets.ts";
import type { SourceFile } from "../../src/model/source.ts";
import type { LayoutQuery } from "../../src/template/lookup.ts";
import type { RegistryConfig } from "../../src/template/registry.ts";

const suffixesByType: Record<string, string> = {
  "application/json": "json",
  "application/manifest+json": "webmanifest",
  "application/rss+xml": "xml rss",
  "application/xml": "xml",
  "text/calendar": "ics",
  "text/css": "css",
  "text/csv": "csv",
  "text/html": "html htm",
  "text/javascript": "js jsm mjs",
  "text/markdown": "md mdown markdown",
  "text/plain": "txt",
  "image/svg+xml": "svg",
};

export const mediaTypes: Record<string, MediaType> = {};
for (const [type, suffixes] of Object.entries(suffixesByType))
  mediaTypes[type] = { type, suffixes: suffixes.split(" "), delimiter: "." };

function format(name: string, type: string, isPlainText: boolean): OutputFormat {
  return {
    name,
    mediaType: mediaTypes[type]!,
    baseName: "index",
    path: "",
    rel: "",
    protocol: "",
    isHTML: type === "text/html",
    isPlainText,
    noUgly: false,
    notAlternative: false,
    permalinkable: false,
    root: false,
    ugly: false,
    weight: 0,
  };
}

export const formats: Record<string, OutputFormat> = {};
for (const name of ["html", "amp", "404", "alias", "print"]) formats[name] = format(name, "text/html", false);
formats["rss"] = format("rss", "application/rss+xml", false);
formats["sitemap"] = format("sitemap", "application/xml", false);
formats["sitemapindex"] = format("sitemapindex", "application/xml", false);
formats["json"] = format("json", "application/json", true);
formats["robots"] = format("robots", "text/plain", true);
formats["css"] = format("css", "text/css", true);
formats["markdown"] = format("markdown", "text/markdown", true);

export function config(languages = ["en"]): RegistryConfig {
  const taxonomies = { tag: "tags", category: "categories" };
  return {
    outputFormats: formats,
    mediaTypes,
    theme: ["book"],
    defaultContentLanguage: languages[0]!,
    dimensions: oneVersion,
    languages: languages.map((lang) => ({ lang, taxonomies }) as unknown as LanguageConfig),
  };
}

/** `book:single.html` comes from the theme book. */
export function layouts(names: Iterable<string>): SourceFile[] {
  return [...names].map((name) => {
    const [path = "", owner = ""] = name.split(":").reverse();
    const display = owner ? `themes/${owner}/layouts/${path}` : `layouts/${path}`;
    const filename = `/site/${display}`;
    return { component: "layouts", path, filename, display, sites: oneSite, owner, size: 0, mtimeMs: 0 };
  });
}

export function query(words: Partial<LayoutQuery>): LayoutQuery {
  const { path = "/", kind = "page" } = words;
  const section =
    words.section ?? (kind === "page" ? (/^\/([^/]+)\//.exec(path)?.[1] ?? "") : path.split("/")[1]!);
  const rest = { layout: "", lang: "en", site: words.lang ?? "en", format: formats["html"]!, ...words };
  return { ...rest, path, kind, section, type: words.type ?? (section || "page") };
}

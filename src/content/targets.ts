// Where a page goes in each output format, and its links.
import type { Config, LanguageConfig, OutputFormat } from "../model/config.ts";
import type { Kind, OutputTarget } from "../model/page.ts";

/** The base URL taken apart once: `https://ex.org/sub/` → origin `https://ex.org`, path `/sub`. */
export interface BaseUrl {
  readonly origin: string;
  /** Without a trailing slash; "" at the root of a host. */
  readonly path: string;
}

export function splitBaseUrl(baseURL: string): BaseUrl {
  const match = /^([a-z][a-z0-9+.-]*:\/\/[^/]*)?(.*)$/is.exec(baseURL);
  const path = (match?.[2] ?? "").replace(/\/+$/, "");
  return { origin: match?.[1] ?? "", path: path === "" || path.startsWith("/") ? path : `/${path}` };
}

/** `/fr` for a language that has a folder of its own, else "". */
export function languagePrefix(config: Config, language: LanguageConfig): string {
  const isDefault = language.lang === config.defaultContentLanguage;
  if (config.languages.length < 2 && !config.defaultContentLanguageInSubdir) return "";
  return isDefault && !config.defaultContentLanguageInSubdir ? "" : `/${language.lang}`;
}

/** Everything about a site that its targets depend on. */
export interface TargetRules {
  readonly config: Config;
  readonly base: BaseUrl;
  readonly prefix: string;
}

export interface TargetSubject {
  readonly kind: Kind;
  readonly section: string;
  /** From `pagePath`: `/docs/a`. */
  readonly path: string;
  /** The path was given in full (`url`), so a leading slash leaves the language's folder. */
  readonly fixed: boolean;
}

/** The target of a page in one format. Paths never leave the destination: `pagePath` has no `..`. */
export function outputTarget(rules: TargetRules, subject: TargetSubject, format: OutputFormat): OutputTarget {
  const { config, base, prefix } = rules;
  const file = filePath(config, subject, format);
  const folder = subject.fixed ? "" : prefix;
  const inFormat = format.path ? `/${format.path.replace(/^\/+|\/+$/g, "")}` : "";
  const path = `${folder}${inFormat}${file}`;
  const isIndex = format.isHTML && path.endsWith(`/${indexName(format)}`);
  const link = encodePath(isIndex ? path.slice(0, path.lastIndexOf("/") + 1) : path);
  const relPermalink = config.canonifyURLs ? link : base.path + link;
  const origin = format.protocol ? base.origin.replace(/^[a-z][a-z0-9+.-]*:\/\//i, format.protocol) : base.origin;
  return { format: format.name, path: path.slice(1), relPermalink, permalink: origin + base.path + link };
}

function filePath(config: Config, subject: TargetSubject, format: OutputFormat): string {
  const index = indexName(format);
  if (format.root) return `/${index}`;
  const { path } = subject;
  if (path === "/") return `/${index}`;
  const last = path.slice(path.lastIndexOf("/") + 1);
  const suffix = suffixOf(format);
  // A `url` with an extension names the file itself; other formats stand beside it.
  if (subject.fixed && /\.[a-z0-9]+$/i.test(last))
    return format.isHTML ? path : path.replace(/\.[a-z0-9]+$/i, suffix);
  const ugly = (format.ugly || isUgly(config, subject.section)) && !format.noUgly && subject.kind === "page";
  return ugly ? `${path}${suffix}` : `${path}/${index}`;
}

function isUgly(config: Config, section: string): boolean {
  return typeof config.uglyURLs === "boolean" ? config.uglyURLs : config.uglyURLs[section] === true;
}

function suffixOf({ mediaType }: OutputFormat): string {
  const suffix = mediaType.suffixes[0];
  return suffix === undefined ? "" : mediaType.delimiter + suffix;
}

/** `index.html`, `sitemap.xml`. */
export function indexName(format: OutputFormat): string {
  return (format.baseName || "index") + suffixOf(format);
}

/** Percent-encodes a path as Go's net/url does. */
export function encodePath(path: string): string {
  if (/^[\w\-.~$&+,/:;=@]*$/.test(path)) return path;
  // Lone surrogates have no UTF-8 form and would make encodeURI throw.
  return encodeURI(path.toWellFormed())
    .replace(/[!'()*?#]/g, (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`)
    .replace(/%25([0-9a-f]{2})/gi, "%$1");
}

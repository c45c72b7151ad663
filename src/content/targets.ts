// Where a page goes in each output format, and its links.
import type { Config, DimensionValue, LanguageConfig, OutputFormat } from "../model/config.ts";
import type { Kind, OutputTarget, Page } from "../model/page.ts";
import type { SiteIdentity } from "../model/site.ts";
import type { Place } from "./place.ts";

/** The base URL taken apart once: `https://ex.org/sub/` → origin `https://ex.org`, path `/sub`. */
export interface BaseUrl {
  readonly origin: string;
  /** Without a trailing slash; "" at the root of a host. Where the scheme is missing, so is the slash in front, as in Hugo. */
  readonly path: string;
}

export function splitBaseUrl(baseURL: string): BaseUrl {
  const match = /^([a-z][a-z0-9+.-]*:\/\/[^/]*)?(.*)$/is.exec(baseURL);
  return { origin: match?.[1] ?? "", path: (match?.[2] ?? "").replace(/\/+$/, "") };
}

/** The folder of a site: `/fr` for a language that has one of its own, before it role and version: `/member/v2/fr`. */
export function sitePrefix(config: Config, site: SiteIdentity): string {
  return dimensionsPrefix(config, site) + languagePrefix(config, site.language);
}

/** The folder of a site's sitemap: with several languages the root has the index of them all. */
export function sitemapPrefix(config: Config, site: SiteIdentity): string {
  const { language } = site;
  const isOneOfMany = config.languages.length > 1 && !config.isMultihost;
  return dimensionsPrefix(config, site) + (isOneOfMany ? `/${language.lang}` : languagePrefix(config, language));
}

/** Whether the root has an index of the sitemaps, which then are in folders. */
export function hasSitemapIndex({ languages, defaultContentLanguageInSubdir, isMultihost }: Config): boolean {
  return !isMultihost && (languages.length > 1 || defaultContentLanguageInSubdir);
}

function dimensionsPrefix(config: Config, { version, role }: SiteIdentity): string {
  const ofRole = dimensionPrefix(role, config.defaultContentRoleInSubdir);
  const ofVersion = dimensionPrefix(version, config.defaultContentVersionInSubdir);
  return ofRole + ofVersion;
}

function dimensionPrefix({ name, isDefault }: DimensionValue, isDefaultInSubdir: boolean): string {
  return isDefault && !isDefaultInSubdir ? "" : `/${name}`;
}

/** `/fr` for a language whose links have a folder of its own, else "". */
export function languagePrefix(config: Config, language: LanguageConfig): string {
  if (config.isMultihost) return "";
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
  readonly place: Place;
}

/** The target of a page in one format. Paths never leave the destination: a place has no `..`. */
export function outputTarget(rules: TargetRules, subject: TargetSubject, format: OutputFormat): OutputTarget {
  const { config, base, prefix } = rules;
  const ugly = isUgly(config, subject, format);
  const folder = subject.place.isInLanguage && !format.root ? prefix : "";
  const written = `${folder}${formatFolder(format)}${filePath(subject, format, ugly)}`;
  // Folder and base name of a format, too; what front matter names is left as it is.
  const isLower = !config.disablePathToLower && subject.place.by !== "url";
  const path = isLower ? written.toLowerCase() : written;
  // With ugly URLs the links of lists name their files.
  const isCut = path.endsWith("/index.html") && !(ugly && isFolderKind(subject.kind));
  const link = encodePath(isCut ? path.slice(0, path.lastIndexOf("/") + 1) : path);
  const relPermalink = config.canonifyURLs ? link : base.path + link;
  const origin = format.protocol ? base.origin.replace(/^[a-z][a-z0-9+.-]*:\/\//i, format.protocol) : base.origin;
  return { format: format.name, path: path.slice(1), relPermalink, permalink: origin + base.path + link };
}

/** The folder that all files of a format are in: `/amp`, "" for most. */
export function formatFolder({ path }: OutputFormat): string {
  return path ? `/${path.replace(/^\/+|\/+$/g, "")}` : "";
}

function isUgly(config: Config, { section, place }: TargetSubject, format: OutputFormat): boolean {
  if (place.by === "url") return false;
  // `robots` in the format of robots.txt is the file itself.
  if (place.by === "tree" && place.path.endsWith(`/${format.baseName}`) && format.baseName !== "index") return true;
  if (format.noUgly) return false;
  const { uglyURLs } = config;
  return format.ugly || (typeof uglyURLs === "boolean" ? uglyURLs : uglyURLs[section] === true);
}

/** Lists that are a file in a folder of theirs even with ugly URLs; terms are not. */
function isFolderKind(kind: Kind): boolean {
  return kind === "home" || kind === "section" || kind === "taxonomy";
}

function filePath({ kind, place }: TargetSubject, format: OutputFormat, ugly: boolean): string {
  const index = indexName(format);
  if (place.path === "/") return `/${index}`;
  const path = place.path.replace(/\/$/, "");
  // A `url` with a dot and without a slash at its end names the file itself, in every format.
  if (place.by === "url" && path === place.path && path.includes(".")) return path;
  return ugly && !isFolderKind(kind) ? path + suffixOf(format) : `${path}/${index}`;
}

/** How the names of a format's files end: `.html`. */
export function suffixOf({ mediaType }: OutputFormat): string {
  const suffix = mediaType.suffixes[0] ?? "";
  return suffix === "" ? "" : mediaType.delimiter + suffix;
}

/** True where a path ends as files of the format's media type may. */
export function hasSuffixOf(path: string, { mediaType: { delimiter, suffixes } }: OutputFormat): boolean {
  const name = path.slice(path.lastIndexOf("/") + 1);
  return suffixes.some((suffix) => name.endsWith(delimiter + suffix));
}

/** `index.html`, `sitemap.xml`. */
export function indexName(format: OutputFormat): string {
  return (format.baseName || "index") + suffixOf(format);
}

/** The folder beside or around a page's file that its resources go to: `docs/a`, "" at the root. */
export function resourceFolder({ path }: OutputTarget, format: OutputFormat): string {
  const slash = path.lastIndexOf("/") + 1;
  const name = path.slice(slash).toLowerCase();
  const isIndex = name.startsWith(`${format.baseName.toLowerCase()}.`);
  return isIndex ? path.slice(0, Math.max(0, slash - 1)) : path.replace(/\.[^./]*$/, "");
}

/** The target of one pager of a list: `tags/index.json` → `tags/page/2/index.json`. */
export function pagerTarget(target: OutputTarget, format: OutputFormat, folder: string, pager: number): OutputTarget {
  const insert = (path: string, own: string): string => {
    if (path.endsWith("/")) return `${path}${own}/`;
    const name = path.slice(path.lastIndexOf("/") + 1);
    if (name.toLowerCase() === index) return `${path.slice(0, -name.length)}${own}/${name}`;
    const suffix = suffixOf(format);
    return `${path.slice(0, -suffix.length)}/${own}${suffix}`;
  };
  const index = indexName(format).toLowerCase();
  const own = `${encodePath(folder)}/${pager}`;
  return {
    ...target,
    path: insert(target.path, `${folder}/${pager}`),
    relPermalink: insert(target.relPermalink, own),
    permalink: insert(target.permalink, own),
  };
}

/**
 * The target that a page's links mean while `format` is rendered: that format if it may have links of its own,
 * else the page's first.
 */
export function linkTarget({ targets }: Page, format: string, config: Config): OutputTarget | undefined {
  if (targets.length < 2) return targets[0];
  const own = targets.find((target) => target.format === format);
  return own && config.outputFormats[own.format]!.permalinkable ? own : targets[0];
}

/** Percent-encodes a path as Go's net/url does. */
export function encodePath(path: string): string {
  if (/^[\w\-.~$&+,/:;=@]*$/.test(path)) return path;
  // Lone surrogates have no UTF-8 form and would make encodeURI throw.
  return encodeURI(path.toWellFormed())
    .replace(/[!'()*?#]/g, (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`)
    .replace(/%25([0-9a-f]{2})/gi, "%$1");
}

// Front matter → typed fields, cast as generously as Hugo casts: "3" is a weight, "false" is a draft's false.
// https://gohugo.io/content-management/front-matter/
import { DiagnosticError } from "../diagnostics/log.ts";
import type { Config } from "../model/config.ts";
import type { BuildOptions, PageMenu, ParsedPage, SitemapOptions } from "../model/page.ts";
import type { TimeValue, Value, ValueMap } from "../model/value.ts";
import { createMap, isMap } from "../value/map.ts";
import { isNumber, toNumber } from "../value/number.ts";
import { print } from "../value/print.ts";
import { LocalTime, Time, tryParseTime } from "../value/time.ts";
import { badField } from "./field-messages.ts";

/** Front matter with its cascade already laid under it, and where to point when a field is wrong. */
export interface FieldSource {
  readonly values: ValueMap;
  /** Null for pages without a file: nothing of theirs can be wrong. */
  readonly parsed: ParsedPage | null;
}

function fail(source: FieldSource, name: string, wanted: string): never {
  throw new DiagnosticError(badField(source.parsed, name, wanted));
}

/** A text; numbers and booleans print, null is "". */
export function text(source: FieldSource, name: string): string {
  return toText(source.values[name]);
}

function toText(value: Value | undefined): string {
  if (value === undefined || value === null) return "";
  return typeof value === "string" ? value : print(value);
}

export function integer(source: FieldSource, name: string): number {
  const value = source.values[name];
  if (value === undefined || value === null || value === "") return 0;
  const number = isNumber(value) ? toNumber(value) : typeof value === "string" ? Number(value) : NaN;
  if (Number.isNaN(number)) fail(source, name, "a whole number");
  return Math.trunc(number);
}

export function flag(source: FieldSource, name: string): boolean {
  const value = source.values[name];
  if (value === undefined || value === null || value === "") return false;
  if (typeof value === "boolean") return value;
  const word = toText(value).toLowerCase();
  if (word === "true" || word === "1" || word === "t") return true;
  if (word === "false" || word === "0" || word === "f") return false;
  return fail(source, name, "true or false");
}

/** A list of texts; one text is a list of one. */
export function texts(source: FieldSource, name: string): string[] {
  const value = source.values[name];
  return value === undefined || value === null ? [] : toTexts(value);
}

/** A list's entries as texts; one value is a list of one. */
export function toTexts(value: Value): string[] {
  return Array.isArray(value) ? value.map(toText) : [toText(value)];
}

/** Like `texts`, but one text is split at white space, as Hugo does with keywords. */
export function words(source: FieldSource, name: string): string[] {
  const value = source.values[name];
  return typeof value === "string" ? value.split(/\s+/).filter(Boolean) : texts(source, name);
}

/** A field as a moment; null where it isn't set. */
function moment(source: FieldSource, name: string, zone: string): TimeValue | null {
  const value = source.values[name];
  // `published: false` is an older way to say draft.
  if (value === undefined || value === null || value === "" || typeof value === "boolean") return null;
  if (value instanceof LocalTime) return value.at(zone);
  if (value instanceof Time) return value;
  const parsed = tryParseTime(toText(value), zone);
  return parsed ?? fail(source, name, "a date, such as 2026-03-07 or 2026-03-07T10:11:12+01:00");
}

export interface PageDates {
  readonly date: TimeValue | null;
  readonly lastmod: TimeValue | null;
  readonly publishDate: TimeValue | null;
  readonly expiryDate: TimeValue | null;
}

export const noDates: PageDates = { date: null, lastmod: null, publishDate: null, expiryDate: null };

/** What the dates' rules found, and what they left in the front matter. */
export interface FoundDates {
  readonly dates: PageDates;
  /** The values with the dates as moments; one that was found fills its own field, and later rules may read that. */
  readonly values: ValueMap;
  /** The rest of a file name that a date was taken from. */
  readonly slug: string;
}

/** What a content file says of dates besides its front matter. */
export interface FileDates {
  /** The file's name, which may begin with a date. */
  readonly name: string;
  readonly mtimeMs: number;
  /** When its last commit was made; null for a file that Git doesn't know. */
  readonly authorDate: TimeValue | null;
}

/** The four dates by the lists of the `frontmatter` configuration. */
export function readDates(source: FieldSource, config: Config, file: FileDates): FoundDates {
  const values = Object.assign(createMap(), source.values) as Record<string, Value>;
  const { parsed } = source;
  let slug = "";
  const named = (name: string): TimeValue | null => {
    const found = moment({ values, parsed }, name, config.timeZone);
    if (found !== null) values[name] = found;
    return found;
  };
  const special = (token: string): TimeValue | null => {
    if (token === ":git") return file.authorDate;
    if (token === ":filemodtime") return file.mtimeMs > 0 ? new Time(Math.floor(file.mtimeMs)) : null;
    const dated = token === ":filename" ? splitDatedName(file.name, config.timeZone) : null;
    slug ||= dated?.rest ?? "";
    return dated?.date ?? null;
  };
  const read = (field: string, names: readonly string[]): TimeValue | null => {
    for (const name of names) {
      const found = name.startsWith(":") ? special(name.toLowerCase()) : named(name.toLowerCase());
      if (found === null) continue;
      values[field] ??= found;
      return found;
    }
    return null;
  };
  const { frontmatter } = config;
  const date = read("date", frontmatter.date);
  const lastmod = read("lastmod", frontmatter.lastmod);
  const publishDate = read("publishdate", frontmatter.publishDate);
  const expiryDate = read("expirydate", frontmatter.expiryDate);
  return { dates: { date, lastmod, publishDate, expiryDate }, values, slug };
}

const DATED_NAME = /^(\d{4}-\d{2}-\d{2})(?:.(\d{2})-(\d{2})-(\d{2}))?/;

/** The date that a file name begins with, and the rest of the name: `2025-02-01-hello` → `hello`. */
function splitDatedName(baseName: string, zone: string): { date: TimeValue; rest: string } | null {
  const match = DATED_NAME.exec(baseName);
  if (match === null) return null;
  const [whole, day, hour, minute, second] = match;
  const exact = hour === undefined ? undefined : tryParseTime(`${day}T${hour}:${minute}:${second}`, zone);
  const date = exact ?? tryParseTime(day!, zone);
  if (!date) return null;
  const rest = baseName.slice((exact ? whole : day!).length);
  return { date, rest: rest.replace(/^[ _-]+|[ _-]+$/g, "") };
}

/** `build` and its older forms `_build` and `headless`. */
export function buildOptions(source: FieldSource): BuildOptions {
  const given = source.values["build"] ?? source.values["_build"];
  const map = isMap(given) ? given : createMap();
  const headless = flag(source, "headless");
  const choice = <T extends string>(name: string, allowed: readonly T[], fallback: T): T => {
    const value = map[name];
    if (value === undefined || value === null) return fallback;
    const word = value === true ? "always" : value === false ? "never" : toText(value).toLowerCase();
    return allowed.includes(word as T) ? (word as T) : fail(source, "build", `${name} = ${allowed.join(", ")}`);
  };
  return {
    list: choice("list", ["always", "never", "local"], headless ? "never" : "always"),
    render: choice("render", ["always", "never", "link"], headless ? "never" : "always"),
    publishResources: map["publishresources"] !== false,
  };
}

const ADAPTED_SITEMAP: SitemapOptions = { changeFreq: "", priority: 0, filename: "", disable: false };

export function sitemapOptions(source: FieldSource, config: Config): SitemapOptions {
  const given = source.values["sitemap"];
  // As in Hugo, pages of content adapters don't look at the configuration, and have the lowest priority.
  const base = source.parsed?.fromAdapter ? ADAPTED_SITEMAP : config.sitemap;
  if (!isMap(given)) return base;
  const number = given["priority"];
  return {
    changeFreq: given["changefreq"] === undefined ? base.changeFreq : toText(given["changefreq"]),
    priority: isNumber(number) ? toNumber(number) : base.priority,
    filename: given["filename"] === undefined ? base.filename : toText(given["filename"]),
    disable: given["disable"] === undefined ? base.disable : given["disable"] === true,
  };
}

/** `menus` or `menu`: a name, a list of names, or a map of entries. */
export function pageMenus(source: FieldSource): PageMenu[] {
  const given = source.values["menus"] ?? source.values["menu"];
  if (given === undefined || given === null) return [];
  if (isMap(given)) return Object.keys(given).map((menu) => pageMenu(menu, given[menu]));
  return (Array.isArray(given) ? given : [given]).map((menu) => pageMenu(toText(menu), null));
}

function pageMenu(menu: string, value: Value | undefined): PageMenu {
  const map = isMap(value) ? value : createMap();
  const weight = map["weight"];
  return {
    menu,
    name: toText(map["name"]),
    identifier: toText(map["identifier"]),
    parent: toText(map["parent"]),
    weight: isNumber(weight) ? toNumber(weight) : 0,
    title: toText(map["title"]),
    pre: toText(map["pre"]),
    post: toText(map["post"]),
    params: isMap(map["params"]) ? map["params"] : createMap(),
  };
}

/** True for a draft: `draft`, or the older `published: false`. */
export function isDraft(source: FieldSource): boolean {
  if ("draft" in source.values) return flag(source, "draft");
  return source.values["published"] === false;
}

/** `slug` without hyphens at its ends; a content adapter's stays as it is. */
export function slug(source: FieldSource): string {
  if (source.parsed?.fromAdapter) return text(source, "slug");
  return text(source, "slug").replace(/^-+|-+$/g, "");
}

const CJK = /[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]/u;

/** `isCJKLanguage`, else what the file's letters say where the configuration asks for that. */
export function isCjk(source: FieldSource, config: Config): boolean {
  if ("iscjklanguage" in source.values) return flag(source, "iscjklanguage");
  if (source.parsed?.fromAdapter) return false;
  return config.hasCJKLanguage && source.parsed !== null && CJK.test(source.parsed.text);
}

/** Everything an author may read under `.Params`: all keys but `params`, whose entries are laid over them. */
export function pageParams(source: FieldSource, config: Config): ValueMap {
  const { values, parsed } = source;
  // What a content adapter says in other fields is no param.
  if (parsed?.fromAdapter) return isMap(values["params"]) ? values["params"] : createMap();
  const params = createMap() as Record<string, Value>;
  for (const key of Object.keys(values)) if (key !== "params") params[key] = values[key]!;
  for (const key of TEXT_FIELDS) if (key in values) params[key] = text(source, key);
  for (const key of LIST_FIELDS) if (key in values) params[key] = words(source, key);
  if ("slug" in values) params["slug"] = slug(source);
  if ("weight" in values) params["weight"] = integer(source, "weight");
  if ("headless" in values) params["headless"] = flag(source, "headless");
  params["draft"] = isDraft(source);
  params["iscjklanguage"] = isCjk(source, config);
  const own = values["params"];
  if (isMap(own)) for (const key of Object.keys(own)) params[key] = own[key]!;
  return params;
}

const TEXT_FIELDS = ["title", "linktitle", "summary", "description", "url", "type", "layout", "translationkey"];
const LIST_FIELDS = ["keywords", "aliases"];

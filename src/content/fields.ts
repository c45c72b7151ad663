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
import { badField } from "./messages.ts";

/** Front matter with its cascade already laid under it, and where to point when a field is wrong. */
export interface FieldSource {
  readonly values: ValueMap;
  /** Null for pages without a file: nothing of theirs can be wrong. */
  readonly parsed: ParsedPage | null;
}

function fail(source: FieldSource, name: string, wanted: string): never {
  if (source.parsed === null) throw new Error(`cascaded field "${name}" must be ${wanted}`);
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
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? value.map(toText) : [toText(value)];
}

/** Like `texts`, but one text is split at white space, as Hugo does with keywords. */
export function words(source: FieldSource, name: string): string[] {
  const value = source.values[name];
  return typeof value === "string" ? value.split(/\s+/).filter(Boolean) : texts(source, name);
}

/** The first of these fields that is set, as a moment. */
export function moment(source: FieldSource, names: readonly string[], zone: string): TimeValue | null {
  for (const name of names) {
    const value = source.values[name];
    if (value === undefined || value === null || value === "") continue;
    if (value instanceof LocalTime) return value.at(zone);
    if (value instanceof Time) return value;
    const parsed = tryParseTime(toText(value), zone);
    return parsed ?? fail(source, name, "a date, such as 2026-03-07 or 2026-03-07T10:11:12+01:00");
  }
  return null;
}

export interface PageDates {
  readonly date: TimeValue | null;
  readonly lastmod: TimeValue | null;
  readonly publishDate: TimeValue | null;
  readonly expiryDate: TimeValue | null;
}

export const noDates: PageDates = { date: null, lastmod: null, publishDate: null, expiryDate: null };

/** The four dates by the lists of the `frontmatter` configuration. */
export function dates(source: FieldSource, config: Config, fileName: string, mtimeMs: number): PageDates {
  const get = (names: readonly string[]): TimeValue | null => {
    for (const name of names) {
      const found = name.startsWith(":")
        ? specialDate(name, fileName, mtimeMs, config.timeZone)
        : moment(source, [name.toLowerCase()], config.timeZone);
      if (found !== null) return found;
    }
    return null;
  };
  const { frontmatter } = config;
  return {
    date: get(frontmatter.date),
    lastmod: get(frontmatter.lastmod),
    publishDate: get(frontmatter.publishDate),
    expiryDate: get(frontmatter.expiryDate),
  };
}

const DATED_NAME = /^(\d{4}-\d{2}-\d{2})(?:-(\d{2})-(\d{2})-(\d{2}))?(?:[-_.]|$)/;

/** The date that a file name begins with, and the rest of the name: `2025-02-01-hello` → `hello`. */
export function splitDatedName(baseName: string): { date: string; rest: string } | null {
  const match = DATED_NAME.exec(baseName);
  if (match === null) return null;
  const [whole, day, hour, minute, second] = match;
  const date = hour === undefined ? day! : `${day}T${hour}:${minute}:${second}`;
  return { date, rest: baseName.slice(whole.length) };
}

function specialDate(token: string, fileName: string, mtimeMs: number, zone: string): TimeValue | null {
  if (token === ":filemodtime" || token === ":fileModTime") return mtimeMs > 0 ? new Time(Math.floor(mtimeMs)) : null;
  if (token !== ":filename") return null;
  const dated = splitDatedName(fileName);
  return dated === null ? null : (tryParseTime(dated.date, zone) ?? null);
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

export function sitemapOptions(source: FieldSource, config: Config): SitemapOptions {
  const given = source.values["sitemap"];
  if (!isMap(given)) return config.sitemap;
  const number = given["priority"];
  return {
    changeFreq: given["changefreq"] === undefined ? config.sitemap.changeFreq : toText(given["changefreq"]),
    priority: isNumber(number) ? toNumber(number) : config.sitemap.priority,
    filename: given["filename"] === undefined ? config.sitemap.filename : toText(given["filename"]),
    disable: given["disable"] === undefined ? config.sitemap.disable : given["disable"] === true,
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

/** Everything an author may read under `.Params`: all keys but `params`, whose entries are laid over them. */
export function pageParams(source: FieldSource, pageDates: PageDates): ValueMap {
  const params = createMap() as Record<string, Value>;
  for (const key of Object.keys(source.values)) if (key !== "params") params[key] = source.values[key]!;
  params["draft"] = flag(source, "draft");
  params["iscjklanguage"] = flag(source, "iscjklanguage");
  if ("weight" in source.values) params["weight"] = integer(source, "weight");
  if ("keywords" in source.values) params["keywords"] = words(source, "keywords");
  if (pageDates.date) params["date"] = pageDates.date;
  if (pageDates.lastmod) params["lastmod"] = pageDates.lastmod;
  if (pageDates.publishDate) params["publishdate"] = pageDates.publishDate;
  if (pageDates.expiryDate) params["expirydate"] = pageDates.expiryDate;
  const own = source.values["params"];
  if (isMap(own)) for (const key of Object.keys(own)) params[key] = own[key]!;
  return params;
}

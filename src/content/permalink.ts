// A page's URL path, before output formats: from its logical path, `slug`, `url` or a permalink pattern.
// https://gohugo.io/content-management/urls/
import { DiagnosticError } from "../diagnostics/log.ts";
import type { LanguageConfig } from "../model/config.ts";
import type { Kind, ParsedPage } from "../model/page.ts";
import type { TimeValue } from "../model/value.ts";
import { Time, zeroTime } from "../value/time.ts";
import { absoluteUrlInFrontMatter, unknownPermalinkToken } from "./messages.ts";

/** What permalink patterns are filled from. */
export interface PermalinkSubject {
  readonly kind: Kind;
  /** Logical path: `/docs/sub/a`. */
  readonly path: string;
  /** Section that patterns are chosen by; for terms and taxonomies the plural name. */
  readonly section: string;
  readonly title: string;
  readonly slug: string;
  /** Front matter `url`, "" without one. */
  readonly url: string;
  readonly date: TimeValue | null;
  /** File name without extension and language, of a leaf bundle its folder's. */
  readonly contentBaseName: string;
  readonly parsed: ParsedPage | null;
}

/** Turns a title or slug into a path segment; given by the caller, as it depends on the configuration. */
export type Urlize = (text: string) => string;

/** `/docs/a`, without language, base URL or trailing slash; with an extension it names a file. */
export function pagePath(subject: PermalinkSubject, language: LanguageConfig, urlize: Urlize): string {
  if (subject.url !== "") return fromUrl(subject, urlize);
  const pattern = findPattern(subject, language);
  if (pattern !== undefined) return tidy(expandPattern(pattern, subject, urlize));
  if (subject.kind !== "page" || subject.slug === "") return subject.path;
  const parent = subject.path.slice(0, subject.path.lastIndexOf("/"));
  return tidy(`${parent}/${urlize(subject.slug)}`);
}

function fromUrl(subject: PermalinkSubject, urlize: Urlize): string {
  const { url, parsed } = subject;
  if (/^https?:\/\//i.test(url) && parsed !== null)
    throw new DiagnosticError(absoluteUrlInFrontMatter(parsed, "url", url));
  const expanded = /:[a-z0-9_]/.test(url) ? expandPattern(url, subject, urlize) : url;
  return tidy(`/${expanded}`);
}

function findPattern({ kind, section, path }: PermalinkSubject, language: LanguageConfig): string | undefined {
  if (kind === "home" || path === "/") return undefined;
  return language.permalinks.find((rule) => rule.kind === kind && rule.section === section)?.pattern;
}

/** Resolves `.` and `..`, which can't climb above the root, and drops doubled and trailing slashes. */
export function tidy(path: string): string {
  const kept: string[] = [];
  for (const segment of path.split("/")) {
    if (segment === "..") kept.pop();
    else if (segment !== "" && segment !== ".") kept.push(segment);
  }
  return `/${kept.join("/")}`;
}

type Filler = (subject: PermalinkSubject, urlize: Urlize) => string | readonly string[];

const slugOr = (fallback: (subject: PermalinkSubject) => string): Filler => {
  return (subject, urlize) => urlize(subject.slug || fallback(subject));
};
const byDate = (layout: string): Filler => {
  return ({ date }) => (date instanceof Time ? date : zeroTime).Format(layout).toLowerCase();
};
const sections = ({ path, kind }: PermalinkSubject): string[] => {
  const segments = path.split("/").filter(Boolean);
  return kind === "page" ? segments.slice(0, -1) : segments;
};
const firstSection: Filler = (subject) => sections(subject)[0] ?? "";
const baseName: Filler = (subject, urlize) => urlize(subject.contentBaseName);

const fillers: Readonly<Record<string, Filler>> = {
  year: byDate("2006"),
  month: byDate("01"),
  monthname: byDate("January"),
  day: byDate("02"),
  weekday: ({ date }) => String(date instanceof Time ? new Date(date.ms + date.offset * 1000).getUTCDay() : 1),
  weekdayname: byDate("Monday"),
  yearday: ({ date }) => String(Number(byDateOrZero(date))),
  section: firstSection,
  sectionslug: firstSection,
  sections,
  sectionslugs: sections,
  title: ({ title }, urlize) => urlize(title),
  slug: slugOr(({ title }) => title),
  slugorcontentbasename: slugOr(({ contentBaseName }) => contentBaseName),
  slugorfilename: slugOr(({ contentBaseName }) => contentBaseName),
  contentbasename: baseName,
  filename: baseName,
};

function byDateOrZero(date: TimeValue | null): string {
  return (date instanceof Time ? date : zeroTime).Format("__2").trim();
}

const TOKEN = /:(\w+)((?:\[[^\]]*\])?)/g;
/** Tokens that are pieces of Go's reference time: `:06`, `:Jan`. */
const LAYOUT_TOKEN = /^(2006|06|01|1|Jan|January|02|2|_2|002|Mon|Monday|15|03|3|04|4|05|5|PM|pm|MST)$/;

function expandPattern(pattern: string, subject: PermalinkSubject, urlize: Urlize): string {
  return pattern.replace(TOKEN, (_whole, token: string, range: string) => {
    const filler = (Object.hasOwn(fillers, token) ? fillers[token] : undefined) ?? (LAYOUT_TOKEN.test(token) ? byDate(token) : undefined);
    if (filler === undefined)
      throw new DiagnosticError(unknownPermalinkToken(pattern, token, Object.keys(fillers)));
    const value = filler(subject, urlize);
    return typeof value === "string" ? value : slice(value, range).join("/");
  });
}

/** `[1:]`, `[:last]`, `[last]`, `[0]` of a list; never fails. */
function slice(list: readonly string[], range: string): readonly string[] {
  if (range === "") return list;
  const [from = "", to] = range.slice(1, -1).split(":");
  const index = (text: string, fallback: number) =>
    text === "" ? fallback : text === "last" ? list.length - 1 : Number(text);
  const start = index(from, 0);
  return to === undefined ? list.slice(start, start + 1) : list.slice(start, index(to, list.length));
}

// Permalink patterns: `/:year/:slug/` filled from a page. https://gohugo.io/configuration/permalinks/
import { isDateToken, isPermalinkToken, TOKEN, type PermalinkToken } from "../config/permalink-tokens.ts";
import type { Config, DimensionPatterns, LanguageConfig, PermalinkRule } from "../model/config.ts";
import type { Kind } from "../model/page.ts";
import type { TimeValue } from "../model/value.ts";
import { compileGlob } from "../source/glob.ts";
import { Time, zeroTime } from "../value/time.ts";

/** What patterns are filled from. */
export interface PermalinkSubject {
  readonly kind: Kind;
  /** Logical path: `/docs/sub/a`. */
  readonly path: string;
  readonly title: string;
  readonly slug: string;
  readonly date: TimeValue | null;
  /** Last segment of the path as written, of a bundle its folder's name. */
  readonly contentBaseName: string;
  /** First segment of the path. */
  readonly section: string;
  /** Segments of the path of the list page that holds it, or of itself if it is one. */
  readonly sections: readonly string[];
  /** Slug, else title of these list pages; seldom asked for. */
  sectionSlugs(): readonly string[];
}

/** Turns a title or slug into a path segment; given by the caller, as it depends on the configuration. */
export type Urlize = (text: string) => string;

/** Finds the pattern of the first rule that matches a page. */
export function createPatternFinder(
  { permalinks }: LanguageConfig,
  config: Config,
  isMeant: (matrix: DimensionPatterns) => boolean,
): (subject: Pick<PermalinkSubject, "kind" | "path">) => string | undefined {
  const rules = permalinks.filter(
    ({ environment, matrix }) =>
      matches(environment, config.environment) && (matrix === undefined || isMeant(matrix)),
  );
  const compiled = rules.map(compileRule);
  return ({ kind, path }) => compiled.find((rule) => rule.kind(kind) && rule.path(path))?.pattern;
}

function compileRule({ kind, path = "", pattern }: PermalinkRule) {
  const test = (glob: string) => (glob === "" ? () => true : compileGlob(glob, { ignoreCase: true }));
  return { pattern, kind: test(kind), path: test(path) };
}

function matches(glob: string | undefined, text: string): boolean {
  return glob === undefined || glob === "" || compileGlob(glob, { ignoreCase: true })(text);
}

type Filler = (subject: PermalinkSubject, urlize: Urlize) => string | readonly string[];

const slugOr = (fallback: (subject: PermalinkSubject) => string): Filler => {
  return (subject, urlize) => urlize(subject.slug || fallback(subject));
};
const byDate = (layout: string): Filler => {
  return ({ date }) => timeOf(date).Format(layout);
};
const baseName: Filler = ({ contentBaseName }, urlize) => urlize(contentBaseName);
const sectionSlugs = (subject: PermalinkSubject, urlize: Urlize) => subject.sectionSlugs().map(urlize);

const fillers: Readonly<Record<PermalinkToken, Filler>> = {
  year: byDate("2006"),
  month: byDate("01"),
  monthname: byDate("January"),
  day: byDate("02"),
  weekday: ({ date }) => String(new Date(timeOf(date).ms + timeOf(date).offset * 1000).getUTCDay()),
  weekdayname: byDate("Monday"),
  yearday: ({ date }) => timeOf(date).Format("__2").trim(),
  section: ({ section }) => section,
  sectionslug: (subject, urlize) => sectionSlugs(subject, urlize)[0] ?? "",
  sections: ({ sections }) => sections,
  sectionslugs: sectionSlugs,
  title: ({ title }, urlize) => urlize(title),
  slug: slugOr(({ title }) => title),
  slugorcontentbasename: slugOr(({ contentBaseName }) => contentBaseName),
  slugorfilename: slugOr(({ contentBaseName }) => contentBaseName),
  contentbasename: baseName,
  filename: baseName,
};

function timeOf(date: TimeValue | null): Time {
  return date instanceof Time ? date : zeroTime;
}

function fillerOf(token: string): Filler {
  if (isPermalinkToken(token)) return fillers[token];
  return isDateToken(token) ? byDate(token) : () => "";
}

/** The pattern with its tokens filled in; those that there aren't have been told before. */
export function expandPattern(pattern: string, subject: PermalinkSubject, urlize: Urlize): string {
  const filled = pattern.replace(TOKEN, (whole, token: string | undefined, range: string) => {
    if (token === undefined) return whole.slice(1);
    const value = fillerOf(token)(subject, urlize);
    return typeof value === "string" ? value : slice(value, range).join("/");
  });
  // Hugo reads the result as a query's value, so that a plus is a space.
  return filled.replaceAll("+", " ");
}

/** `[1:]`, `[:last]`, `[last]`, `[0]` of a list; never fails. */
function slice(list: readonly string[], range: string): readonly string[] {
  if (range === "") return list;
  const [from = "", to] = range.slice(1, -1).toLowerCase().split(":");
  const index = (text: string, fallback: number) =>
    text === "" ? fallback : text === "last" ? list.length - 1 : Number(text);
  const start = index(from, 0);
  return to === undefined ? list.slice(start, start + 1) : list.slice(start, index(to, list.length));
}

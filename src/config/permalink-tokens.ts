// The words that permalink patterns and the front matter's `url` may have after a colon: `/:year/:slug/`.
// https://gohugo.io/configuration/permalinks/#tokens

/** The words by name; each has its meaning in content/permalink.ts. */
export const permalinkTokens = [
  "year",
  "month",
  "monthname",
  "day",
  "weekday",
  "weekdayname",
  "yearday",
  "section",
  "sectionslug",
  "sections",
  "sectionslugs",
  "title",
  "slug",
  "slugorcontentbasename",
  "slugorfilename",
  "contentbasename",
  "filename",
] as const;

export type PermalinkToken = (typeof permalinkTokens)[number];

/** `:name`, `:sections[1:]`; a backslash before the colon keeps it. */
export const TOKEN = /\\:|:(\w+)((?:\[[^\]]+\])?)/g;

const DATE_TOKEN = /^(2006|06|01|1|Jan|January|02|2|_2|002|__2|Mon|Monday|15|03|3|04|4|05|5|PM|pm|MST)$/;

/** Whether it is a piece of Go's reference time: `:06`, `:Jan`. */
export const isDateToken = (name: string): boolean => DATE_TOKEN.test(name);

export const isPermalinkToken = (name: string): name is PermalinkToken =>
  (permalinkTokens as readonly string[]).includes(name);

/** The first word of a pattern that stands for nothing. */
export function unknownToken(pattern: string): string | undefined {
  for (const [, name] of pattern.matchAll(TOKEN))
    if (name !== undefined && !isPermalinkToken(name) && !isDateToken(name)) return name;
  return undefined;
}

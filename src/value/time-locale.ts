// Times in the language of a site, as the function time.Format gives them: the tokens `:date_full` … `:time_short`
// are the language's own forms, and in Go layouts the names of months and the long ones of weekdays are translated (the
// short ones stay English, as in Hugo). https://gohugo.io/functions/time/format/#localization
import type { TimeValue } from "../model/value.ts";
import { monthNames, weekdayNames } from "./month.ts";
import { formatTime } from "./time-format.ts";

interface Names {
  readonly months: readonly string[];
  readonly shortMonths: readonly string[];
  readonly weekdays: readonly string[];
}

type Style = "full" | "long" | "medium" | "short";

const tokens: Readonly<Record<string, readonly [kind: "dateStyle" | "timeStyle", style: Style]>> = {
  ":date_full": ["dateStyle", "full"],
  ":date_long": ["dateStyle", "long"],
  ":date_medium": ["dateStyle", "medium"],
  ":date_short": ["dateStyle", "short"],
  ":time_full": ["timeStyle", "full"],
  ":time_long": ["timeStyle", "long"],
  ":time_medium": ["timeStyle", "medium"],
  ":time_short": ["timeStyle", "short"],
};

const names = new Map<string, Names | undefined>();
const formats = new Map<string, Intl.DateTimeFormat>();

/** Formats a time after a Go layout or one of the tokens, in the language of `locale`. */
export function formatLocalTime(time: TimeValue, layout: string, locale: string): string {
  const token = tokens[layout];
  if (token) return formatToken(time, token, locale);
  const text = formatTime(time, layout);
  const local = namesOf(locale);
  return local ? translate(text, layout, wallOf(time), local) : text;
}

/** As in Hugo one form of the month's name is translated, the long one where the layout has both. */
function translate(text: string, layout: string, wall: Date, local: Names): string {
  const [month, day] = [wall.getUTCMonth(), wall.getUTCDay()];
  const name = monthNames[month]!;
  let out = text;
  if (layout.includes("January")) out = out.replaceAll(name, () => local.months[month]!);
  else if (layout.includes("Jan")) out = out.replaceAll(name.slice(0, 3), () => local.shortMonths[month]!);
  if (layout.includes("Monday")) out = out.replaceAll(weekdayNames[day]!, () => local.weekdays[day]!);
  return out;
}

const wallOf = (time: TimeValue): Date => new Date(time.ms + time.offset * 1000);

function formatToken(
  time: TimeValue,
  [kind, style]: readonly ["dateStyle" | "timeStyle", Style],
  locale: string,
): string {
  // Only the long style of a time names the zone by its letters, which are then ours.
  const used = kind === "timeStyle" && style === "full" ? "long" : style;
  const format = formatOf(locale, kind, used);
  if (kind === "timeStyle") return formatClock(format, time, locale);
  const text = format.format(wallOf(time));
  return style === "short" ? text.replace(/\d{4}/, (year) => year.slice(2)) : text;
}

/** Hugo writes `am` and `pm` in all languages, in English behind a narrow space that doesn't break. */
function formatClock(format: Intl.DateTimeFormat, time: TimeValue, locale: string): string {
  const wall = wallOf(time);
  const period = wall.getUTCHours() < 12 ? "am" : "pm";
  const parts = format.formatToParts(wall).map(({ type, value }) => {
    if (type === "timeZoneName") return time.zone || "UTC";
    return type === "dayPeriod" ? period : value;
  });
  const text = parts.join("");
  return /^en(?:$|[-_])/i.test(locale) ? text.replace(/[ \u202f](?=[ap]m)/, "\u202f") : text;
}

function formatOf(locale: string, kind: "dateStyle" | "timeStyle", style: Style): Intl.DateTimeFormat {
  const key = `${locale} ${kind} ${style}`;
  let format = formats.get(key);
  if (!format) formats.set(key, (format = createFormat(locale, { [kind]: style })));
  return format;
}

/** The calendar and the digits are the same in all languages, as in Hugo. */
const plain: Intl.DateTimeFormatOptions = { timeZone: "UTC", calendar: "gregory", numberingSystem: "latn" };

/** Language codes are the author's: one that Intl doesn't know gives English. */
function createFormat(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  try {
    return new Intl.DateTimeFormat(locale, { ...plain, ...options });
  } catch {
    return new Intl.DateTimeFormat("en", { ...plain, ...options });
  }
}

/** Undefined for American English, which needs no translation. */
function namesOf(locale: string): Names | undefined {
  if (locale === "" || /^en(?:[-_]us)?$/i.test(locale)) return undefined;
  if (!names.has(locale)) names.set(locale, createNames(locale));
  return names.get(locale);
}

function createNames(locale: string): Names {
  const weekday = createFormat(locale, { weekday: "long" });
  return {
    months: createMonths(locale, "long"),
    shortMonths: createMonths(locale, "short"),
    weekdays: weekdayNames.map((_, i) => weekday.format(Date.UTC(2024, 0, 7 + i))),
  };
}

function createMonths(locale: string, month: "long" | "short"): string[] {
  const inDate = createFormat(locale, { day: "numeric", month, year: "numeric" });
  const alone = createFormat(locale, { month });
  return monthNames.map((_, i) => monthName(inDate, alone, Date.UTC(2024, i, 15)));
}

/** As it stands in a date ("3 maja"), unless that is only a number ("3月"). */
function monthName(inDate: Intl.DateTimeFormat, alone: Intl.DateTimeFormat, ms: number): string {
  const name = inDate.formatToParts(ms).find((part) => part.type === "month")?.value ?? "";
  return /^\d+$/.test(name) ? alone.format(ms) : name;
}

// Times and how they come from text: the forms Hugo accepts for dates, tried in its order after a fast path for ISO forms.
import { FunctionError } from "./function-error.ts";
import { layoutElements } from "./layout.ts";
import { monthNames, weekdayNames } from "./month.ts";
import { fromWall, LocalTime, Time, zeroTime } from "./time-value.ts";
import { utcMs } from "./zone.ts";

export { compareTimes, fromWall, inZone, LocalTime, Time, zeroTime } from "./time-value.ts";

/** The forms beside ISO dates, as Go layouts. */
const layouts = [
  "2006-01-02T15:04:05-0700",
  "Mon, 02 Jan 2006 15:04:05 -0700",
  "Mon, 02 Jan 2006 15:04:05 MST",
  "02 Jan 06 15:04 -0700",
  "02 Jan 06 15:04 MST",
  "Monday, 02-Jan-06 15:04:05 MST",
  "Mon Jan _2 15:04:05 2006",
  "Mon Jan _2 15:04:05 MST 2006",
  "Mon Jan 02 15:04:05 -0700 2006",
  "2006-01-02 15:04:05 -0700 MST",
  "02 Jan 2006",
  "2006-01-02 15:04:05 -07:00",
  "2006-01-02 15:04:05 -0700",
  "2006-01-02 15:04:05Z07:00",
  "2006-01-02 15:04:05Z0700",
  "3:04PM",
  "Jan _2 15:04:05",
];

const iso = /^(\d{4})-(\d\d)-(\d\d)(?:([T ])(\d\d):(\d\d):(\d\d)(?:[.,](\d+))?(Z|[+-]\d\d:\d\d)?)?$/;

/**
 * Parses a date as front matter and the function `time` do. A text without an offset is in `zone`, an IANA name;
 * undefined when the text has none of the known forms.
 */
export function tryParseTime(text: string, zone = ""): Time | undefined {
  const match = iso.exec(text);
  if (match) return fromISO(match, zone);
  for (const layout of layouts) {
    const time = parseLayout(layout, text, zone);
    if (time) return time;
  }
  return undefined;
}

/** The same; throws a FunctionError when the text is no date. */
export function parseTime(text: string, zone = ""): Time {
  const time = tryParseTime(text, zone);
  if (time) return time;
  throw new FunctionError(
    `unable to parse date: ${text}; expected a form such as 2006-01-02 or 2006-01-02T15:04:05Z`,
  );
}

/** Any value as a time: times, date texts, seconds since 1970; nil is the zero time. */
export function asTime(value: unknown, zone = ""): Time {
  if (value === null || value === undefined) return zeroTime;
  if (value instanceof LocalTime) return value.at(zone);
  if (value instanceof Time) return value;
  if (typeof value === "string") return parseTime(value, zone);
  if (Number.isInteger(value)) return new Time((value as number) * 1000);
  throw new FunctionError("expected a date: a time, a text such as 2006-01-02, or seconds since 1970");
}

function fromISO(match: RegExpExecArray, zone: string): Time | undefined {
  const [, year, month, day, , hour, minute, second, fraction, offset] = match;
  return fromFields(
    {
      ...noFields,
      year: Number(year),
      month: Number(month),
      day: Number(day),
      hour: Number(hour ?? 0),
      minute: Number(minute ?? 0),
      second: Number(second ?? 0),
      nanos: fraction ? Number(fraction.slice(0, 9).padEnd(9, "0")) : 0,
      offset: offset === undefined ? undefined : parseOffset(offset),
    },
    zone,
  );
}

interface Fields {
  year: number;
  month: number;
  day: number;
  hour: number;
  minute: number;
  second: number;
  nanos: number;
  pm: boolean | undefined;
  offset: number | undefined;
  zone: string;
}

const noFields: Readonly<Fields> = {
  year: 0,
  month: 1,
  day: 1,
  hour: 0,
  minute: 0,
  second: 0,
  nanos: 0,
  pm: undefined,
  offset: undefined,
  zone: "",
};

function fromFields(fields: Readonly<Fields>, zone: string): Time | undefined {
  const { year, month, day, minute, second } = fields;
  const hour = hour24(fields);
  if (hour > 23 || minute > 59 || second > 59 || month < 1 || month > 12 || day < 1) return undefined;
  const date = utcMs(year, month, day);
  if (new Date(date).getUTCMonth() !== month - 1) return undefined;
  const wall = date + ((hour * 60 + minute) * 60 + second) * 1000 + Math.floor(fields.nanos / 1e6);
  const nanos = fields.nanos % 1e6;
  if (fields.offset === undefined && fields.zone === "") return fromWall(wall, nanos, zone);
  return atOffset(wall, nanos, fields.offset ?? 0, fields.zone);
}

function hour24({ hour, pm }: Readonly<Fields>): number {
  if (pm === undefined) return hour;
  return (hour % 12) + (pm ? 12 : 0);
}

function atOffset(wall: number, nanos: number, offset: number, name: string): Time {
  // A name that is not known with an offset, such as MST, is at offset 0 for Go; Hugo's dates then show UTC.
  const zone = offset === 0 ? "UTC" : name || formatBareOffset(offset);
  return new Time(wall - offset * 1000, nanos, { offset, zone, location: "" });
}

function formatBareOffset(offset: number): string {
  const minutes = Math.floor(Math.abs(offset) / 60);
  const digits = String(Math.floor(minutes / 60) * 100 + (minutes % 60)).padStart(4, "0");
  return (offset < 0 ? "-" : "+") + digits;
}

/** `Z`, `+02:00`, `+0200` → seconds. */
function parseOffset(text: string): number {
  if (text === "Z") return 0;
  const digits = text.slice(1).replaceAll(":", "");
  const seconds = Number(digits.slice(0, 2)) * 3600 + Number(digits.slice(2, 4)) * 60;
  return text.startsWith("-") ? -seconds : seconds;
}

type Reader = readonly [pattern: RegExp, read: (fields: Fields, text: string) => boolean | void];

/** How each code of the layouts above is read. */
const readers: Readonly<Record<string, Reader>> = {
  "2006": [/\d{4}/y, (f, t) => void (f.year = Number(t))],
  "06": [/\d\d/y, (f, t) => void (f.year = Number(t) + (Number(t) >= 69 ? 1900 : 2000))],
  "01": [/\d\d/y, (f, t) => void (f.month = Number(t))],
  Jan: [/[A-Za-z]{3}/y, (f, t) => (f.month = indexOf(shortNames(monthNames), t) + 1) > 0],
  "02": [/\d\d/y, (f, t) => void (f.day = Number(t))],
  _2: [/ ?\d{1,2}/y, (f, t) => void (f.day = Number(t))],
  Mon: [/[A-Za-z]{3}/y, (_, t) => indexOf(shortNames(weekdayNames), t) >= 0],
  Monday: [/[A-Za-z]+/y, (_, t) => indexOf(weekdayNames, t) >= 0],
  "15": [/\d\d/y, (f, t) => void (f.hour = Number(t))],
  "3": [/\d{1,2}/y, (f, t) => void (f.hour = Number(t))],
  "04": [/\d\d/y, (f, t) => void (f.minute = Number(t))],
  // Go reads a fraction after the seconds even where the layout has none.
  "05": [/\d\d(?:[.,]\d+)?/y, readSeconds],
  PM: [/[AP]M/y, (f, t) => void (f.pm = t === "PM")],
  MST: [/[A-Z]{3,5}|[+-]\d\d(?:\d\d)?/y, (f, t) => void (f.zone = t)],
  "-0700": [/[+-]\d{4}/y, (f, t) => void (f.offset = parseOffset(t))],
  "-07:00": [/[+-]\d\d:\d\d/y, (f, t) => void (f.offset = parseOffset(t))],
  "Z07:00": [/Z|[+-]\d\d:\d\d/y, (f, t) => void (f.offset = parseOffset(t))],
  Z0700: [/Z|[+-]\d{4}/y, (f, t) => void (f.offset = parseOffset(t))],
};

function readSeconds(fields: Fields, text: string): void {
  fields.second = Number(text.slice(0, 2));
  if (text.length > 3) fields.nanos = Number(text.slice(3, 12).padEnd(9, "0"));
}

const shortNames = (names: readonly string[]): string[] => names.map((name) => name.slice(0, 3));

function indexOf(names: readonly string[], text: string): number {
  const lower = text.toLowerCase();
  return names.findIndex((name) => name.toLowerCase() === lower);
}

function parseLayout(layout: string, text: string, zone: string): Time | undefined {
  const fields: Fields = { ...noFields };
  let at = 0;
  for (const { code, text: literal } of layoutElements(layout)) {
    const taken = code === "" ? readLiteral(literal, text, at) : readElement(code, fields, text, at);
    if (taken < 0) return undefined;
    at += taken;
  }
  return at === text.length ? fromFields(fields, zone) : undefined;
}

function readLiteral(literal: string, text: string, at: number): number {
  return text.startsWith(literal, at) ? literal.length : -1;
}

function readElement(code: string, fields: Fields, text: string, at: number): number {
  const reader = readers[code];
  if (!reader) return -1;
  const [pattern, read] = reader;
  pattern.lastIndex = at;
  const match = pattern.exec(text);
  return match && read(fields, match[0]) !== false ? match[0].length : -1;
}

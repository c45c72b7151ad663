// Offsets and abbreviations of IANA time zones, from Intl and, where that has no letters, a table. Formatters are slow to make and to run, so both the
// formatter of a zone and the facts about an hour are kept: zones change at whole quarters of an hour.
import { zoneLetters } from "./zone-names.ts";

/** What a zone says about an instant. */
export interface ZoneFacts {
  /** Seconds east of Greenwich. */
  readonly offset: number;
  /** "CET"; "+05" where the zone has no letters. */
  readonly name: string;
}

const utc: ZoneFacts = { offset: 0, name: "UTC" };
const quarterHour = 900_000;
const mostFacts = 20_000;

interface Zone {
  /** The main name of the zone: "Asia/Tokyo" for "Japan". */
  readonly main: string;
  readonly clock: Intl.DateTimeFormat;
  readonly names: readonly Intl.DateTimeFormat[];
  readonly facts: Map<number, ZoneFacts>;
}

const zones = new Map<string, Zone | undefined>();

/** True for "", "UTC", "Local" and every zone of the IANA database. */
export function isZone(name: string): boolean {
  return isUTC(name) || zoneOf(name) !== undefined;
}

/** Offset and abbreviation of a zone at an instant; those of UTC for an unknown zone. */
export function zoneFacts(name: string, ms: number): ZoneFacts {
  const zone = isUTC(name) ? undefined : zoneOf(name);
  if (!zone) return utc;
  const slot = Math.floor(ms / quarterHour);
  let facts = zone.facts.get(slot);
  if (!facts) {
    if (zone.facts.size >= mostFacts) zone.facts.clear();
    facts = readFacts(zone, slot * quarterHour);
    zone.facts.set(slot, facts);
  }
  return facts;
}

/** The instant at which the clocks of a zone show a wall time (given as if it were UTC). */
export function wallToInstant(name: string, wall: number): number {
  const first = wall - zoneFacts(name, wall).offset * 1000;
  const second = wall - zoneFacts(name, first).offset * 1000;
  return second;
}

/** Builds run with the machine's zone left aside, so that they give the same bytes everywhere. */
function isUTC(name: string): boolean {
  return name === "" || name === "UTC" || name === "Local";
}

function zoneOf(name: string): Zone | undefined {
  if (!zones.has(name)) zones.set(name, createZone(name));
  return zones.get(name);
}

function createZone(timeZone: string): Zone | undefined {
  // Intl also takes bare offsets such as "+02:00", which are no zone names.
  if (!/^[A-Za-z]/.test(timeZone)) return undefined;
  try {
    const clock = createClock(timeZone);
    const main = clock.resolvedOptions().timeZone;
    return { main, clock, names: createNamers(timeZone), facts: new Map() };
  } catch {
    return undefined;
  }
}

function createClock(timeZone: string): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat("en-US", {
    timeZone,
    hourCycle: "h23",
    era: "short",
    year: "numeric",
    month: "numeric",
    day: "numeric",
    hour: "numeric",
    minute: "numeric",
    second: "numeric",
  });
}

/** Each locale knows the letters of its own part of the world only. */
function createNamers(timeZone: string): Intl.DateTimeFormat[] {
  return ["en-US", "en-GB", "en-AU", "en-IN", "en-ZA"].map(
    (locale) => new Intl.DateTimeFormat(locale, { timeZone, timeZoneName: "short" }),
  );
}

function readFacts(zone: Zone, ms: number): ZoneFacts {
  const offset = Math.round((wallOf(zone.clock, ms) - ms) / 1000);
  const letters = zoneLetters(zone.main, offset);
  if (letters !== undefined) return { offset, name: letters };
  for (const namer of zone.names) {
    const name = namer.formatToParts(ms).find((part) => part.type === "timeZoneName")?.value ?? "";
    if (/^[A-Z]{3,5}$/.test(name)) return { offset, name };
  }
  return { offset, name: formatOffset(offset, "") };
}

function wallOf(clock: Intl.DateTimeFormat, ms: number): number {
  const part: Record<string, string> = {};
  for (const { type, value } of clock.formatToParts(ms)) part[type] = value;
  const year = part["era"] === "BC" ? 1 - Number(part["year"]) : Number(part["year"]);
  return utcMs(
    year,
    Number(part["month"]),
    Number(part["day"]),
    Number(part["hour"]),
    Number(part["minute"]),
    Number(part["second"]),
  );
}

/** Date.UTC that leaves the years 0 to 99 alone. */
export function utcMs(year: number, month: number, day: number, hour = 0, minute = 0, second = 0): number {
  if (year >= 100 || year < 0) return Date.UTC(year, month - 1, day, hour, minute, second);
  return new Date(Date.UTC(2000, 0, 1, hour, minute, second)).setUTCFullYear(year, month - 1, day);
}

/** `+0200`, or `+02:00` with ":" between; with an empty separator and whole hours `+02` where `short`. */
export function formatOffset(offset: number, separator: ":" | ""): string {
  const minutes = Math.floor(Math.abs(offset) / 60);
  const hours = String(Math.floor(minutes / 60)).padStart(2, "0");
  const rest = String(minutes % 60).padStart(2, "0");
  const sign = offset < 0 ? "-" : "+";
  return rest === "00" && separator === "" ? `${sign}${hours}` : `${sign}${hours}${separator}${rest}`;
}

// time.Time: an instant and the zone it was written in, with the members templates use in Go's spelling. Members
// without arguments are getters, those with arguments are methods.
import type { TimeValue } from "../model/value.ts";
import { Duration, nanosecondsOf } from "./duration.ts";
import { FunctionError } from "./function-error.ts";
import { Month, Weekday } from "./month.ts";
import { formatTime } from "./time-format.ts";
import { compareHook, equalHook, printHook, truthHook, typeHook } from "./view-value.ts";
import type { ViewValue } from "./view-value.ts";
import { isZone, utcMs, wallToInstant, zoneFacts } from "./zone.ts";

/** Go's zero time: January 1 of the year 1. */
const zeroMs = -62_135_596_800_000;
const dayMs = 86_400_000;

/** The zone of a time: an offset with its name, and the IANA name where it is known. */
export interface TimeZone {
  readonly offset: number;
  readonly zone: string;
  /** "Europe/Oslo", "" for a bare offset. */
  readonly location: string;
}

const utc: TimeZone = { offset: 0, zone: "UTC", location: "" };

/** A moment. */
export class Time implements TimeValue, ViewValue {
  readonly ms: number;
  readonly nanos: number;
  readonly offset: number;
  readonly zone: string;
  readonly location: string;

  constructor(ms: number, nanos = 0, zone: TimeZone = utc) {
    this.ms = ms;
    this.nanos = nanos;
    this.offset = zone.offset;
    this.zone = zone.zone;
    this.location = zone.location;
  }

  /** What the clocks show, as a Date in UTC. */
  get wall(): Date {
    return new Date(this.ms + this.offset * 1000);
  }

  /** int: the year */
  get Year() {
    return this.wall.getUTCFullYear();
  }
  /** Month: the month; prints its name */
  get Month() {
    return new Month(this.wall.getUTCMonth() + 1);
  }
  /** int: the day of the month */
  get Day() {
    return this.wall.getUTCDate();
  }
  /** int: the hour, 0 to 23 */
  get Hour() {
    return this.wall.getUTCHours();
  }
  /** int: the minute */
  get Minute() {
    return this.wall.getUTCMinutes();
  }
  /** int: the second */
  get Second() {
    return this.wall.getUTCSeconds();
  }
  /** int: the nanoseconds within the second */
  get Nanosecond() {
    return this.wall.getUTCMilliseconds() * 1e6 + this.nanos;
  }
  /** Weekday: the day of the week; prints its name */
  get Weekday() {
    return new Weekday(this.wall.getUTCDay());
  }
  /** int: the day of the year, from 1 */
  get YearDay() {
    const wall = this.wall.getTime();
    return Math.floor((wall - utcMs(this.Year, 1, 1)) / dayMs) + 1;
  }
  /** int: seconds since 1970 */
  get Unix() {
    return Math.floor(this.ms / 1000);
  }
  /** int: milliseconds since 1970 */
  get UnixMilli() {
    return this.ms;
  }
  /** int: microseconds since 1970 */
  get UnixMicro() {
    return this.ms * 1000 + Math.floor(this.nanos / 1000);
  }
  /** int: nanoseconds since 1970 */
  get UnixNano() {
    return this.ms * 1e6 + this.nanos;
  }
  /** bool: whether this is no date at all: the first of January of the year 1 */
  get IsZero() {
    return this.ms === zeroMs && this.nanos === 0;
  }
  /** bool: whether daylight saving time is in force */
  get IsDST() {
    if (!this.location) return false;
    const winter = Math.min(
      ...[0, 6].map((month) => zoneFacts(this.location, utcMs(this.Year, month + 1, 1)).offset),
    );
    return this.offset > winter;
  }
  /** Time: the same moment in UTC */
  get UTC() {
    return new Time(this.ms, this.nanos);
  }
  /** Time: in UTC, as the machine's zone plays no part in a build */
  get Local() {
    return new Time(this.ms, this.nanos);
  }
  /** any: the time zone */
  get Location() {
    return this.location || this.zone;
  }
  /** string: the time as Go prints it */
  get String() {
    return this[printHook]();
  }

  /** LAYOUT → string: written in a layout of Go, or a name such as `:date_long` */
  Format(layout: string): string {
    return formatTime(this, layout);
  }

  /** DURATION → Time: later by a duration */
  Add(duration: unknown): Time {
    return this.plus(nanosecondsOf(duration));
  }

  /** YEARS MONTHS DAYS → Time: later by so much on the calendar */
  AddDate(years: number, months: number, days: number): Time {
    const wall = this.wall;
    const date = utcMs(
      wall.getUTCFullYear() + years,
      wall.getUTCMonth() + 1 + months,
      wall.getUTCDate() + days,
    );
    return this.atWall(date + (wall.getTime() - Math.floor(wall.getTime() / dayMs) * dayMs), this.nanos);
  }

  /** TIME → Duration: how much later this is than the other time */
  Sub(other: unknown): Duration {
    const from = expectTime(other);
    return new Duration((this.ms - from.ms) * 1e6 + (this.nanos - from.nanos));
  }

  /** TIME → bool: whether this is later */
  After(other: unknown): boolean {
    return compareTimes(this, expectTime(other)) > 0;
  }

  /** TIME → bool: whether this is earlier */
  Before(other: unknown): boolean {
    return compareTimes(this, expectTime(other)) < 0;
  }

  /** TIME → bool: whether both are the same moment */
  Equal(other: unknown): boolean {
    return compareTimes(this, expectTime(other)) === 0;
  }

  /** TIME → int: -1, 0 or 1 */
  Compare(other: unknown): number {
    return Math.sign(compareTimes(this, expectTime(other)));
  }

  /** DURATION → Time: down to a multiple of the duration since the zero time */
  Truncate(duration: unknown): Time {
    const step = nanosecondsOf(duration);
    return step <= 0 ? this : this.plus(-this.remainder(step));
  }

  /** DURATION → Time: to the nearest multiple of the duration since the zero time, halves up */
  Round(duration: unknown): Time {
    const step = nanosecondsOf(duration);
    if (step <= 0) return this;
    const rest = this.remainder(step);
    return this.plus(rest * 2 < step ? -rest : step - rest);
  }

  /** The same instant in another zone. */
  in(location: string): Time {
    return inZone(this.ms, this.nanos, location);
  }

  [printHook](): string {
    return formatTime(this, "2006-01-02 15:04:05.999999999 -0700 MST");
  }

  [truthHook](): boolean {
    return !this.IsZero;
  }

  // Go compares the struct, so the same instant written in another zone is another value.
  [equalHook](other: unknown): boolean {
    return (
      other instanceof Time &&
      compareTimes(this, other) === 0 &&
      this.offset === other.offset &&
      this.zone === other.zone
    );
  }

  [compareHook](other: unknown): number {
    if (other instanceof Time) return compareTimes(this, other);
    return this.Unix - (typeof other === "number" ? other : 0);
  }

  [typeHook](): string {
    return "time.Time";
  }

  toJSON(): string {
    return formatTime(this, "2006-01-02T15:04:05.999999999Z07:00");
  }

  private plus(nanoseconds: number): Time {
    const total = this.nanos + (nanoseconds % 1e6);
    const carry = Math.floor(total / 1e6);
    const ms = this.ms + Math.trunc(nanoseconds / 1e6) + carry;
    const nanos = total - carry * 1e6;
    return this.location ? inZone(ms, nanos, this.location) : new Time(ms, nanos, this);
  }

  private atWall(wall: number, nanos: number): Time {
    if (!this.location) return new Time(wall - this.offset * 1000, nanos, this);
    return inZone(wallToInstant(this.location, wall), nanos, this.location);
  }

  /** Nanoseconds past the last multiple of `step`; BigInt, because 2000 years of them pass 2^53. */
  private remainder(step: number): number {
    const since = BigInt(this.ms - zeroMs) * 1_000_000n + BigInt(this.nanos);
    return Number(since % BigInt(step));
  }
}

/** A TOML date or time without a zone: prints as written, otherwise a time in UTC until a zone is given. */
export class LocalTime extends Time {
  readonly shape: "date" | "datetime" | "time";

  constructor(ms: number, nanos: number, shape: "date" | "datetime" | "time") {
    super(ms, nanos);
    this.shape = shape;
  }

  /** The time that clocks in a zone showed it. */
  at(location: string): Time {
    return fromWall(this.ms, this.nanos, location);
  }

  override [printHook](): string {
    return formatTime(this, localLayouts[this.shape]);
  }

  override toJSON(): string {
    return this[printHook]();
  }

  override [typeHook](): string {
    return localTypes[this.shape];
  }
}

const localLayouts = {
  date: "2006-01-02",
  datetime: "2006-01-02T15:04:05.999999999",
  time: "15:04:05.999999999",
} as const;

const localTypes = {
  date: "toml.LocalDate",
  datetime: "toml.LocalDateTime",
  time: "toml.LocalTime",
} as const;

/** The zero time, which counts as false. */
export const zeroTime = new Time(zeroMs);

/** An instant seen in an IANA zone; "" is UTC. */
export function inZone(ms: number, nanos: number, location: string): Time {
  if (!isZone(location)) throw new FunctionError(`unknown time zone ${location}`);
  const { offset, name } = zoneFacts(location, ms);
  return new Time(ms, nanos, { offset, zone: name, location: name === "UTC" ? "" : location });
}

/** The instant at which the clocks of a zone show `wall` (given as if it were UTC). */
export function fromWall(wall: number, nanos: number, location: string): Time {
  if (!isZone(location)) throw new FunctionError(`unknown time zone ${location}`);
  return inZone(wallToInstant(location, wall), nanos, location);
}

/** Below, at or above 0. */
export function compareTimes(a: TimeValue, b: TimeValue): number {
  return a.ms - b.ms || a.nanos - b.nanos;
}

function expectTime(value: unknown): Time {
  if (value instanceof Time) return value;
  throw new FunctionError("expected a time, such as .Date or what the function time gives");
}

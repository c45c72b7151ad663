// time.Duration: a length of time in nanoseconds, kept as a number (exact up to 104 days, more than templates need).
import { float } from "./number.ts";
import { FunctionError } from "./function-error.ts";
import { numberHook, printHook, typeHook } from "./view-value.ts";
import type { ViewValue } from "./view-value.ts";

const units: Readonly<Record<string, number>> = {
  ns: 1,
  us: 1e3,
  µs: 1e3,
  μs: 1e3,
  ms: 1e6,
  s: 1e9,
  m: 60e9,
  h: 3600e9,
};

/** A length of time, with the members that templates use in Go's spelling. */
export class Duration implements ViewValue {
  readonly nanoseconds: number;

  constructor(nanoseconds: number) {
    this.nanoseconds = nanoseconds;
  }

  /** float: in hours */
  get Hours() {
    return float(this.nanoseconds / units["h"]!);
  }
  /** float: in minutes */
  get Minutes() {
    return float(this.nanoseconds / units["m"]!);
  }
  /** float: in seconds */
  get Seconds() {
    return float(this.nanoseconds / units["s"]!);
  }
  /** int: in milliseconds */
  get Milliseconds() {
    return Math.trunc(this.nanoseconds / units["ms"]!);
  }
  /** int: in microseconds */
  get Microseconds() {
    return Math.trunc(this.nanoseconds / units["us"]!);
  }
  /** int: in nanoseconds */
  get Nanoseconds() {
    return this.nanoseconds;
  }
  /** Duration: without its sign */
  get Abs() {
    return new Duration(Math.abs(this.nanoseconds));
  }
  /** string: as Go prints it, `1h30m0s` */
  get String() {
    return formatDuration(this.nanoseconds);
  }

  /** DURATION → Duration: to the nearest multiple, halves away from zero */
  Round(multiple: unknown): Duration {
    const step = nanosecondsOf(multiple);
    if (step <= 0) return this;
    const count = Math.abs(this.nanoseconds) / step;
    return new Duration(Math.sign(this.nanoseconds) * Math.floor(count + 0.5) * step);
  }

  /** DURATION → Duration: rounded towards zero to a multiple of another */
  Truncate(multiple: unknown): Duration {
    const step = nanosecondsOf(multiple);
    return step <= 0 ? this : new Duration(this.nanoseconds - (this.nanoseconds % step));
  }

  [numberHook](): number {
    return this.nanoseconds;
  }

  [printHook](): string {
    return this.String;
  }

  [typeHook](): string {
    return "time.Duration";
  }
}

/** The nanoseconds of a duration or of a plain integer. */
export function nanosecondsOf(value: unknown): number {
  if (value instanceof Duration) return value.nanoseconds;
  if (typeof value === "number") return Math.trunc(value);
  throw new FunctionError("expected a duration, such as time.ParseDuration gives");
}

/** `1h30m0s`, `1.5s`, `300ms`, as Go prints durations. */
export function formatDuration(nanoseconds: number): string {
  const sign = nanoseconds < 0 ? "-" : "";
  const size = Math.abs(nanoseconds);
  if (size === 0) return "0s";
  for (const unit of ["ns", "µs", "ms"] as const) {
    const next = units[unit]! * 1000;
    if (size < next) return `${sign}${decimal(size, units[unit]!)}${unit}`;
  }
  const minutes = Math.floor(size / units["m"]!);
  const seconds = `${decimal(size - minutes * units["m"]!, units["s"]!)}s`;
  if (minutes === 0) return `${sign}${seconds}`;
  const hours = Math.floor(minutes / 60);
  return `${sign}${hours > 0 ? `${hours}h` : ""}${minutes % 60}m${seconds}`;
}

function decimal(value: number, unit: number): string {
  const whole = Math.floor(value / unit);
  const rest = Math.round(value - whole * unit);
  if (rest === 0) return String(whole);
  const digits = String(rest).padStart(String(unit).length - 1, "0");
  return `${whole}.${digits.replace(/0+$/, "")}`;
}

/** A duration such as `1h12m10s` in milliseconds; undefined when the text is none. */
export function parseMilliseconds(text: string): number | undefined {
  const duration = parseDuration(text);
  return duration && duration.nanoseconds / 1_000_000;
}

/** `1h12m10s`, `-1.5h`, `300ms`; undefined when the text is no duration. */
export function parseDuration(text: string): Duration | undefined {
  const sign = text.startsWith("-") ? -1 : 1;
  const body = /^[+-]/.test(text) ? text.slice(1) : text;
  if (body === "0") return new Duration(0);
  const part = /(\d+\.?\d*|\.\d+)(ns|us|µs|μs|ms|s|m|h)/y;
  let total = 0;
  while (part.lastIndex < body.length || body === "") {
    const match = part.exec(body);
    if (!match) return undefined;
    total += Number(match[1]) * units[match[2]!]!;
  }
  return new Duration(sign * Math.round(total));
}

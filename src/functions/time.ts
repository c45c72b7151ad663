// time.*: moments and durations. https://gohugo.io/functions/time/
import type { RenderContext } from "../model/render.ts";
import type { FunctionRow } from "../model/template.ts";
import { Duration, parseDuration } from "../value/duration.ts";
import { FunctionError } from "../value/function-error.ts";
import { asTime, inZone, Time } from "../value/time.ts";
import { formatLocalTime } from "../value/time-locale.ts";
import { describe, toInt, toStrictText, toText } from "./arguments.ts";
import { siteLocale } from "../content/locale.ts";
import { row } from "./row.ts";

const nanoseconds: Readonly<Record<string, number>> = {
  nanosecond: 1,
  ns: 1,
  microsecond: 1e3,
  us: 1e3,
  µs: 1e3,
  millisecond: 1e6,
  ms: 1e6,
  second: 1e9,
  s: 1e9,
  minute: 60e9,
  m: 60e9,
  hour: 3600e9,
  h: 3600e9,
};

const zoneOf = (ctx: RenderContext): string => ctx.site.language.settings.timeZone;

/** Of a moment only its whole seconds, as in Hugo. */
function toTime(ctx: RenderContext, value: unknown, zone?: unknown): Time {
  const moment = asTime(value, zone === undefined ? zoneOf(ctx) : toText(zone));
  const isWhole = moment.ms % 1000 === 0 && moment.nanos === 0;
  return value instanceof Time && !isWhole ? moment.Truncate(new Duration(nanoseconds["second"]!)) : moment;
}

function timeIn(_: unknown, zone: unknown, moment: unknown): Time {
  if (!(moment instanceof Time))
    throw new FunctionError(
      `time.In: expected a time, got ${describe(moment)}; make one with the function time`,
    );
  return inZone(moment.ms, moment.nanos, toText(zone));
}

function format(ctx: RenderContext, layout: unknown, value: unknown): string {
  return formatLocalTime(toTime(ctx, value), toStrictText(layout), siteLocale(ctx.site));
}

function duration(_: unknown, unit: unknown, count: unknown): Duration {
  const size = nanoseconds[toText(unit)];
  if (size === undefined) {
    const known = Object.keys(nanoseconds).join(", ");
    throw new FunctionError(`duration: ${describe(unit)} is no unit; expected one of ${known}`);
  }
  return new Duration(size * toInt(count));
}

function durationOf(_: unknown, input: unknown): Duration {
  const parsed = parseDuration(toText(input));
  if (!parsed)
    throw new FunctionError(
      `time.ParseDuration: ${describe(input)} is no duration; expected a form such as 1h30m`,
    );
  return parsed;
}

export const time: readonly FunctionRow[] = [
  row("time.AsTime INPUT [ZONE]", ["time"], "A moment from a text", toTime, [
    [`{{ (time "2015-01-21").Year }}`, "2015"],
  ]),
  row("time.Duration UNIT COUNT", ["duration"], "A length of time", duration, [
    [`{{ mul 60 60 | duration "second" }}`, "1h0m0s"],
  ]),
  row("time.Format LAYOUT INPUT", ["dateFormat"], "A moment as text, in the site's language", format, [
    [`{{ dateFormat "Monday, Jan 2, 2006" "2015-01-21" }}`, "Wednesday, Jan 21, 2015"],
  ]),
  row("time.In ZONE TIME", [], "The same moment in another zone", timeIn),
  row("time.Now", ["now"], "The moment of the build", (ctx) => inZone(ctx.now, 0, zoneOf(ctx))),
  row("time.ParseDuration INPUT", [], "A length of time from a text", durationOf, [
    [`{{ "1h12m10s" | time.ParseDuration }}`, "1h12m10s"],
  ]),
];

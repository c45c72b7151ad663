// A time as text after a Go layout. Month and day names are English; see time-locale.ts for others.
import type { TimeValue } from "../model/value.ts";
import { layoutElements } from "./layout.ts";
import { monthNames, weekdayNames } from "./month.ts";
import { formatOffset, utcMs } from "./zone.ts";

/** Formats after a Go layout such as `2006-01-02 15:04`. */
export function formatTime(time: TimeValue, layout: string): string {
  const wall = new Date(time.ms + time.offset * 1000);
  let text = "";
  for (const { code, text: literal } of layoutElements(layout)) {
    text += code === "" ? literal : formatElement(code, wall, time);
  }
  return text;
}

function formatElement(code: string, wall: Date, time: TimeValue): string {
  const clock = clockElements[code];
  if (clock) return clock(wall);
  if (code === "MST") return time.zone || formatOffset(time.offset, "");
  if (code.startsWith("Z")) return time.offset === 0 ? "Z" : zoneElement(code.slice(1), time.offset);
  if (code.startsWith("-")) return zoneElement(code.slice(1), time.offset);
  return fraction(code, wall.getUTCMilliseconds() * 1e6 + time.nanos);
}

const two = (n: number): string => String(n).padStart(2, "0");
const hour12 = (wall: Date): number => wall.getUTCHours() % 12 || 12;
const period = (wall: Date): string => (wall.getUTCHours() < 12 ? "AM" : "PM");

const clockElements: Readonly<Record<string, (wall: Date) => string>> = {
  "2006": (wall) => formatYear(wall.getUTCFullYear()),
  "06": (wall) => two(wall.getUTCFullYear() % 100),
  "01": (wall) => two(wall.getUTCMonth() + 1),
  "1": (wall) => String(wall.getUTCMonth() + 1),
  Jan: (wall) => monthNames[wall.getUTCMonth()]!.slice(0, 3),
  January: (wall) => monthNames[wall.getUTCMonth()]!,
  "02": (wall) => two(wall.getUTCDate()),
  "2": (wall) => String(wall.getUTCDate()),
  _2: (wall) => String(wall.getUTCDate()).padStart(2),
  "002": (wall) => String(yearDay(wall)).padStart(3, "0"),
  __2: (wall) => String(yearDay(wall)).padStart(3),
  Mon: (wall) => weekdayNames[wall.getUTCDay()]!.slice(0, 3),
  Monday: (wall) => weekdayNames[wall.getUTCDay()]!,
  "15": (wall) => two(wall.getUTCHours()),
  "03": (wall) => two(hour12(wall)),
  "3": (wall) => String(hour12(wall)),
  "04": (wall) => two(wall.getUTCMinutes()),
  "4": (wall) => String(wall.getUTCMinutes()),
  "05": (wall) => two(wall.getUTCSeconds()),
  "5": (wall) => String(wall.getUTCSeconds()),
  PM: period,
  pm: (wall) => period(wall).toLowerCase(),
};

function formatYear(year: number): string {
  return year < 0 ? `-${String(-year).padStart(4, "0")}` : String(year).padStart(4, "0");
}

function yearDay(wall: Date): number {
  return Math.floor((wall.getTime() - utcMs(wall.getUTCFullYear(), 1, 1)) / 86_400_000) + 1;
}

/** `07`, `0700`, `07:00`, and with seconds. */
function zoneElement(code: string, offset: number): string {
  const size = Math.abs(offset);
  const parts = [two(Math.floor(size / 3600)), two(Math.floor(size / 60) % 60), two(size % 60)];
  const wanted = code.replaceAll(":", "").length / 2;
  return (offset < 0 ? "-" : "+") + parts.slice(0, wanted).join(code.includes(":") ? ":" : "");
}

/** `.000` keeps its zeros, `.999` drops them, and the whole when nothing is left. */
function fraction(code: string, nanoseconds: number): string {
  const digits = String(nanoseconds)
    .padStart(9, "0")
    .slice(0, code.length - 1)
    .padEnd(code.length - 1, "0");
  if (code[1] === "0") return code[0] + digits;
  const trimmed = digits.replace(/0+$/, "");
  return trimmed === "" ? "" : code[0] + trimmed;
}

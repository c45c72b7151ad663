// time.Month and time.Weekday: numbers that print as English names.
import { numberHook, printHook, typeHook } from "./view-value.ts";
import type { ViewValue } from "./view-value.ts";

export const monthNames = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
] as const;

export const weekdayNames = [
  "Sunday",
  "Monday",
  "Tuesday",
  "Wednesday",
  "Thursday",
  "Friday",
  "Saturday",
] as const;

/** A month, 1 to 12. */
export class Month implements ViewValue {
  readonly number: number;

  constructor(month: number) {
    this.number = month;
  }

  get String(): string {
    return monthNames[this.number - 1]!;
  }

  [numberHook](): number {
    return this.number;
  }

  [printHook](): string {
    return this.String;
  }

  [typeHook](): string {
    return "time.Month";
  }
}

/** A day of the week, 0 for Sunday. */
export class Weekday implements ViewValue {
  readonly number: number;

  constructor(day: number) {
    this.number = day;
  }

  get String(): string {
    return weekdayNames[this.number]!;
  }

  [numberHook](): number {
    return this.number;
  }

  [printHook](): string {
    return this.String;
  }

  [typeHook](): string {
    return "time.Weekday";
  }
}

// Times: parsing, formatting, zones and the members of time.Time. Expected values are the real Hugo's.
import assert from "node:assert/strict";
import { test } from "node:test";
import { Duration, formatDuration, parseDuration } from "../../src/value/duration.ts";
import { print } from "../../src/value/print.ts";
import { formatTime } from "../../src/value/time-format.ts";
import { formatLocalTime } from "../../src/value/time-locale.ts";
import { asTime, inZone, parseTime, tryParseTime, zeroTime } from "../../src/value/time.ts";
import { isTrue } from "../../src/value/truth.ts";

test("a layout with all its codes", () => {
  const layout =
    "2006 06 01 1 Jan January 02 2 _2 002 __2 Mon Monday 15 03 3 04 4 05 5 PM pm MST -0700 -07:00 Z07:00 Z0700 -07 .000 .999 05.000 Janet 20060 2nd _2006";
  assert.equal(
    formatTime(parseTime("2024-07-07T13:01:02.12"), layout),
    "2024 24 07 7 Jul July 07 7  7 189 189 Sun Sunday 13 01 1 01 1 02 2 PM pm UTC +0000 +00:00 Z Z +00 .120 .12 02.120 Janet 20240 7nd _2024",
  );
});

test("zones of the IANA database", () => {
  assert.equal(print(parseTime("2024-07-07T10:11:12", "Europe/Oslo")), "2024-07-07 10:11:12 +0200 CEST");
  assert.equal(print(parseTime("2024-01-07T10:11:12", "America/New_York")), "2024-01-07 10:11:12 -0500 EST");
  assert.equal(print(parseTime("2024-01-07", "Asia/Tashkent")), "2024-01-07 00:00:00 +0500 +05");
  assert.equal(print(inZone(Date.UTC(2024, 2, 31, 1), 0, "Europe/Oslo")), "2024-03-31 03:00:00 +0200 CEST");
  assert.throws(() => parseTime("2024-01-07", "Nope/Zone"), /unknown time zone/);
  assert.equal(parseTime("2024-07-07", "Europe/Oslo").IsDST, true);
  assert.equal(
    print(parseTime("2024-07-07T10:00:00", "Europe/Oslo").AddDate(0, -5, 0)),
    "2024-02-07 10:00:00 +0100 CET",
  );
});

test("what is no date is refused", () => {
  for (const text of [
    "",
    "2024",
    "2024-3-7",
    "7 Mar 2024",
    "2024-02-30",
    "2024-03-07T10:11",
    "10:11",
    "2024-03-07t10:11:12z",
  ])
    assert.equal(tryParseTime(text), undefined, text);
});

test("the zero time is false", () => {
  assert.equal(isTrue(zeroTime), false);
  assert.equal(print(asTime(null)), "0001-01-01 00:00:00 +0000 UTC");
  assert.equal(print(asTime("0099-12-31")), "0099-12-31 00:00:00 +0000 UTC");
});

const durations: readonly (readonly [text: string, printed: string])[] = [
  ["1h30m", "1h30m0s"],
  ["-1.5h", "-1h30m0s"],
  ["1500ms", "1.5s"],
  ["1500us", "1.5ms"],
  ["1ns", "1ns"],
  ["0", "0s"],
  ["1h0m0.25s", "1h0m0.25s"],
];
for (const [text, printed] of durations)
  test(`duration ${text}`, () => assert.equal(formatDuration(parseDuration(text)!.nanoseconds), printed));

test("a text that is no duration", () => {
  for (const text of ["", "x", "1", "1h2", "h"]) assert.equal(parseDuration(text), undefined, text);
  assert.equal(print(new Duration(90e9).Round(new Duration(60e9))), "2m0s");
});

const languages: readonly (readonly [locale: string, layout: string, text: string])[] = [
  ["de", "Monday 2 January 2006|Mon Jan", "Montag 4 März 2024|Mon Mar"],
  ["de", "Mon Jan", "Mon März"],
  ["en-GB", "2 Jan 2006", "4 Mar 2024"],
  ["pl", "Jan", "mar"],
  ["pl", "2 January 2006", "4 marca 2024"],
  ["ja", "Monday January", "月曜日 3月"],
  ["en", ":date_full", "Monday, March 4, 2024"],
  ["en", ":date_short", "3/4/24"],
  ["fa", ":date_long", "4 مارس 2024"],
  ["ar", ":date_long", "4 مارس 2024"],
  ["el", ":time_short", "3:04\u202fpm"],
  ["ko", ":time_short", "pm 3:04"],
  ["en", ":time_short", "3:04\u202fpm"],
  ["de", ":date_short", "04.03.24"],
  ["fr", ":date_full", "lundi 4 mars 2024"],
  ["fr", ":date_short", "04/03/24"],
  ["es", ":time_short", "15:04"],
  ["not a locale", ":date_long", "March 4, 2024"],
];
for (const [locale, layout, text] of languages)
  test(`${layout} in ${locale}`, () =>
    assert.equal(formatLocalTime(parseTime("2024-03-04T15:04:05Z"), layout, locale), text));

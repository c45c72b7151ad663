// TOML by smol-toml. Integers come as BigInt, which is how 1 and 1.0 are told apart; dates become times.
import { parse, TomlDate, TomlError } from "smol-toml";
import type { Value, ValueMap } from "../../model/value.ts";
import { createMap } from "../map.ts";
import { float } from "../number.ts";
import { LocalTime, tryParseTime } from "../time.ts";
import { DecodeError } from "./error.ts";

/** Decodes a TOML document; throws a DecodeError. */
export function decodeToml(text: string): ValueMap {
  try {
    return convertTable(parse(text, { integersAsBigInt: true, useLegacyDate: true, maxDepth: 100 }));
  } catch (error) {
    if (error instanceof TomlError) throw explain(error);
    throw error;
  }
}

/** What the parser reports, as authors come to it: by the beginning of its words. */
const reasons: readonly (readonly [start: string, message: string, help: string])[] = [
  [
    "invalid value",
    "it is no value",
    'put texts in quotes: title = "Notes"; only numbers, dates, true and false stand without',
  ],
  [
    "control characters",
    "a text in quotes ends before the line does",
    "close it with a quote, or take three quotes for several lines",
  ],
  ["unfinished string", "a text in quotes doesn't end", "close it with a quote"],
  [
    "illegal character in key",
    "the key can't be read",
    "write key = value, and quotes around a key that has more than letters, digits, - and _",
  ],
  ["trying to redefine", "the key or table is there twice", "remove one of the two, or join them"],
  [
    "each key-value declaration",
    "something stands after the value",
    "begin a new line for the next key; put a text with quotes in it between three quotes",
  ],
  [
    "expected comma",
    "a comma or the closing bracket is missing",
    "put commas between the entries, and close the list",
  ],
  ["incomplete key-value", "the line is not finished", "write key = value, or [table]"],
];

function explain({ message, line, column }: TomlError): DecodeError {
  const reason = message.split("\n")[0]!.replace("Invalid TOML document: ", "");
  const [, text = reason, help] = reasons.find(([start]) => reason.startsWith(start)) ?? [];
  return new DecodeError(text, line, column, help);
}

function convertTable(table: object): ValueMap {
  const map = createMap();
  for (const [key, value] of Object.entries(table)) map[key] = convert(value);
  return map;
}

function convert(value: unknown): Value {
  if (typeof value === "string" || typeof value === "boolean") return value;
  if (typeof value === "bigint") return Number(value);
  if (typeof value === "number") return float(value);
  if (Array.isArray(value)) return value.map(convert);
  return value instanceof TomlDate ? convertDate(value) : convertTable(value as object);
}

/** A date with a time and an offset is a moment; the three local kinds print as written. */
function convertDate(date: TomlDate): Value {
  const text = date.toISOString();
  if (!date.isLocal()) return tryParseTime(text) ?? text;
  const shape = date.isDate() ? "date" : date.isTime() ? "time" : "datetime";
  return new LocalTime(date.getTime(), 0, shape);
}

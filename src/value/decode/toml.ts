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
    if (error instanceof TomlError) throw new DecodeError(firstLine(error.message), error.line, error.column);
    throw error;
  }
}

function firstLine(message: string): string {
  return message.split("\n")[0]!.replace("Invalid TOML document: ", "");
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

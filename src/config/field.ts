// How one setting is read: its default, what it accepts and what it makes of it. As in Hugo, "true" passes for
// true and "7" for 7, since environment variables know only text; what can't be meant is a fault.
import { PatternError } from "../source/automaton.ts";
import { compileGlob } from "../source/glob.ts";
import { compileIgnorePattern } from "../source/ignore-pattern.ts";
import type { Value, ValueMap } from "../model/value.ts";
import { createMap, isMap, lowerKeys } from "../value/map.ts";
import { isNumber, toNumber } from "../value/number.ts";
import type { Reading } from "./reading.ts";

/** One setting of type T. */
export interface Field<out T> {
  /** Completes "expected …": `true or false`. */
  readonly expects: string;
  /** The value where nothing sets it. */
  readonly initial: T;
  /** Reads a value; what can't be read is reported to `at` and gives undefined. */
  read(value: Value, at: Reading, base: unknown): T | undefined;
}

type Convert<T> = (value: Value, at: Reading) => T | undefined;

/** A field from a function that gives undefined for what it doesn't accept. */
export function field<T>(expects: string, initial: T, convert: Convert<T>): Field<T> {
  return {
    expects,
    initial,
    read(value, at) {
      const converted = convert(value, at);
      if (converted === undefined) at.wrongType(expects, value);
      return converted;
    },
  };
}

export const bool = (initial: boolean): Field<boolean> => field("true or false", initial, asBool);
export const int = (initial: number): Field<number> => field("a whole number", initial, asInt);
export const number = (initial: number): Field<number> => field("a number", initial, asNumber);
export const text = (initial = ""): Field<string> => field("a text", initial, asText);

/** A list of texts; a single text passes for a list of one. */
export function texts(...initial: readonly string[]): Field<readonly string[]> {
  return field("a list of texts", initial, asTexts);
}

/** A list of regular expressions. */
export function patterns(...initial: readonly string[]): Field<readonly string[]> {
  return readable(texts(...initial), compileIgnorePattern);
}

/** A list of regular expressions, of which those with "! " in front deny. */
export function policy(...initial: readonly string[]): Field<readonly string[]> {
  return readable(texts(...initial), (entry) => compileIgnorePattern(entry.replace(/^! */, "")));
}

/** A list of globs, of which those with "! " in front exclude. */
export function globs(): Field<readonly string[]> {
  return readable(texts(), (entry) => compileGlob(entry.replace(/^! */, "")));
}

/** A glob; "" for none. */
export function glob(): Field<string> {
  const of = field("a glob", "", asText);
  return {
    ...of,
    read(value, at, base) {
      const given = of.read(value, at, base);
      return given === undefined || isReadable(given, at, compileGlob) ? given : "";
    },
  };
}

/** The list without the entries that `compile` throws at, which are faults. */
function readable(
  of: Field<readonly string[]>,
  compile: (entry: string) => unknown,
): Field<readonly string[]> {
  return {
    ...of,
    read(value, at, base) {
      return of
        .read(value, at, base)
        ?.filter((entry, index) => isReadable(entry, at.at(String(index)), compile));
    },
  };
}

function isReadable(entry: string, at: Reading, compile: (entry: string) => unknown): boolean {
  try {
    compile(entry);
    return true;
  } catch (error) {
    if (!(error instanceof PatternError)) throw error;
    at.badValue(entry, [], `the pattern "${entry}" can't be read: ${error.message}`);
    return false;
  }
}

/** A whole number of a range; another one is a fault. */
export function intBetween(min: number, max: number, initial: number): Field<number> {
  return field(`a whole number from ${min} to ${max}`, initial, (value, at) => {
    const given = asInt(value);
    if (given === undefined || (given >= min && given <= max)) return given;
    at.badValue(String(given), [], `${given} isn't between ${min} and ${max}`);
    return initial;
  });
}

/** A text of a given set, in any letter case. */
export function oneOf(initial: string, ...allowed: readonly string[]): Field<string> {
  return field(`one of ${allowed.map((one) => `"${one}"`).join(", ")}`, initial, (value, at) => {
    const given = asText(value);
    if (given === undefined) return undefined;
    const known = allowed.find((one) => one.toLowerCase() === given.toLowerCase());
    if (known === undefined) at.badValue(given, allowed);
    return known ?? initial;
  });
}

/** A map whose keys are the author's own, in lower case as all keys of a configuration. */
export function freeMap(): Field<ValueMap> {
  return field("a table", emptyMap, (value) =>
    isMap(value) ? withoutStrategies(lowerKeys(value)) : undefined,
  );
}

/** `_merge` tells how to merge, it isn't a value. */
function withoutStrategies(map: ValueMap): ValueMap {
  const kept = createMap();
  for (const [key, value] of Object.entries(map))
    if (key !== "_merge") kept[key] = isMap(value) ? withoutStrategies(value) : value;
  return kept;
}

const emptyMap: ValueMap = Object.freeze(Object.create(null) as ValueMap);

const truths: Readonly<Record<string, boolean>> = {
  "": false,
  "1": true,
  t: true,
  true: true,
  "0": false,
  f: false,
  false: false,
};

/** A boolean, or a number or text that means one. */
export function asBool(value: Value): boolean | undefined {
  if (typeof value === "boolean") return value;
  if (typeof value === "string")
    return Object.hasOwn(truths, value.toLowerCase()) ? truths[value.toLowerCase()] : undefined;
  return isNumber(value) ? toNumber(value) !== 0 : undefined;
}

/** A number, cut to a whole one, or a text or boolean that means one. */
export function asInt(value: Value): number | undefined {
  if (typeof value === "boolean") return Number(value);
  const converted = asNumber(value);
  return converted === undefined ? undefined : Math.trunc(converted);
}

/** A number, or a text that spells one. */
export function asNumber(value: Value): number | undefined {
  if (isNumber(value)) return toNumber(value);
  if (typeof value !== "string") return undefined;
  const given = value.trim();
  return /^[+-]?\d+(\.\d+)?$/.test(given) ? Number(given) : given === "" ? 0 : undefined;
}

/** A text, or a number or boolean as Go's weak decoding spells them. */
export function asText(value: Value): string | undefined {
  if (typeof value === "string") return value;
  if (typeof value === "boolean") return value ? "1" : "0";
  return isNumber(value) ? String(toNumber(value)) : undefined;
}

/** Texts from a list of texts or a single one. */
export function asTexts(value: Value): readonly string[] | undefined {
  if (!Array.isArray(value)) {
    const single = asText(value);
    return single === undefined ? undefined : [single];
  }
  const converted = value.map(asText);
  return converted.every((one) => one !== undefined) ? converted : undefined;
}

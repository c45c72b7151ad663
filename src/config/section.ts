// Sections: tables with known keys, lists of them, and tables of them under the author's names.
import type { Value } from "../model/value.ts";
import { createMap, isMap } from "../value/map.ts";
import type { Field } from "./field.ts";
import type { Reading } from "./reading.ts";

/** One field for each key of T, so that a table of settings can't drift from its type. */
export type FieldsOf<T> = { readonly [K in keyof T]-?: Field<T[K]> };

export interface Section<T> extends Field<T> {
  /** Names as documented. */
  readonly names: readonly string[];
  read(value: Value, at: Reading, base?: unknown): T | undefined;
}

/** A table with these keys, in any letter case; `others` are keys that are read elsewhere. */
export function section<T extends object>(fields: FieldsOf<T>, others: readonly string[] = []): Section<T> {
  const entries = new Map<string, [name: keyof T & string, field: Field<unknown>]>();
  for (const name in fields) entries.set(name.toLowerCase(), [name, fields[name]]);
  const known = new Set(["_merge", ...others.map((name) => name.toLowerCase())]);
  let initial: T | undefined;
  const self: Section<T> = {
    expects: "a table",
    names: [...Object.keys(fields), ...others],
    get initial() {
      return (initial ??= initialOf(fields));
    },
    read(value, at, base) {
      if (!isMap(value)) return void at.wrongType(self.expects, value);
      const result = { ...((base as T | undefined) ?? self.initial) } as Record<string, unknown>;
      for (const [key, given] of Object.entries(value)) {
        const entry = entries.get(key.toLowerCase());
        if (entry) readInto(result, entry[0], entry[1], given, at.at(key));
        else if (!known.has(key.toLowerCase())) at.unknownKey(key, self.names);
      }
      return result as T;
    },
  };
  return self;
}

function initialOf<T extends object>(fields: FieldsOf<T>): T {
  const result: Partial<T> = {};
  for (const name in fields) result[name] = fields[name].initial;
  return Object.freeze(result) as T;
}

/** A null leaves the setting as it is. */
function readInto(
  result: Record<string, unknown>,
  name: string,
  of: Field<unknown>,
  value: Value,
  at: Reading,
): void {
  if (value === null) return;
  const read = of.read(value, at, result[name]);
  if (read !== undefined) result[name] = read;
}

/** A list of sections; a single one passes for a list of one. */
export function sections<T extends object>(
  item: Section<T>,
  initial: readonly T[] = [],
): Field<readonly T[]> {
  return {
    expects: "a list of tables",
    initial,
    read(value, at) {
      if (isMap(value)) return listOf(item.read(value, at));
      if (!Array.isArray(value)) return void at.wrongType("a list of tables", value);
      return value.flatMap((one: Value, index) => listOf(item.read(one, at.at(String(index)))));
    },
  };
}

function listOf<T>(read: T | undefined): T[] {
  return read === undefined ? [] : [read];
}

export interface NamedOptions<T> {
  /** Entries that exist from the start. */
  readonly initial?: Readonly<Record<string, T>>;
  /** True drops the initial entries as soon as the author names any. */
  readonly replaces?: boolean;
  /** True where there are no other names than those of the initial entries. */
  readonly isClosed?: boolean;
}

/** A table of fields under the author's names, lower-cased. */
export function named<T>(item: Field<T>, options: NamedOptions<T> = {}): Field<Readonly<Record<string, T>>> {
  const initial = Object.freeze(Object.assign(createMap<T>(), options.initial));
  return {
    expects: "a table",
    initial,
    read(value, at, base) {
      if (!isMap(value)) return void at.wrongType("a table", value);
      const result = createMap<T>();
      if (!options.replaces) Object.assign(result, base ?? initial);
      for (const [key, given] of Object.entries(value)) {
        const name = key.toLowerCase();
        if (name === "_merge" || given === null) continue;
        if (options.isClosed && !Object.hasOwn(initial, name)) {
          at.at(key).badValue(key, Object.keys(initial));
          continue;
        }
        const read = item.read(given, at.at(key), result[name] ?? item.initial);
        if (read !== undefined) result[name] = read;
      }
      return result;
    },
  };
}

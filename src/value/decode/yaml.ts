// YAML by js-yaml with the types of Hugo's parser: `yes` is text, `010` is 8, `1e3` is text but `1.0` a float, dates
// stay text. No tag runs code or makes anything but plain data. js-yaml 4, as 5 takes ten times as long over front
// matter (docs/decisions/0002-dependencies.md).
import yaml from "js-yaml";
import type { Value } from "../../model/value.ts";
import { createMap } from "../map.ts";
import { float, Float } from "../number.ts";
import { Time, tryParseTime } from "../time.ts";
import { DecodeError } from "./error.ts";
import { explainYaml } from "./explain-yaml.ts";

const INT = "tag:yaml.org,2002:int";
const FLOAT = "tag:yaml.org,2002:float";

const int = new yaml.Type(INT, {
  kind: "scalar",
  resolve: (text: string | null) => text !== null && readInt(text) !== undefined,
  construct: readInt,
});

/** A float needs a dot: anything else that looks like one is text. */
const floating = new yaml.Type(FLOAT, {
  kind: "scalar",
  resolve: (text: string | null) => text !== null && readFloat(text) !== undefined,
  construct: readFloat,
});

const timestamp = new yaml.Type("tag:yaml.org,2002:timestamp", {
  kind: "scalar",
  resolve: (text: string | null) => text !== null && tryParseTime(text) !== undefined,
  construct: (text: string) => tryParseTime(text),
});

const merge = new yaml.Type("tag:yaml.org,2002:merge", {
  kind: "scalar",
  resolve: (text: string | null) => text === "<<" || text === null,
});

let schema: yaml.Schema | undefined;

/** Decodes one YAML document; throws a DecodeError. */
export function decodeYaml(text: string): Value {
  schema ??= yaml.CORE_SCHEMA.extend({ implicit: [int, floating, merge], explicit: [timestamp] });
  try {
    return new Values().take(yaml.load(text, { schema }));
  } catch (error) {
    if (error instanceof yaml.YAMLException) throw yamlError(text, error);
    if (error instanceof RangeError) throw new DecodeError("it is nested too deeply", 1, 1);
    throw error;
  }
}

function yamlError(text: string, { reason, mark }: yaml.YAMLException): DecodeError {
  return explainYaml(text, { reason, line: mark?.line ?? 0, column: mark?.column ?? 0 });
}

/** Far more than any honest document has, far less than what aliases of aliases can grow to. */
const MAX_VALUES = 1_000_000;
const MAX_DEPTH = 100;

/** Makes maps without a prototype; counts, as an alias is copied wherever it stands. */
class Values {
  #count = 0;
  #depth = 0;

  take(value: unknown): Value {
    if (typeof value !== "object" || value === null) return value as Value;
    if (value instanceof Time || value instanceof Float) return value;
    if (++this.#depth > MAX_DEPTH)
      throw new DecodeError(`it is nested deeper than ${MAX_DEPTH} levels`, 1, 1);
    const taken = Array.isArray(value) ? this.#list(value) : this.#map(value as Record<string, unknown>);
    this.#depth--;
    return taken;
  }

  #list(list: readonly unknown[]): Value {
    this.#add(list.length);
    return list.map((item) => this.take(item));
  }

  #map(given: Record<string, unknown>): Value {
    const map = createMap();
    const keys = Object.keys(given);
    this.#add(keys.length);
    for (const key of keys) map[key] = this.take(given[key]);
    return map;
  }

  #add(count: number): void {
    this.#count += count;
    if (this.#count > MAX_VALUES) throw new DecodeError("aliases make it grow beyond all measure", 1, 1);
  }
}

const integer = /^([+-]?)(?:0b([01_]+)|0o?([0-7_]+)|0x([0-9a-fA-F_]+)|([1-9][0-9_]*)|0)$/;

function readInt(text: string): number | undefined {
  const match = integer.exec(text);
  if (!match) return undefined;
  const [, sign, binary, octal, hex, decimal] = match;
  const size =
    parseDigits(binary, 2) ?? parseDigits(octal, 8) ?? parseDigits(hex, 16) ?? parseDigits(decimal, 10) ?? 0;
  // Beyond 64 bits Hugo keeps the text.
  if (!(size < 2 ** 64 || text === "18446744073709551615")) return undefined;
  return sign === "-" && size !== 0 ? -size : size;
}

function parseDigits(text: string | undefined, base: number): number | undefined {
  const bare = text?.replaceAll("_", "");
  return bare ? Number.parseInt(bare, base) : undefined;
}

const decimalFloat = /^[+-]?(?:[0-9][0-9_]*\.[0-9_]*|\.[0-9]+)(?:e[+-]?[0-9]+)?$/i;
const specialFloats: ReadonlyMap<string, number> = new Map([
  [".inf", Infinity],
  ["+.inf", Infinity],
  ["-.inf", -Infinity],
  [".nan", Number.NaN],
]);

function readFloat(text: string): ReturnType<typeof float> | undefined {
  const special = specialFloats.get(text.toLowerCase());
  if (special !== undefined) return special;
  return decimalFloat.test(text) ? float(Number(text.replaceAll("_", ""))) : undefined;
}

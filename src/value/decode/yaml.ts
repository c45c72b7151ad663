// YAML by js-yaml with the types of Hugo's parser: `yes` is text, `010` is 8, `1e3` is text but `1.0` a float, dates
// stay text. No tag runs code or makes anything but plain data, and aliases are capped against bombs.
import {
  CORE_SCHEMA,
  defineMappingTag,
  defineScalarTag,
  load,
  mergeTag,
  NOT_RESOLVED,
  YAMLException,
} from "js-yaml";
import type { Schema } from "js-yaml";
import type { Value } from "../../model/value.ts";
import { createMap, isMap } from "../map.ts";
import type { MutableMap } from "../map.ts";
import { float } from "../number.ts";
import { tryParseTime } from "../time.ts";
import { DecodeError } from "./error.ts";

const digits = [..."0123456789"];

const mapTag = defineMappingTag<MutableMap>("tag:yaml.org,2002:map", {
  create: () => createMap(),
  addPair(map, key, value) {
    if (key !== null && typeof key === "object") return "a key can't be a list or a map";
    map[String(key)] = value as Value;
    return "";
  },
  has: (map, key) => String(key) in map,
  keys: (map) => Object.keys(map),
  get: (map, key) => map[String(key)],
  identify: isMap,
});

const intTag = defineScalarTag("tag:yaml.org,2002:int", {
  implicit: true,
  implicitFirstChars: ["-", "+", ...digits],
  resolve: (text) => readInt(text) ?? NOT_RESOLVED,
  identify: () => false,
});

const floatTag = defineScalarTag("tag:yaml.org,2002:float", {
  implicit: true,
  implicitFirstChars: ["-", "+", ".", ...digits],
  resolve: (text, isExplicit) => readFloat(text, isExplicit) ?? NOT_RESOLVED,
  identify: () => false,
});

const timestampTag = defineScalarTag("tag:yaml.org,2002:timestamp", {
  resolve: (text) => tryParseTime(text) ?? NOT_RESOLVED,
  identify: () => false,
});

let schema: Schema | undefined;

/** Decodes one YAML document; throws a DecodeError. */
export function decodeYaml(text: string): Value {
  schema ??= CORE_SCHEMA.withTags(mapTag, intTag, floatTag, timestampTag, mergeTag);
  try {
    return load(text, { schema, maxDepth: 100, maxAliases: 1000, maxTotalMergeKeys: 10_000 }) as Value;
  } catch (error) {
    if (error instanceof YAMLException) throw yamlError(error);
    throw error;
  }
}

function yamlError(error: YAMLException): DecodeError {
  const { reason, mark } = error;
  return new DecodeError(reason, (mark?.line ?? 0) + 1, (mark?.column ?? 0) + 1);
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
const specialFloats: Readonly<Record<string, number>> = {
  ".inf": Infinity,
  "+.inf": Infinity,
  "-.inf": -Infinity,
  ".nan": Number.NaN,
};

/** A float needs a dot, unless the tag !!float says that it is one. */
function readFloat(text: string, isExplicit: boolean): ReturnType<typeof float> | undefined {
  const special = specialFloats[text.toLowerCase()];
  if (special !== undefined) return special;
  if (decimalFloat.test(text)) return float(Number(text.replaceAll("_", "")));
  return isExplicit && text !== "" && Number.isFinite(Number(text)) ? float(Number(text)) : undefined;
}

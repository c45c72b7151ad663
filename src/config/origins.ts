// Where each setting comes from: a line of a file, a theme's file, a variable, a flag, or nowhere: then it is a default.
import type { Value, ValueMap } from "../model/value.ts";
import { isMap } from "../value/map.ts";
import { layerOf, placeOf, type Layer } from "./layer.ts";
import type { KeyPath } from "./reading.ts";

/** Looks up settings by their printed path, keys in lower case. */
export interface Origins {
  /** `hugo.toml:3`, `themes/book/hugo.toml:7`, `HUGO_TITLE`, `--baseURL`; undefined for a default. */
  of(path: KeyPath): string | undefined;
}

/** Origins of the settings as one language sees them: what it says itself goes before what the root says. */
export function createOrigins(values: ValueMap, layers: readonly Layer[], lang: string): Origins {
  return {
    of(path) {
      for (const candidate of [["languages", lang, ...path], path]) {
        const written = writtenPath(values, candidate);
        const found = written && layerOf(layers, written);
        if (found) return nameOf(found.layer, found.spelling);
      }
      return undefined;
    },
  };
}

function nameOf(layer: Layer, spelling: KeyPath): string {
  if (!layer.file) return layer.name;
  return `${layer.name}:${placeOf(layer.file, spelling).line}`;
}

/**
 * The path as it stands in the merged values. Lists may be written as tables and the other way round
 * (`permalinks`, `cascade`): what isn't found item by item comes from where the whole stands.
 */
function writtenPath(values: ValueMap, path: KeyPath): KeyPath | undefined {
  let value: Value | undefined = values;
  for (const [index, key] of path.entries()) {
    const inner = innerOf(value, key);
    if (inner === undefined || inner === null)
      return index > 0 && isIndex(key) && isMap(value) ? path.slice(0, index) : undefined;
    value = inner;
  }
  return path;
}

function innerOf(value: Value | undefined, key: string): Value | undefined {
  if (Array.isArray(value)) return value[Number(key)] as Value | undefined;
  if (!isMap(value)) return undefined;
  const written = Object.keys(value).find((one) => one.toLowerCase() === key.toLowerCase());
  return written === undefined ? undefined : value[written];
}

function isIndex(key: string): boolean {
  return /^\d+$/.test(key);
}

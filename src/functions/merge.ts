// The function merge: maps over each other, in depth. https://gohugo.io/functions/collections/merge/
import { FunctionError } from "../value/function-error.ts";
import { createMap, isMap } from "../value/map.ts";
import { isTrue } from "../value/truth.ts";
import { describe } from "./arguments.ts";

type AnyMap = Readonly<Record<string, unknown>>;

/** Later maps win over earlier ones; keys that differ in case only are the same key. */
export function merge(maps: readonly unknown[]): unknown {
  let result = maps.at(-1);
  for (const defaults of maps.slice(0, -1).reverse()) result = mergeTwo(defaults, result);
  return result;
}

function mergeTwo(defaults: unknown, over: unknown): unknown {
  if (!isMap(over)) throw new FunctionError(`merge: expected a map to merge into, got ${describe(over)}`);
  if (!isTrue(defaults)) return over;
  if (!isMap(defaults)) throw new FunctionError(`merge: expected a map, got ${describe(defaults)}`);
  return mergeMaps(defaults, over);
}

function mergeMaps(defaults: AnyMap, over: AnyMap): AnyMap {
  const result = createMap<unknown>();
  const spelling = new Map<string, string>();
  for (const key of Object.keys(over)) {
    result[key] = over[key];
    spelling.set(key.toLowerCase(), key);
  }
  for (const key of Object.keys(defaults)) {
    const known = spelling.get(key.toLowerCase());
    if (known === undefined) result[key] = defaults[key];
    else if (isMap(result[known]) && isMap(defaults[key]))
      result[known] = mergeMaps(defaults[key], result[known]);
  }
  return result;
}

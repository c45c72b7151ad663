// `.Param "author.name"`: a value among params, found by a path with dots. https://gohugo.io/methods/page/param/
import type { ValueMap } from "../model/value.ts";
import { isMap } from "../value/map.ts";

/** A key with dots of its own goes first. Where the path leads into something that is no map, there is nothing: null. */
export function paramAt(params: ValueMap, key: string): unknown {
  const path = key.toLowerCase();
  let value: unknown = params[path];
  if (value !== undefined) return value;
  value = params;
  for (const name of path.split(".")) value = isMap(value) ? value[name] : undefined;
  return value ?? null;
}

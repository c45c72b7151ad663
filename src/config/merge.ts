// How configurations are laid over each other. Files, environment and flags of the site overwrite (`overlay`);
// what a theme says only fills gaps, and only where Hugo's merge strategies let it (`mergeTheme`).
import type { Value } from "../model/value.ts";
import { createMap, isMap, lowerKeys, type MutableMap } from "../value/map.ts";

export type Strategy = "none" | "shallow" | "deep";

/** Writes all of `layer` over `target`, tables key by key, anything else whole. Keys become lower case. */
export function overlay(target: MutableMap, layer: Value): void {
  if (!isMap(layer)) return;
  for (const [key, value] of Object.entries(layer)) {
    const name = key.toLowerCase();
    const present = target[name];
    if (isMap(value) && isMap(present)) overlay(present as MutableMap, value);
    else target[name] = mutableCopy(value);
  }
}

/** A copy whose tables may be changed, with lower-case keys; lists are shared, nobody changes those. */
export function mutableCopy(value: Value): Value {
  if (!isMap(value)) return value;
  const copy = createMap();
  for (const [key, inner] of Object.entries(value)) copy[key.toLowerCase()] = mutableCopy(inner);
  return copy;
}

/** Fills gaps of a site's configuration from a theme's. */
export function mergeTheme(site: MutableMap, theme: Value): void {
  fill(site, lowerKeys(theme), [], strategyOf(site, [], "none"), false);
}

/**
 * A section as a language has it: its own, with the root's merged in only where the strategy is deep, as that
 * of `params` is.
 */
export function mergeLanguageSection(own: MutableMap, root: Value, path: readonly string[]): void {
  const strategy = strategyOf(own, path, "none");
  if (strategy === "deep") fill(own, root, path, strategy, false);
  // Where both have params within, as cascades do, those are merged as all params are.
  const [params, ofRoot] = [own["params"], isMap(root) ? root["params"] : undefined];
  if (strategy === "none" && isMap(params) && isMap(ofRoot))
    mergeLanguageSection(params as MutableMap, ofRoot, [...path, "params"]);
}

function fill(
  target: MutableMap,
  from: Value,
  path: readonly string[],
  strategy: Strategy,
  parentIsShallow: boolean,
): void {
  if (!isMap(from)) return;
  const adds = strategy !== "none" && !parentIsShallow;
  for (const [key, value] of Object.entries(from)) {
    if (key === "_merge") continue;
    const deeper = [...path, key];
    const present = target[key];
    if (present === undefined) {
      if (adds) target[key] = mutableCopy(value);
      else adopt(target, key, value, deeper);
    } else if (isMap(present) && isMap(value)) {
      const inner = strategyOf(present as MutableMap, deeper, strategy);
      fill(present as MutableMap, value, deeper, inner, strategy === "shallow");
    } else if (Array.isArray(value) && isOnlyAStrategy(present)) target[key] = value;
  }
}

/** `[permalinks] _merge = "deep"` and nothing else: a list is welcome there. */
function isOnlyAStrategy(table: Value): boolean {
  return isMap(table) && Object.keys(table).join() === "_merge" && table["_merge"] !== "none";
}

/** A table that the site hasn't at all is filled by its own strategy: a theme's `params` are welcome there. */
function adopt(target: MutableMap, key: string, value: Value, path: readonly string[]): void {
  const strategy = strategyOf(createMap(), path, "none");
  const isOwnMatter = path.length === 1 || (key === "params" && path[0] === "languages");
  if (strategy === "none" || !isOwnMatter || !isMap(value)) return;
  const made = createMap();
  fill(made, value, path, strategy, false);
  if (Object.keys(made).length > 0) target[key] = made;
}

/** What the author wrote as `_merge`, else Hugo's default for the key, else the parent's. */
function strategyOf(map: MutableMap, path: readonly string[], parent: Strategy): Strategy {
  const written = map["_merge"];
  if (written === "none" || written === "shallow" || written === "deep") return written;
  const key = path.at(-1);
  if (key === "params") return "deep";
  if (path.length === 1 && (key === "outputformats" || key === "mediatypes")) return "shallow";
  const isMenus = key === "menus" && (path.length === 1 || (path.length === 3 && path[0] === "languages"));
  return isMenus ? "shallow" : parent;
}

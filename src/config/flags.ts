// Command-line flags as settings. Most are called like their key; a few stand for a key deeper down.
import type { Value, ValueMap } from "../model/value.ts";
import { createMap } from "../value/map.ts";
import type { Layer } from "./layer.ts";

const paths: Readonly<Record<string, readonly string[]>> = {
  minify: ["minify", "minifyOutput"],
  cleanDestinationDir: ["build", "cleanDestinationDir", "enable"],
  destination: ["publishDir"],
};

/** One layer for each flag that is given, so that a fault can name it. */
export function flagLayers(flags: Readonly<Record<string, unknown>>): Layer[] {
  return Object.entries(flags).flatMap(([name, given]) => {
    const value = toValue(given);
    if (value === undefined) return [];
    return [{ name: `--${name}`, values: nest(paths[name] ?? name.split("."), value) }];
  });
}

function nest(path: readonly string[], value: Value): ValueMap {
  const [key = "", ...rest] = path;
  const map = createMap();
  map[key] = rest.length > 0 ? nest(rest, value) : value;
  return map;
}

/** Undefined for what is no setting. */
export function toValue(given: unknown): Value | undefined {
  if (typeof given === "string" || typeof given === "boolean" || typeof given === "number") return given;
  if (Array.isArray(given)) return given.flatMap((one) => toValue(one) ?? []);
  if (given === null || typeof given !== "object") return undefined;
  const map = createMap();
  for (const [key, inner] of Object.entries(given)) {
    const value = toValue(inner);
    if (value !== undefined) map[key] = value;
  }
  return map;
}

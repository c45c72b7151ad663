// Finds where a key stands in the text of a configuration file. The parsers give values without places, and only
// a fault asks for one, so the text is looked through again: well enough to point, never needed to be right.
import type { KeyPath } from "./reading.ts";
import { jsonKeys } from "./json-keys.ts";
import { tomlKeys } from "./toml-keys.ts";
import { yamlKeys } from "./yaml-keys.ts";

export type ConfigFormat = "toml" | "yaml" | "json";

/** A key in a text: the path to it, lower-cased, and its characters. */
export interface KeyPlace {
  readonly path: KeyPath;
  readonly offset: number;
  readonly length: number;
}

const scanners: Readonly<Record<ConfigFormat, (text: string) => Iterable<KeyPlace>>> = {
  toml: tomlKeys,
  yaml: yamlKeys,
  json: jsonKeys,
};

/**
 * The place of the key, else of the first below it (`[a.b]` is all that says `a`), else of the nearest key above it
 * that can be found; the start of the text without any.
 */
export function locateKey(
  text: string,
  format: ConfigFormat,
  path: KeyPath,
): { offset: number; length: number } {
  const wanted = path.map((key) => key.toLowerCase());
  let best: KeyPlace | undefined;
  let below: KeyPlace | undefined;
  let depth = 0;
  for (const place of scanners[format](text)) {
    const shared = Math.min(place.path.length, wanted.length);
    if (!wanted.slice(0, shared).every((key, i) => key === place.path[i])) continue;
    if (place.path.length > wanted.length) below ??= place;
    else if (place.path.length > depth) {
      best = place;
      depth = place.path.length;
    }
  }
  if (depth < wanted.length && below) return { offset: below.offset, length: below.length };
  if (!best) return { offset: 0, length: 0 };
  const inner = depth < wanted.length ? innerKey(text, best, wanted.slice(depth)) : undefined;
  return inner ?? { offset: best.offset, length: best.length };
}

/** A key within the value that follows: inline tables and flow maps aren't scanned, their keys are searched. */
function innerKey(
  text: string,
  above: KeyPlace,
  rest: KeyPath,
): { offset: number; length: number } | undefined {
  const key = rest.findLast((one) => !/^\d+$/.test(one));
  if (key === undefined) return undefined;
  const after = above.offset + above.length;
  const lineEnd = text.indexOf("\n", after);
  const value = text.slice(after, lineEnd < 0 ? text.length : lineEnd).toLowerCase();
  for (let at = value.indexOf(key); at >= 0; at = value.indexOf(key, at + 1)) {
    const isKey = /^["']?\s*[=:]/.test(value.slice(at + key.length, at + key.length + 20));
    if (isKey && !/[\w-]/.test(value[at - 1] ?? " ")) return { offset: after + at, length: key.length };
  }
  return undefined;
}

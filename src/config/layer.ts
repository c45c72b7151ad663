// Where settings come from: a file, a flag, a variable. Kept beside the merged values, so that a fault found in
// those can be shown in the line that caused it.
import type { Location } from "../model/diagnostic.ts";
import type { SourceText } from "../model/source.ts";
import type { Value, ValueMap } from "../model/value.ts";
import { locate } from "../diagnostics/position.ts";
import { isMap } from "../value/map.ts";
import { locateKey, type ConfigFormat } from "./locate-key.ts";
import type { KeyPath } from "./reading.ts";

export interface Layer {
  /** As shown to the author: `hugo.toml`, `--buildDrafts`, `HUGO_TITLE`. */
  readonly name: string;
  /** Keys as written, from the root of the configuration. */
  readonly values: ValueMap;
  /** Files are checked for keys that nobody knows; flags and variables have other owners too. */
  readonly file?: ConfigFile;
}

export interface ConfigFile {
  readonly source: SourceText;
  readonly format: ConfigFormat;
  /** Keys that stand in the file's name: `["params"]` for `params.toml`. */
  readonly prefix: KeyPath;
  /** True for this tool's own files, where an unknown key can only be a mistake. */
  readonly isStrict: boolean;
}

/** The strongest layer that has the key, and the key's spelling there. */
export function layerOf(
  layers: readonly Layer[],
  path: KeyPath,
): { layer: Layer; spelling: KeyPath } | undefined {
  for (const layer of layers.toReversed()) {
    const spelling = spellingIn(layer.values, path);
    if (spelling) return { layer, spelling };
  }
  return undefined;
}

function spellingIn(values: ValueMap, path: KeyPath): string[] | undefined {
  const spelling: string[] = [];
  let current: Value | undefined = values;
  for (const key of path) {
    const written: string | undefined = keyIn(current, key);
    if (written === undefined) return undefined;
    spelling.push(written);
    current = isMap(current) ? current[written] : (current as readonly Value[])[Number(written)];
  }
  return spelling;
}

function keyIn(value: Value | undefined, key: string): string | undefined {
  if (Array.isArray(value)) return Number(key) < value.length ? key : undefined;
  if (!isMap(value)) return undefined;
  return Object.keys(value).find((one) => one.toLowerCase() === key.toLowerCase());
}

/** The place of a key in a file. */
export function placeOf(file: ConfigFile, path: KeyPath): Location {
  const inner = path.slice(file.prefix.length);
  const wrapped = file.prefix.length > 0 ? [file.prefix.at(-1)!, ...inner] : inner;
  const { source, format } = file;
  const direct = locateKey(source.text, format, inner);
  // A file named for its key may hold that key once more: params.toml with [params].
  const found = direct.length > 0 ? direct : locateKey(source.text, format, wrapped);
  return locate(source, found.offset, found.length);
}

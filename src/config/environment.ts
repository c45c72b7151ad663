// `HUGO_*` variables. The character after HUGO separates the keys, so that HUGOxPARAMSxSNAKE_KEY reaches
// params.snake_key. https://gohugo.io/configuration/introduction/#environment-variables
import type { Host } from "../model/source.ts";
import type { Value } from "../model/value.ts";
import { createMap, isMap, lowerKeys, type MutableMap } from "../value/map.ts";
import { asBool, asInt } from "./field.ts";

export interface EnvironmentSetting {
  /** `HUGO_PARAMS_COLOR`. */
  readonly name: string;
  readonly path: readonly string[];
  readonly text: string;
}

/** They say how Hugo runs, not what a site is. */
const notSettings = new Set(["numworkermultiplier", "memorylimit", "file", "version", "enable"]);

/** All settings of the environment, in order of name. */
export function environmentSettings(host: Host): EnvironmentSetting[] {
  const settings: EnvironmentSetting[] = [];
  for (const name of [...host.envNames()].sort()) {
    if (!name.startsWith("HUGO") || name.length < 6) continue;
    const path = name
      .slice(5)
      .split(name[4]!)
      .map((key) => key.toLowerCase());
    const known = !notSettings.has(path[0]!) && path.every((key) => key !== "");
    const text = host.env(name)?.trim();
    if (known && text !== undefined) settings.push({ name, path, text });
  }
  return settings;
}

/**
 * Writes one setting into the merged configuration and returns the value written, or undefined. A text takes the type of
 * the value that it replaces; new keys stay texts, but whole sections are read as JSON.
 */
export function applySetting(
  values: MutableMap,
  setting: EnvironmentSetting,
  isSection: (key: string) => boolean,
): Value | undefined {
  const owner = ownerOf(values, setting.path);
  if (!owner) return undefined;
  const key = setting.path.at(-1)!;
  const present = owner[key];
  const value =
    present !== undefined && present !== null
      ? likeValue(setting.text, present, setting.path)
      : freshValue(setting, isSection);
  owner[key] = value;
  return value;
}

/** The table that the last key of the path stands in; undefined where a value that is no table is in the way. */
function ownerOf(values: MutableMap, path: readonly string[]): MutableMap | undefined {
  let owner = values;
  for (const key of path.slice(0, -1)) {
    owner[key] ??= createMap();
    if (!isMap(owner[key])) return undefined;
    owner = owner[key] as MutableMap;
  }
  return owner;
}

function likeValue(text: string, present: Value, path: readonly string[]): Value {
  if (typeof present === "boolean") return asBool(text) ?? text;
  if (typeof present === "number") return asInt(text) ?? text;
  if (Array.isArray(present)) {
    const list = parseJson(text);
    return Array.isArray(list) ? list : listOrText(text, path);
  }
  if (isMap(present)) {
    const map = parseJson(text);
    return isMap(map) ? map : text;
  }
  return listOrText(text, path);
}

function freshValue({ text, path }: EnvironmentSetting, isSection: (key: string) => boolean): Value {
  const map = path.length === 1 && isSection(path[0]!) ? parseJson(text) : undefined;
  return isMap(map) ? map : listOrText(text, path);
}

const spelledLists = new Set(["disablekinds", "disablelanguages", "ignorefiles", "ignorelogs"]);

/** Four settings take lists with commas or spaces; of any other a text is a text. */
function listOrText(text: string, path: readonly string[]): Value {
  if (path.length !== 1 || !spelledLists.has(path[0]!)) return text;
  const list = parseJson(text);
  if (Array.isArray(list)) return list;
  return text.includes(",") ? text.trim().split(",") : text.split(/\s+/).filter(Boolean);
}

/** Undefined for what is no JSON list or object. */
function parseJson(text: string): Value | undefined {
  if (!/^\s*[[{]/.test(text)) return undefined;
  try {
    return lowerKeys(toValue(JSON.parse(text)));
  } catch {
    return undefined;
  }
}

function toValue(parsed: unknown): Value {
  if (Array.isArray(parsed)) return parsed.map(toValue);
  if (typeof parsed !== "object" || parsed === null) return parsed as Value;
  const map = createMap();
  for (const [key, value] of Object.entries(parsed)) map[key] = toValue(value);
  return map;
}

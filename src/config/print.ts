// The configuration as text, for `homelab-site config`: in Hugo's form, with keys in lower case and in order.
// Unless asked for, values that are false, 0 or empty are left out.
import type {
  Config,
  ConfigMenuEntry,
  DimensionPatterns,
  LanguageConfig,
  MediaType,
  Mount,
  OutputFormat,
  PageTarget,
  PermalinkRule,
} from "../model/config.ts";
import type { TimeValue, Value, ValueMap } from "../model/value.ts";
import { anySite } from "../source/sites.ts";
import { createMap, isMap, sortedKeys, type MutableMap } from "../value/map.ts";
import { isNumber, toNumber } from "../value/number.ts";
import { formatTime } from "../value/time-format.ts";
import type { Origins } from "./origins.ts";
import { printToml, type Note } from "./print-toml.ts";
import { printYaml } from "./print-yaml.ts";
import type { KeyPath } from "./reading.ts";

export interface PrintOptions {
  /** Prints values that are false, 0 or empty too. */
  readonly printZero?: boolean;
  /** Says behind each value where it was set. */
  readonly origins?: Origins;
}

const headline =
  "# A value without a note is Hugo's default; the others are followed by where they were set.\n";

/** The configuration in one of Hugo's formats, with a newline at the end. */
export function printConfig(
  config: Config,
  format: "toml" | "yaml" | "json",
  options: PrintOptions = {},
): string {
  const { origins, printZero } = options;
  const all = toPlain(written(config)) as MutableMap;
  if (!printZero) dropZeros(all);
  const note = origins && ((path: KeyPath) => origins.of(path));
  const print = { toml: printToml, yaml: printYaml, json: printJson }[format];
  return (note && format !== "json" ? headline : "") + print(all, note);
}

/** JSON has no comments: where values were set stands beside them, by dotted path. */
function printJson(config: ValueMap, note: Note | undefined): string {
  if (note === undefined) return `${JSON.stringify(config, undefined, 2)}\n`;
  const origins = Object.fromEntries(
    leafPaths(config, []).map((path) => [path.join("."), note(path) ?? "default"]),
  );
  return `${JSON.stringify({ config, origins }, undefined, 2)}\n`;
}

function leafPaths(value: Value, path: KeyPath): KeyPath[] {
  const isList = Array.isArray(value) && value.some(isMap);
  if (!isList && !isMap(value)) return [path];
  return Object.entries(value).flatMap(([key, inner]) => leafPaths(inner as Value, [...path, key]));
}

/** The configuration as an author would write it: names instead of what they stand for. */
function written(config: Config): Record<string, unknown> {
  const {
    files: _files,
    modules: _modules,
    mounts: _mounts,
    isMultihost: _isMultihost,
    disabledLanguages: _disabledLanguages,
    dimensions: _dimensions,
    ...settings
  } = config;
  return {
    ...settings,
    social: isEmpty(config.social) ? null : config.social,
    languages: mapValues(byLanguage(config.languages), languageFacts),
    mediaTypes: mapValues(config.mediaTypes, ({ delimiter, suffixes }: MediaType) => ({
      delimiter,
      suffixes,
    })),
    menus: mapValues(config.menus, (entries) => entries.map(menuEntry)),
    outputFormats: mapValues(config.outputFormats, outputFormat),
    permalinks: config.permalinks.map(permalink),
    module: {
      ...config.module,
      mounts: config.module.mounts.map(mount),
      params: isEmpty(config.module.params) ? null : config.module.params,
    },
    server: { ...config.server, redirects: config.server.redirects.map(redirect) },
    cascade: config.cascade.map(({ target, values }) => ({ ...values, target: pageTarget(target) })),
  };
}

function isEmpty(map: object): boolean {
  return Object.keys(map).length === 0;
}

function byLanguage(languages: readonly LanguageConfig[]): Record<string, LanguageConfig> {
  return Object.fromEntries(languages.map((language) => [language.lang, language]));
}

function languageFacts(language: LanguageConfig): Record<string, unknown> {
  const { direction, disabled, label, locale, weight, ownTitle, lang } = language;
  return {
    direction,
    disabled,
    label,
    weight,
    locale: locale === lang ? "" : locale,
    title: ownTitle,
  };
}

function outputFormat({ name: _name, mediaType, ...format }: OutputFormat): Record<string, unknown> {
  return { ...format, mediaType: mediaType.type };
}

function menuEntry({ menu: _menu, params, ...entry }: ConfigMenuEntry): Record<string, unknown> {
  return { ...entry, params: isEmpty(params) ? null : params };
}

function redirect(rule: Config["server"]["redirects"][number]): Record<string, unknown> {
  return { ...rule, fromHeaders: isEmpty(rule.fromHeaders) ? null : rule.fromHeaders };
}

function permalink(rule: PermalinkRule): Record<string, unknown> {
  const { pattern, kind, path = "", environment = "", matrix = anySite } = rule;
  return { pattern, target: pageTarget({ environment, kind, matrix, path }) };
}

function pageTarget({ matrix, ...target }: PageTarget): Record<string, unknown> {
  return isAsked(matrix) ? { ...target, sites: { matrix } } : target;
}

function mount({ sites, ...rest }: Mount): Record<string, unknown> {
  return isAsked(sites.matrix) || isAsked(sites.complements) ? { ...rest, sites } : rest;
}

function isAsked(patterns: DimensionPatterns): boolean {
  return Object.values(patterns).some((list) => list.length > 0);
}

function mapValues<T, R>(map: Readonly<Record<string, T>>, change: (value: T) => R): Record<string, R> {
  return Object.fromEntries(Object.entries(map).map(([key, value]) => [key, change(value)]));
}

/** Keys in lower case and sorted; times and boxed numbers as texts and numbers. */
function toPlain(value: unknown): Value {
  if (Array.isArray(value)) return value.map(toPlain);
  if (isNumber(value)) return toNumber(value);
  if (typeof value !== "object" || value === null) return (value ?? null) as Value;
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype !== null && prototype !== Object.prototype)
    return formatTime(value as TimeValue, "2006-01-02T15:04:05Z07:00");
  const map = createMap();
  for (const key of sortedKeys(value))
    map[/^\w+$/.test(key) ? key.toLowerCase() : key] = toPlain((value as Record<string, unknown>)[key]);
  const sorted = createMap();
  for (const key of sortedKeys(map)) sorted[key] = map[key]!;
  return sorted;
}

/** Tables that are empty from the start stay, those that become so go: Hugo's rule. */
function dropZeros(map: MutableMap): void {
  for (const [key, value] of Object.entries(map)) {
    if (isMap(value)) {
      if (Object.keys(value).length === 0) continue;
      dropZeros(value as MutableMap);
      if (Object.keys(value).length === 0) delete map[key];
    } else if (Array.isArray(value)) {
      for (const item of value) if (isMap(item)) dropZeros(item as MutableMap);
      if (value.length === 0) delete map[key];
    } else if (!value) delete map[key];
  }
}

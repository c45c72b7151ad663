// The configuration as text, for `homelab-site config`: in Hugo's form, with keys in lower case and in order.
// Unless asked for, values that are false, 0 or empty are left out.
import type {
  Config,
  ConfigMenuEntry,
  LanguageConfig,
  MediaType,
  OutputFormat,
  PermalinkRule,
} from "../model/config.ts";
import type { TimeValue, Value } from "../model/value.ts";
import { createMap, isMap, sortedKeys, type MutableMap } from "../value/map.ts";
import { isNumber, toNumber } from "../value/number.ts";
import { formatTime } from "../value/time-format.ts";
import { printToml } from "./print-toml.ts";
import { printYaml } from "./print-yaml.ts";

export interface PrintOptions {
  /** Prints values that are false, 0 or empty too. */
  readonly printZero?: boolean;
}

/** The configuration in one of Hugo's formats, with a newline at the end. */
export function printConfig(
  config: Config,
  format: "toml" | "yaml" | "json",
  options: PrintOptions = {},
): string {
  const all = toPlain(written(config)) as MutableMap;
  if (!options.printZero) dropZeros(all);
  if (format === "toml") return printToml(all);
  return format === "yaml" ? printYaml(all) : `${JSON.stringify(all, undefined, 2)}\n`;
}

/** The configuration as an author would write it: names instead of what they stand for. */
function written(config: Config): Record<string, unknown> {
  const {
    files: _files,
    modules: _modules,
    mounts: _mounts,
    isMultihost: _isMultihost,
    disabledLanguages: _disabledLanguages,
    ...settings
  } = config;
  return {
    ...settings,
    social: isEmpty(config.social) ? null : config.social,
    languages: mapValues(byLanguage(config.languages), (one) => languageFacts(one, config)),
    mediaTypes: mapValues(config.mediaTypes, ({ delimiter, suffixes }: MediaType) => ({
      delimiter,
      suffixes,
    })),
    menus: mapValues(config.menus, (entries) => entries.map(menuEntry)),
    outputFormats: mapValues(config.outputFormats, outputFormat),
    permalinks: config.permalinks.map(permalink),
    module: { ...config.module, params: isEmpty(config.module.params) ? null : config.module.params },
    server: { ...config.server, redirects: config.server.redirects.map(redirect) },
    cascade: config.cascade.map(({ target, values }) => ({ ...values, target })),
  };
}

function isEmpty(map: object): boolean {
  return Object.keys(map).length === 0;
}

function byLanguage(languages: readonly LanguageConfig[]): Record<string, LanguageConfig> {
  return Object.fromEntries(languages.map((language) => [language.lang, language]));
}

function languageFacts(language: LanguageConfig, config: Config): Record<string, unknown> {
  const { direction, disabled, label, locale, weight, title, lang } = language;
  return {
    direction,
    disabled,
    label,
    weight,
    locale: locale === lang ? "" : locale,
    title: title === config.title ? "" : title,
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
  const { pattern, kind, path = "", environment = "", lang = "" } = rule;
  return { pattern, target: { environment, kind, lang, path } };
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

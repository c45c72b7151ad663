// The configuration as a document for people: Hugo's shape, keys in lower case, plain values only.
import type { Config, LanguageConfig } from "../model/config.ts";
import { formatTime } from "../value/time-format.ts";
import { badChoice } from "./messages.ts";

export type Plain = string | number | boolean | null | readonly Plain[] | { readonly [key: string]: Plain };

/** Everything in effect, seen from one language. */
export function configDocument(config: Config, lang: string | undefined): { readonly [key: string]: Plain } {
  const names = config.languages.map((language) => language.lang);
  const wanted = lang ?? config.defaultContentLanguage;
  const own = config.languages.find((language) => language.lang === wanted);
  if (lang !== undefined && !own) throw badChoice("the flag --lang", lang, names);
  const { files: _files, languages, mounts, ...rest } = config;
  const module = {
    mounts: mounts.map(({ source, target, lang: mountLang }) => ({ source, target, lang: mountLang })),
  };
  const document = {
    ...rest,
    ...(own && languageSettings(own)),
    languages: Object.fromEntries(languages.map((language) => [language.lang, languageSettings(language)])),
    module,
  };
  return plainOf(document) as { readonly [key: string]: Plain };
}

function languageSettings({ lang: _lang, permalinks, ...settings }: LanguageConfig): Record<string, unknown> {
  return { ...settings, permalinks: permalinksOf(permalinks) };
}

function permalinksOf(rules: LanguageConfig["permalinks"]): Record<string, Record<string, string>> {
  const byKind: Record<string, Record<string, string>> = Object.create(null);
  for (const { kind, section, pattern } of rules) (byKind[kind] ??= Object.create(null))[section] = pattern;
  return byKind;
}

/** Without what a reader can do without: false, 0, "", null, and lists and tables that hold nothing else. */
export function dropZeros(value: { readonly [key: string]: Plain }): { readonly [key: string]: Plain } {
  const kept: [string, Plain][] = [];
  for (const [key, item] of Object.entries(value)) {
    const inner = isTable(item) ? dropZeros(item) : item;
    if (!isZero(inner)) kept.push([key, inner]);
  }
  return Object.fromEntries(kept);
}

function isTable(value: Plain): value is { readonly [key: string]: Plain } {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isZero(value: Plain): boolean {
  if (value === null || value === false || value === 0 || value === "") return true;
  return typeof value === "object" && Object.keys(value).length === 0;
}

function plainOf(value: unknown): Plain {
  if (value === null || value === undefined) return null;
  if (typeof value === "string" || typeof value === "number" || typeof value === "boolean") return value;
  if (Array.isArray(value)) return value.map(plainOf);
  if (typeof value !== "object") throw new TypeError(`configDocument: ${typeof value}`);
  if ("float" in value) return value.float as number;
  if ("ms" in value && "offset" in value) return formatTime(value as never, "2006-01-02T15:04:05Z07:00");
  return Object.fromEntries(
    Object.entries(value).map(([key, item]): [string, Plain] => [key.toLowerCase(), plainOf(item)]),
  );
}

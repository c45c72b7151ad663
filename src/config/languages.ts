// `languages`: what each says of itself, and all settings as it sees them.
// https://gohugo.io/configuration/languages/
import type { LanguageConfig, PageTarget, Settings } from "../model/config.ts";
import type { ValueMap } from "../model/value.ts";
import { createMap, isMap, type MutableMap } from "../value/map.ts";
import { asText } from "./field.ts";
import { mergeLanguageSection } from "./merge.ts";
import type { Reading } from "./reading.ts";
import { isLanguageTag } from "./moved-keys.ts";
import { languageFacts, type LanguageFacts } from "./schema.ts";
import type { Section } from "./section.ts";
import { withLanguage } from "./targets.ts";

export interface ReadLanguages {
  /** Sorted by weight, those without one last, then by key. Disabled ones are left out. */
  readonly languages: readonly LanguageConfig[];
  /** Keys of the disabled ones. */
  readonly disabledLanguages: readonly string[];
  /** True where some language has a base URL of its own. */
  readonly isMultihost: boolean;
}

const factNames: ReadonlySet<string> = new Set(languageFacts.names.map((name) => name.toLowerCase()));

/** Reads all languages from the merged configuration; one is made where the site names none. */
export function readLanguages(
  values: ValueMap,
  root: Settings,
  schema: Section<Settings>,
  at: Reading,
): ReadLanguages {
  const given = values["languages"];
  const written = isMap(given) ? Object.entries(given).filter(([key]) => key !== "_merge") : [];
  if (given !== undefined && given !== null && !isMap(given)) at.at("languages").wrongType("a table", given);
  const entries: [string, ValueMap][] = [];
  for (const [lang, value] of written) {
    const place = at.at("languages").at(lang);
    if (!isMap(value) && value !== null) place.wrongType("a table", value);
    else if (/[\s/]/.test(lang)) place.badValue(lang, [], "a language's key has no spaces or slashes");
    else entries.push([lang, value ?? createMap()]);
  }
  if (isMap(given) && entries.length === 0)
    at.at("languages").badValue("", [], `there is no language in it${strayLanguage(values)}`);
  const isMultilingual = entries.length > 0;
  if (!isMultilingual) entries.push([root.defaultContentLanguage, createMap()]);
  const read = entries.map(([lang, own]) => readLanguage(lang, own, values, root, schema, at));
  const enabled = enabledOf(read, at).sort(byWeight);
  const hasHosts = entries.some(([, own]) => own["baseurl"] !== undefined);
  const isMultihost = hasHosts && enabled.length > 1;
  const disabledLanguages = read.filter((one) => one.disabled).map((one) => one.lang);
  const languages = isMultilingual && !hasHosts ? enabled.map(adjustHooks) : enabled;
  return { languages, disabledLanguages, isMultihost };
}

/** A site without any language can't be: all stay then, and the fault is told. */
function enabledOf(languages: readonly LanguageConfig[], at: Reading): LanguageConfig[] {
  const enabled = languages.filter((one) => !one.disabled);
  if (enabled.length > 0) return enabled;
  at.at("disableLanguages").badValue("", [], "all languages are disabled");
  return [...languages];
}

/** In TOML `[en]` below `[languages]` is a table at the root, however far it is indented. */
function strayLanguage(values: ValueMap): string {
  const stray = Object.keys(values).find((key) => isLanguageTag(key) && isMap(values[key]));
  return stray === undefined ? "" : `; the table [${stray}] stands at the root: write [languages.${stray}]`;
}

function readLanguage(
  lang: string,
  own: ValueMap,
  values: ValueMap,
  root: Settings,
  schema: Section<Settings>,
  at: Reading,
): LanguageConfig {
  const place = at.at("languages").at(lang);
  const facts =
    languageFacts.read(
      pick(own, (key) => factNames.has(key)),
      place,
    ) ?? languageFacts.initial;
  const settings = overrides(lang, own, values, root, schema, place);
  const { title, copyright, baseURL, contentDir, params, menus, taxonomies, permalinks } = settings;
  return {
    lang,
    label: facts.label || facts.languageName,
    locale: localeOf(lang, own, facts, values, root),
    direction: facts.direction || facts.languageDirection,
    weight: facts.weight,
    disabled: facts.disabled || root.disableLanguages.includes(lang),
    title,
    ownTitle: asText(own["title"] ?? "") ?? "",
    copyright,
    baseURL,
    contentDir,
    params,
    menus,
    taxonomies,
    permalinks,
    settings,
  };
}

/** The root's settings, those that the language sets replaced. */
function overrides(
  lang: string,
  own: ValueMap,
  values: ValueMap,
  root: Settings,
  schema: Section<Settings>,
  at: Reading,
): Settings {
  const sections = pick(own, (key) => !factNames.has(key) && key !== "locale");
  for (const [key, value] of Object.entries(sections)) {
    const ofRoot = values[key];
    if (isMap(value) && isMap(ofRoot))
      mergeLanguageSection(value as MutableMap, ofRoot, ["languages", lang, key]);
  }
  const read = schema.read(sections, at) ?? schema.initial;
  const changed: Partial<Record<keyof Settings, unknown>> = {};
  for (const name of Object.keys(root) as (keyof Settings)[])
    if (sections[name.toLowerCase()] !== undefined) changed[name] = read[name];
  return Object.keys(changed).length === 0 ? root : ({ ...root, ...forLanguage(changed, lang) } as Settings);
}

/** A cascade in a language is for its pages alone, unless it says for which. */
function forLanguage(changed: Partial<Record<keyof Settings, unknown>>, lang: string): typeof changed {
  const rules = changed.cascade as Settings["cascade"] | undefined;
  if (!rules) return changed;
  return {
    ...changed,
    cascade: rules.map(({ target, values }) => ({ target: inLanguage(target, lang), values })),
  };
}

function inLanguage(target: PageTarget, lang: string): PageTarget {
  const { matrix } = target;
  return matrix.languages.length > 0 ? target : { ...target, matrix: withLanguage(matrix, lang) };
}

/** Own locale, the root's for the default language, the older languageCode of either, else the key. */
function localeOf(
  lang: string,
  own: ValueMap,
  facts: LanguageFacts,
  values: ValueMap,
  root: Settings,
): string {
  const isDefault = lang === root.defaultContentLanguage;
  const older = isDefault ? values["languagecode"] : undefined;
  return (
    asText(own["locale"] ?? "") ||
    (isDefault ? root.locale : "") ||
    facts.languageCode ||
    asText(older ?? "") ||
    lang
  );
}

function pick(map: ValueMap, wanted: (key: string) => boolean): MutableMap {
  const picked = createMap();
  for (const [key, value] of Object.entries(map)) if (wanted(key)) picked[key] = value;
  return picked;
}

function byWeight(a: LanguageConfig, b: LanguageConfig): number {
  if (a.weight !== b.weight) return (a.weight || Infinity) - (b.weight || Infinity);
  return a.lang < b.lang ? -1 : 1;
}

/**
 * Where languages share one host, a bundle's image may be published once for all of them: only Hugo's own render
 * hooks find it then, so that "auto" means "fallback". Hugo does so as soon as one language is written down.
 */
function adjustHooks(language: LanguageConfig): LanguageConfig {
  const { markup } = language.settings;
  const { goldmark } = markup;
  if (goldmark.duplicateResourceFiles) return language;
  const { image, link } = goldmark.renderHooks;
  const renderHooks = { image: fallbackFor(image), link: fallbackFor(link) };
  const settings = { ...language.settings, markup: { ...markup, goldmark: { ...goldmark, renderHooks } } };
  return { ...language, settings };
}

function fallbackFor(hook: { readonly useEmbedded: string }): { readonly useEmbedded: string } {
  return hook.useEmbedded === "auto" ? { useEmbedded: "fallback" } : hook;
}

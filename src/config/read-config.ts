// Merged values → Config: read by the schema, completed by what follows from several settings together, frozen.
import type { Config, LanguageConfig, Settings, SiteModule } from "../model/config.ts";
import type { Log } from "../model/diagnostic.ts";
import type { ValueMap } from "../model/value.ts";
import { cleanPath, dirName } from "../source/path.ts";
import { isMap } from "../value/map.ts";
import { asText } from "./field.ts";
import { defaultMounts, STATS_FILE } from "./default-mounts.ts";
import { deepFreeze } from "./freeze.ts";
import { readDimensions } from "./dimensions.ts";
import { readLanguages } from "./languages.ts";
import type { Layer } from "./layer.ts";
import { mediaTypes } from "./media-types.ts";
import { badDefaultLanguage, faultMessage, missingMount } from "./messages.ts";
import { plainImport } from "./modules.ts";
import { firstOutputFormat } from "./output-formats.ts";
import { Reading } from "./reading.ts";
import { schemaWith, settingsSchema } from "./schema.ts";

export interface MergedConfig {
  /** Keys in lower case. */
  readonly values: ValueMap;
  /** Where the values come from, strongest last. */
  readonly layers: readonly Layer[];
  readonly files: readonly string[];
  readonly modules: readonly SiteModule[];
  readonly environment: string;
  readonly workingDir: string;
  readonly log: Log;
  readonly isStrict: boolean;
  /** True where the project has such a file or folder. */
  readonly exists: (source: string) => boolean;
  /** Names of what is in a folder of the project. */
  readonly list: (folder: string) => readonly string[];
}

/** True for keys whose value is a table: an environment variable may set those by JSON. */
export function isSectionKey(key: string): boolean {
  const { initial } = settingsSchema();
  const name = Object.keys(initial).find((one) => one.toLowerCase() === key) as keyof Settings | undefined;
  return name !== undefined && typeof initial[name] === "object" && !listKeys.has(key);
}

const listKeys = new Set(["disablekinds", "disablelanguages", "ignorefiles", "ignorelogs"]);

/** Reads the merged values; faults go to the log. */
export function readConfig(merged: MergedConfig): Config {
  const { values, files, modules, environment, workingDir } = merged;
  const at = new Reading();
  const schema = schemaOf(values);
  const root = schema.read(withoutLanguages(values), at) ?? schema.initial;
  const settings = completed({ ...root, environment });
  const { languages, disabledLanguages, isMultihost } = readLanguages(values, settings, schema, at);
  checkOutputs(settings, at);
  const dimensions = readDimensions(settings, values, at);
  report(at, merged);
  reportMissingMounts(settings, merged);
  const known = withDefault(languages, settings, values, merged);
  const mounts = defaultMounts(settings, known.languages, merged.exists);
  const own = known.languages.find(({ lang }) => lang === known.lang)?.settings ?? settings;
  return deepFreeze({
    ...own,
    locale: own.locale || (asText(values["languagecode"] ?? "") ?? ""),
    defaultContentLanguage: known.lang,
    defaultContentRole: dimensions.roles.find(({ isDefault }) => isDefault)?.name ?? own.defaultContentRole,
    module: { ...own.module, mounts },
    files,
    workingDir,
    languages: known.languages,
    disabledLanguages,
    dimensions,
    mounts,
    isMultihost,
    modules: [{ path: "", dir: workingDir, display: "", mounts }, ...modules.map(plainModule)],
  });
}

function plainModule({ path, dir, display, mounts }: SiteModule): SiteModule {
  return { path, dir, display, mounts };
}

/** Output formats are read with the site's own media types, wherever those are set. */
function schemaOf(values: ValueMap): ReturnType<typeof schemaWith> {
  const own = values["mediatypes"];
  const types = isMap(own) ? mediaTypes.read(own, new Reading(), undefined) : undefined;
  return schemaWith(types ?? mediaTypes.initial);
}

function withoutLanguages(values: ValueMap): ValueMap {
  return Object.assign(Object.create(null), values, { languages: null }) as ValueMap;
}

/** What one setting says about another. */
function completed(settings: Settings): Settings {
  const { related, taxonomies, module, theme, outputFormats } = settings;
  const defaultOutputFormat = settings.defaultOutputFormat || firstOutputFormat(outputFormats);
  const hasTags = "tag" in taxonomies || related !== settingsSchema().initial.related;
  const indices = hasTags ? related.indices : related.indices.filter((index) => index.name !== "tags");
  // A theme is an import that is found in themesDir.
  const imports = [...module.imports, ...theme.map((path) => ({ ...plainImport, path }))];
  return {
    ...settings,
    defaultOutputFormat,
    related: { ...related, indices },
    module: { ...module, imports },
  };
}

function checkOutputs(settings: Settings, at: Reading): void {
  const known = Object.keys(settings.outputFormats);
  const isKnown = (name: string): boolean => Object.hasOwn(settings.outputFormats, name);
  for (const [kind, names] of Object.entries(settings.outputs))
    for (const name of names) if (!isKnown(name)) at.at("outputs").at(kind).badValue(name, known);
  const { defaultOutputFormat } = settings;
  if (defaultOutputFormat !== "" && !isKnown(defaultOutputFormat))
    at.at("defaultOutputFormat").badValue(defaultOutputFormat, known);
}

function report(at: Reading, { layers, log, isStrict }: MergedConfig): void {
  for (const fault of at.faults) {
    const message = faultMessage(fault, layers, isStrict);
    if (message) log.add(message);
  }
}

/** A mount of what isn't there adds nothing, as in Hugo. Only the standard folders are often written down unasked. */
function reportMissingMounts({ module }: Settings, { layers, log, exists, list }: MergedConfig): void {
  for (const [index, { source, target }] of module.mounts.entries()) {
    const path = cleanPath(source);
    if (!exists(path) && source !== target && path !== STATS_FILE)
      log.add(missingMount(source, list(dirName(path)), layers, index));
  }
}

/** The default language must be there; where nobody named one it is "en", else the first. */
function withDefault(
  languages: readonly LanguageConfig[],
  settings: Settings,
  values: ValueMap,
  { layers, log }: MergedConfig,
): { languages: readonly LanguageConfig[]; lang: string } {
  const lang = settings.defaultContentLanguage;
  const known = languages.map((one) => one.lang);
  if (known.includes(lang)) return { languages, lang };
  if (values["defaultcontentlanguage"] !== undefined || known.length === 0)
    log.add(badDefaultLanguage(lang, known, layers));
  return { languages, lang: known[0] ?? lang };
}

// From files, flags and environment to one frozen, checked Config:
//   1. the project's files are read as layers and laid over each other, then flags, then HUGO_* variables
//   2. themes and modules are found, and what they may add is added
//   3. the merged values are read by the schema, for the root and for each language
//   4. faults found on the way are told where they stand; nothing is thrown for what an author wrote
import type { Config } from "../model/config.ts";
import type { Log } from "../model/diagnostic.ts";
import type { Host } from "../model/source.ts";
import type { Value, ValueMap } from "../model/value.ts";
import { resolvePath } from "../source/path.ts";
import { createMap, isMap, type MutableMap } from "../value/map.ts";
import { applyAliases } from "./aliases.ts";
import { reportDeprecatedKeys } from "./deprecated-keys.ts";
import { applySetting, environmentSettings } from "./environment.ts";
import { asText } from "./field.ts";
import { loadConfigDir, loadNamedFiles, loadRootFile, type FileContext } from "./files.ts";
import { flagLayers } from "./flags.ts";
import { isSectionKey, readConfig, type MergedConfig } from "./read-config.ts";
import type { Layer } from "./layer.ts";
import { mergeTheme, overlay } from "./merge.ts";
import { ModuleLoader } from "./modules.ts";

export interface LoadOptions {
  /** Absolute path of the project. */
  readonly source: string;
  /** Files of --config, instead of the one at the project's root. */
  readonly files?: readonly string[];
  /** Folder with _default and one for each environment; "config" unless told. */
  readonly configDir?: string;
  readonly environment?: string;
  /** By configuration key in Hugo's spelling: `baseURL`, `minify`. */
  readonly flags?: Readonly<Record<string, unknown>>;
  readonly host: Host;
  readonly log: Log;
  /** Makes unknown keys errors in Hugo's files too. */
  readonly strict?: boolean;
}

/** Loads the configuration. Errors are in the log; a config with errors is good for messages, not for a build. */
export async function loadConfig(options: LoadOptions): Promise<Config> {
  return readConfig(await loadMerged(options));
}

/** Everything that has a say, laid over each other and not yet checked. */
export async function loadMerged(options: LoadOptions): Promise<MergedConfig> {
  const { source, host, log, flags = {}, strict = false } = options;
  const environment = options.environment ?? host.env("HUGO_ENVIRONMENT") ?? "production";
  const context: FileContext = { host, log, workingDir: source, environment };
  const layers = await loadFiles(options, context);
  const files = layers.map((layer) => layer.name);
  layers.push(...flagLayers(flags));
  const values = createMap();
  for (const layer of layers) overlay(values, layer.values);
  layers.push(...applyEnvironment(values, host));
  reportDeprecatedKeys(values, layers, log);
  applyAliases(values);
  const modules = await new ModuleLoader(context, values).load(values, layers);
  // The first module is the strongest of them, all are weaker than the project.
  const moduleLayers = modules.toReversed().flatMap((module) => module.layers);
  for (const module of modules) mergeTheme(values, withoutConsent(ensureLanguages(values, module.values)));
  return {
    values,
    modules,
    environment,
    workingDir: source,
    log,
    exists: (path) => host.stat(resolvePath(source, path)) !== undefined,
    list: (folder) => host.list(resolvePath(source, folder)).map(({ name }) => name),
    isStrict: strict,
    layers: [...moduleLayers, ...layers],
    files: [...moduleLayers.map((layer) => layer.name), ...files],
  };
}

async function loadFiles(options: LoadOptions, context: FileContext): Promise<Layer[]> {
  const { source, files = [], configDir = "config" } = options;
  const root = files.length > 0 ? await loadNamedFiles(files, context) : await loadRootFile(source, context);
  return [...root, ...(await loadConfigDir(resolvePath(source, configDir), context))];
}

/** Whose code may run is for the site to say, whatever it lets themes merge. */
function withoutConsent(theme: ValueMap): ValueMap {
  const { security } = theme;
  if (!isMap(security)) return theme;
  const kept = Object.entries(security).filter(([key]) => key.toLowerCase() !== "allowcode");
  return Object.assign(createMap(), theme, {
    security: Object.assign(createMap(), Object.fromEntries(kept)),
  });
}

/** Writes the HUGO_* variables into the values; each is a layer of its own, for messages. */
function applyEnvironment(values: MutableMap, host: Host): Layer[] {
  return environmentSettings(host).flatMap((setting) => {
    const value = applySetting(values, setting, isSectionKey);
    return value === undefined ? [] : [{ name: setting.name, values: nested(setting.path, value) }];
  });
}

function nested(path: readonly string[], value: Value): ValueMap {
  let inner = value;
  for (const key of path.toReversed()) inner = Object.assign(createMap(), { [key]: inner });
  return inner as ValueMap;
}

/** A theme's languages are taken over where the site has none of its own; its default one is there then too. */
function ensureLanguages(values: MutableMap, theme: ValueMap): ValueMap {
  const offered = theme["languages"];
  if (values["languages"] !== undefined || offered === undefined) return theme;
  const lang = asText(values["defaultcontentlanguage"] ?? "en")?.toLowerCase() ?? "en";
  // What the theme says of that one is for sites that name it.
  const own = Object.assign(createMap(), { _merge: "none" });
  values["languages"] = Object.assign(createMap(), { _merge: "deep", [lang]: own });
  return theme;
}

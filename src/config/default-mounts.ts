// The mounts of a project: those that it names, and for every component that it doesn't the folder of `contentDir`,
// `layoutDir` and so on. https://gohugo.io/configuration/module/#mounts
import type { LanguageConfig, Mount, Settings } from "../model/config.ts";
import { cleanMounts, plainMount } from "./module-mounts.ts";

/** What the build itself writes into the project, with `build.buildStats`. */
export const STATS_FILE = "hugo_stats.json";

/** All mounts of the project. One whose source doesn't exist is as good as not written. */
export function defaultMounts(
  settings: Settings,
  languages: readonly LanguageConfig[],
  exists: (source: string) => boolean,
): Mount[] {
  const written = cleanMounts(settings.module.mounts).filter(
    ({ source }) => exists(source) || source === STATS_FILE,
  );
  const configured = new Set(written.map(({ target }) => target.split("/", 1)[0]!));
  const folders: readonly (readonly [component: string, mounts: readonly Mount[]])[] = [
    ["content", contentMounts(settings, languages)],
    ["data", [plainMount(settings.dataDir, "data")]],
    ["layouts", [plainMount(settings.layoutDir, "layouts")]],
    ["i18n", [plainMount(settings.i18nDir, "i18n")]],
    ["archetypes", [plainMount(settings.archeTypeDir, "archetypes")]],
    ["assets", [plainMount(settings.assetDir, "assets")]],
    ["static", staticMounts(settings, languages)],
  ];
  const added = folders.flatMap(([component, mounts]) => (configured.has(component) ? [] : mounts));
  return cleanMounts([...written, ...added.filter(({ source }) => source !== "")]);
}

/** A language with a folder of its own owns what is in it. */
function contentMounts(settings: Settings, languages: readonly LanguageConfig[]): Mount[] {
  const mounts = languages.map(({ contentDir, lang }) =>
    plainMount(contentDir, "content", contentDir === settings.contentDir ? "" : lang),
  );
  return unique(mounts);
}

function staticMounts(settings: Settings, languages: readonly LanguageConfig[]): Mount[] {
  const dirs = languages.flatMap((language) => language.settings.staticDir);
  return unique((dirs.length > 0 ? dirs : settings.staticDir).map((dir) => plainMount(dir, "static")));
}

function unique(mounts: readonly Mount[]): Mount[] {
  const seen = new Set<string>();
  return mounts.filter(({ source, sites }) => {
    const key = `${sites.matrix.languages.join()}:${source}`;
    return !seen.has(key) && seen.add(key);
  });
}

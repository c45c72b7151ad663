// Which files and folders of a project can change what a build makes.
import { resolve } from "node:path";
import type { Config } from "../model/config.ts";
import { CODE_FOLDER } from "../source/code-files.ts";
import { componentNames } from "../source/mount-filter.ts";

const CONFIG_FILES = ["hugo", "config"].flatMap((name) =>
  ["toml", "yaml", "yml", "json"].map((extension) => `${name}.${extension}`),
);

export interface WatchPlaces {
  /** Absolute path of the project. */
  readonly root: string;
  /** Configuration files and folder that were named by flags. */
  readonly configFiles: readonly string[];
  readonly configDir: string;
}

/** Absolute paths to watch; without a configuration, which may be broken, the places that Hugo gives them. */
export function watchPaths(places: WatchPlaces, config: Config | undefined): string[] {
  const { root, configFiles, configDir } = places;
  const usual = [
    ...componentNames,
    CODE_FOLDER,
    ...CONFIG_FILES,
    ...configFiles,
    configDir,
    config?.themesDir ?? "themes",
  ];
  const mounted = config?.mounts.flatMap(({ source, disableWatch }) => (disableWatch ? [] : [source])) ?? [];
  const themes = config?.modules.map(({ dir }) => dir) ?? [];
  const publish = config && resolve(root, config.publishDir);
  const all = new Set([...usual, ...mounted, ...themes].map((path) => resolve(root, path)));
  // A mount of the whole project would see every file that is published into it.
  return [...all].filter((path) => path !== root && path !== publish);
}

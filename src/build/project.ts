// From a folder on disk to what build() takes: configuration read, sources listed.
import { loadConfig, loadMerged, type LoadOptions } from "../config/load.ts";
import { readConfig, type MergedConfig } from "../config/read-config.ts";
import type { CollectedLog } from "../diagnostics/log.ts";
import type { Config } from "../model/config.ts";
import type { Exchange } from "../model/http.ts";
import type { Host, SourceFile, SourceTree } from "../model/source.ts";
import { createHost } from "../source/host.ts";
import { isInside, joinPath } from "../source/path.ts";
import { loadTree } from "../source/tree.ts";
import { defaultThemeDir } from "./default-theme.ts";
import { noSite } from "./messages.ts";
import { writeStats } from "./stats.ts";

export interface ProjectOptions {
  /** Absolute path of the project's folder. */
  readonly source: string;
  /** Configuration files in place of the default ones, the last strongest. */
  readonly files?: readonly string[];
  readonly configDir?: string;
  readonly environment?: string;
  /** Settings by Hugo's key that beat the files: `{ baseURL: "/x/" }`. */
  readonly flags?: Readonly<Record<string, unknown>>;
  /** RFC 3339; freezes the clock. */
  readonly clock?: string;
  /** Unknown configuration keys are errors. */
  readonly strict?: boolean;
  /** False: a site without page templates isn't given those of the default theme. */
  readonly defaultTheme?: boolean;
  /** How to speak HTTP, for those who open a project again and again. */
  readonly exchange?: Exchange;
  readonly log: CollectedLog;
}

/** An opened project; pass it on to `build`. */
export interface Project {
  readonly config: Config;
  readonly tree: SourceTree;
  readonly host: Host;
  /** Writes hugo_stats.json, for builds that are to leave something behind. */
  readonly saveStats: (text: string) => void;
}

/** Reads the configuration and lists the sources. Throws a DiagnosticError when the project can't be opened. */
export async function openProject(options: ProjectOptions): Promise<Project> {
  const { log, clock, exchange } = options;
  const host = createHost({
    ...(clock !== undefined && { clock: Date.parse(clock) }),
    ...(exchange && { exchange }),
  });
  const config = await loadConfig(loadOptions(options, host));
  const tree = loadTree(
    config,
    host,
    log,
    options.defaultTheme === false ? {} : { fallback: defaultThemeDir() },
  );
  return { config, tree, host, saveStats: (text) => writeStats(config, text) };
}

/** Tells of a folder that has nothing of a site: most likely it is the wrong one, and an empty site helps nobody. */
export function reportNoSite({ config, tree }: Project, log: CollectedLog): void {
  const ofTheme = ["layouts", "static"].map((name) => joinPath(defaultThemeDir(), name));
  const isOwn = ({ filename }: SourceFile): boolean => !ofTheme.some((folder) => isInside(filename, folder));
  if (config.files.length === 0 && !Object.values(tree).some((files) => files.some(isOwn)))
    log.add(noSite(config.workingDir));
}

/** The configuration alone, with what it was made of: for those who want to know where a setting comes from. */
export async function openConfiguration(
  options: ProjectOptions,
): Promise<{ readonly config: Config; readonly merged: MergedConfig }> {
  const merged = await loadMerged(loadOptions(options, createHost()));
  return { config: readConfig(merged), merged };
}

function loadOptions(options: ProjectOptions, host: Host): LoadOptions {
  const { source, flags = {}, log, files, configDir, environment, strict } = options;
  return {
    source,
    flags,
    host,
    log,
    ...(files && { files: [...files] }),
    ...(configDir !== undefined && { configDir }),
    ...(environment !== undefined && { environment }),
    ...(strict !== undefined && { strict }),
  };
}

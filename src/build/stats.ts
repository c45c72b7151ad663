// hugo_stats.json stands at the project's root, where tools look for it, and is kept with the sources.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { STATS_FILE } from "../config/default-mounts.ts";
import { createLog } from "../diagnostics/log.ts";
import type { Config } from "../model/config.ts";
import type { SourceFile } from "../model/source.ts";
import type { ElementStats } from "../render/stats/stats.ts";
import { loadTree } from "../source/tree.ts";
import type { BuildInput } from "./build.ts";
import { brokenStats } from "./messages.ts";

/**
 * Hands the file's text over; a build of some segments adds to what other builds found. Gives the file where it is
 * mounted among the assets and wasn't there when those were listed.
 */
export function saveStats(stats: ElementStats, input: BuildInput): readonly SourceFile[] {
  if (input.saveStats === undefined) return [];
  const filename = join(input.config.workingDir, STATS_FILE);
  if (input.config.renderSegments.length > 0) addEarlier(stats, filename, input);
  input.saveStats(stats.print());
  return newAssets(filename, input);
}

function addEarlier(stats: ElementStats, filename: string, { host, log }: BuildInput): void {
  if (host.stat(filename)?.kind !== "file") return;
  try {
    stats.addEarlier(host.readText(filename));
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    log.add(brokenStats(STATS_FILE, error.message));
  }
}

function newAssets(filename: string, { config, tree, host }: BuildInput): readonly SourceFile[] {
  const isIt = (file: SourceFile): boolean => file.filename === filename;
  const isMounted = config.mounts.some(
    ({ source, target }) => source === STATS_FILE && target.startsWith("assets/"),
  );
  return isMounted && !tree.assets.some(isIt) ? loadTree(config, host, createLog()).assets.filter(isIt) : [];
}

/** Writes the file where it isn't the same already, so that nobody is told of a change that is none. */
export function writeStats({ workingDir }: Config, text: string): void {
  const filename = join(workingDir, STATS_FILE);
  if (readIfThere(filename) !== text) writeFileSync(filename, text);
}

function readIfThere(filename: string): string | undefined {
  try {
    return readFileSync(filename, "utf8");
  } catch {
    return undefined;
  }
}

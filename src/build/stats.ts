// hugo_stats.json stands at the project's root, where tools look for it, and is kept with the sources.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Config } from "../model/config.ts";
import type { ElementStats } from "../render/stats/stats.ts";
import type { BuildInput } from "./build.ts";
import { brokenStats } from "./messages.ts";

const FILE = "hugo_stats.json";

/** Hands the file's text over. A build of some segments adds to what other builds found. */
export function saveStats(stats: ElementStats, { config, host, log, saveStats: save }: BuildInput): void {
  if (save === undefined) return;
  const filename = join(config.workingDir, FILE);
  if (config.renderSegments.length > 0 && host.stat(filename)?.kind === "file")
    try {
      stats.addEarlier(host.readText(filename));
    } catch (error) {
      if (!(error instanceof SyntaxError)) throw error;
      log.add(brokenStats(FILE, error.message));
    }
  save(stats.print());
}

/** Writes the file where it isn't the same already, so that nobody is told of a change that is none. */
export function writeStats({ workingDir }: Config, text: string): void {
  const filename = join(workingDir, FILE);
  if (readIfThere(filename) !== text) writeFileSync(filename, text);
}

function readIfThere(filename: string): string | undefined {
  try {
    return readFileSync(filename, "utf8");
  } catch {
    return undefined;
  }
}

// Loads configurations of sites in memory.
import { loadConfig, type LoadOptions } from "../../src/config/load.ts";
import { createLog } from "../../src/diagnostics/log.ts";
import { formatDiagnostic } from "../../src/diagnostics/print.ts";
import type { Config } from "../../src/model/config.ts";
import { createMemoryHost } from "../../src/source/memory-host.ts";

export interface Loaded {
  readonly config: Config;
  /** Whole messages, as the author sees them. */
  readonly messages: readonly string[];
}

export type Options = Partial<Omit<LoadOptions, "host" | "log">> & {
  readonly env?: Readonly<Record<string, string>>;
};

/** The configuration of a site in /site with these files. */
export async function load(files: Readonly<Record<string, string>>, options: Options = {}): Promise<Loaded> {
  const { env = {}, ...rest } = options;
  const absolute = Object.fromEntries(Object.entries(files).map(([name, text]) => [`/site/${name}`, text]));
  const log = createLog();
  const host = createMemoryHost(absolute, { env });
  const config = await loadConfig({ source: "/site", host, log, ...rest });
  return { config, messages: log.diagnostics.map((one) => formatDiagnostic(one)) };
}

/** The same, of one hugo.toml. */
export async function loadToml(text: string, options: Options = {}): Promise<Loaded> {
  return load({ "hugo.toml": text }, options);
}

// Builds a site that stands in a text, in memory.
import { build } from "../src/build/build.ts";
import { createContentMemo, type ContentMemo } from "../src/content/load.ts";
import { loadConfig } from "../src/config/load.ts";
import { createLog } from "../src/diagnostics/log.ts";
import { formatDiagnostic } from "../src/diagnostics/print.ts";
import type { BuildResult } from "../src/model/build.ts";
import { createMemoryHost } from "../src/source/memory-host.ts";
import { loadTree } from "../src/source/tree.ts";
import { DiagnosticError } from "../src/diagnostics/log.ts";
import { ANSWERS, exchangeOf } from "./remote-answers.ts";

export interface SiteOptions {
  readonly flags?: Readonly<Record<string, unknown>>;
  /** RFC 3339. */
  readonly now?: string;
  readonly isServer?: boolean;
  readonly strict?: boolean;
  /** Of earlier builds of the site. */
  readonly memo?: ContentMemo;
}

export interface BuiltSite {
  /** Undefined when the configuration could not be read. */
  readonly result: BuildResult | undefined;
  /** All messages as an author sees them. */
  readonly messages: string;
  /** A published text file; undefined where there is none. */
  text(path: string): string | undefined;
  /** The text of hugo_stats.json, where the site wants one. */
  readonly stats: string | undefined;
  readonly paths: readonly string[];
}

const ROOT = "/site";

/** Builds the site made of these files, which stand below the project's folder. */
export async function buildSite(
  files: Iterable<readonly [string, string]>,
  {
    flags = {},
    now = "2026-01-01T00:00:00Z",
    isServer = false,
    strict = false,
    memo = createContentMemo(),
  }: SiteOptions = {},
): Promise<BuiltSite> {
  const inPlace = Object.fromEntries([...files].map(([path, text]) => [`${ROOT}/${path}`, text]));
  const answers = inPlace[`${ROOT}/${ANSWERS}`];
  const host = createMemoryHost(inPlace, {
    now: Date.parse(now),
    ...(answers !== undefined && { exchange: exchangeOf(answers) }),
  });
  const log = createLog();
  let result: BuildResult | undefined;
  let stats: string | undefined;
  const saveStats = (text: string): void => void (stats = text);
  try {
    const config = await loadConfig({ source: ROOT, flags, host, log });
    result = await build({
      config,
      tree: loadTree(config, host, log),
      host,
      log,
      isServer,
      strict,
      memo,
      saveStats,
    });
  } catch (error) {
    if (!(error instanceof DiagnosticError)) throw error;
    log.add(error.diagnostic);
  }
  const outputs = result?.outputs ?? new Map();
  return {
    result,
    stats,
    messages: log.diagnostics.map((diagnostic) => `${formatDiagnostic(diagnostic)}\n`).join("\n"),
    paths: [...outputs.keys()].sort(),
    text(path) {
      const output = outputs.get(path);
      if (output === undefined) return undefined;
      return "copyOf" in output.content
        ? host.readText(output.content.copyOf)
        : new TextDecoder().decode(output.content);
    },
  };
}

// homelab-site build: builds the site and publishes it; with --watch again after every change.
import { relative, resolve } from "node:path";
import { collectGarbage } from "../../build/collect-garbage.ts";
import { publish } from "../../build/publish.ts";
import { DiagnosticError } from "../../diagnostics/log.ts";
import type { BuildResult, PublishReport } from "../../model/build.ts";
import type { Config } from "../../model/config.ts";
import type { CommandContext } from "../context.ts";
import { buildProject } from "../project.ts";
import { createReporter } from "../report.ts";
import { formatMetrics } from "../metrics.ts";
import { formatSummary, memoryUsage, summaryDocument } from "../summary.ts";

interface Outcome {
  readonly code: number;
  /** Undefined when there was nothing to build. */
  readonly config?: Config;
}

export async function build(context: CommandContext): Promise<number> {
  if (context.flags["watch"] !== true) return (await buildOnce(context)).code;
  const { buildOnChange } = await import("../build-on-change.ts");
  return buildOnChange(context, () => buildAnyhow(context));
}

async function buildOnce(context: CommandContext): Promise<Outcome> {
  const { flags, io } = context;
  const start = performance.now();
  const startedAt = Date.now();
  const reporter = createReporter(io, flags);
  const { result, diagnostics, ok } = await buildProject(context);
  const { config } = result;
  reporter.print(diagnostics);
  const destination = resolve(config.workingDir, config.publishDir);
  const published = ok && !flags["renderToMemory"] ? publishTo(destination, result, context) : undefined;
  const removed = published && flags["gc"] ? collectGarbage(config, (name) => io.env[name], startedAt) : 0;

  const shown = relative(io.cwd, destination) || ".";
  const ms = performance.now() - start;
  const summary = { ok, result, diagnostics, destination: shown, ms, ...(published && { published }) };
  if (flags["json"]) io.stdout.write(`${JSON.stringify(summaryDocument(summary), null, 2)}\n`);
  else if (!flags["quiet"]) {
    if (result.templateMetrics)
      io.stdout.write(formatMetrics(result.templateMetrics, config.templateMetricsHints));
    if (ok) io.stdout.write(formatSummary(summary));
    if (removed > 0) io.stdout.write(`${removed} unused cache ${removed === 1 ? "file" : "files"} removed\n`);
    if (flags["printMemoryUsage"]) io.stdout.write(`${memoryUsage()}\n`);
  }
  return { code: ok ? 0 : 1, config };
}

/** A fault of the author's ends one build, not the watching. */
async function buildAnyhow(context: CommandContext): Promise<Outcome> {
  try {
    return await buildOnce(context);
  } catch (error) {
    if (!(error instanceof DiagnosticError)) throw error;
    createReporter(context.io, context.flags).fail(error.diagnostic);
    return { code: 1 };
  }
}

function publishTo(destination: string, result: BuildResult, { flags }: CommandContext): PublishReport {
  const { enable, keepDirs, keepFiles } = result.config.build.cleanDestinationDir;
  const clean = (flags["cleanDestinationDir"] as boolean | undefined) ?? enable;
  return publish(result, { destination, clean, keep: { dirs: keepDirs, files: keepFiles } });
}

// homelab-site build: builds the site and publishes it.
import { relative, resolve } from "node:path";
import type { BuildResult, PublishReport } from "../../model/build.ts";
import { publish } from "../../build/publish.ts";
import type { CommandContext } from "../context.ts";
import { buildProject } from "../project.ts";
import { createReporter } from "../report.ts";
import { formatSummary, summaryDocument } from "../summary.ts";

export async function build(context: CommandContext): Promise<number> {
  const { flags, io } = context;
  const start = performance.now();
  const reporter = createReporter(io, flags);
  const { result, diagnostics, ok } = await buildProject(context);
  reporter.print(diagnostics);
  const destination = resolve(result.config.workingDir, result.config.publishDir);
  const published = ok && !flags["renderToMemory"] ? publishTo(destination, result, context) : undefined;

  const shown = relative(io.cwd, destination) || ".";
  const ms = performance.now() - start;
  const summary = { ok, result, diagnostics, destination: shown, ms, ...(published && { published }) };
  if (flags["json"]) io.stdout.write(`${JSON.stringify(summaryDocument(summary), null, 2)}\n`);
  else if (ok && !flags["quiet"]) io.stdout.write(formatSummary(summary));
  return ok ? 0 : 1;
}

function publishTo(destination: string, result: BuildResult, { flags }: CommandContext): PublishReport {
  const { enable, keepDirs, keepFiles } = result.config.build.cleanDestinationDir;
  const clean = (flags["cleanDestinationDir"] as boolean | undefined) ?? enable;
  return publish(result, { destination, clean, keep: { dirs: keepDirs, files: keepFiles } });
}

// homelab-site config mounts: which folders are mounted where, as JSON in Hugo's form.
import { createLog } from "../../diagnostics/log.ts";
import type { CommandContext } from "../context.ts";
import { openOptions } from "../project.ts";
import { createReporter } from "../report.ts";

export async function configMounts(context: CommandContext): Promise<number> {
  const { flags, io, engine } = context;
  const log = createLog();
  const { openProject } = await engine();
  const { config } = await openProject(openOptions(context, "production", log));
  createReporter(io, flags).print(log.diagnostics);
  const mounts = config.mounts.map(({ source, target, lang }) => ({ source, target, ...(lang && { lang }) }));
  const project = { path: "project", version: "", owner: "", dir: config.workingDir, mounts };
  io.stdout.write(`${JSON.stringify(project, null, 3)}\n`);
  return log.count("error") > 0 ? 1 : 0;
}

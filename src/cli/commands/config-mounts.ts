// homelab-site config mounts: which folders are mounted where, one JSON object a module as Hugo has it.
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
  for (const [index, { path, dir, mounts }] of config.modules.entries()) {
    const shown = mounts.map(({ source, target, lang }) => ({ source, target, ...(lang && { lang }) }));
    const module = {
      path: path || "project",
      version: "",
      owner: index === 0 ? "" : "project",
      dir,
      mounts: shown,
    };
    io.stdout.write(`${JSON.stringify(module, null, 3)}\n`);
  }
  return log.count("error") > 0 ? 1 : 0;
}

// homelab-site config mounts: which folders are mounted where, one JSON object a module as Hugo has it.
import { createLog } from "../../diagnostics/log.ts";
import type { DimensionPatterns, SitesPatterns } from "../../model/config.ts";
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
    const shown = mounts.map(({ source, target, sites }) => ({
      source,
      target,
      ...(isAsked(sites) && {
        sites: { matrix: shownPatterns(sites.matrix), complements: shownPatterns(sites.complements) },
      }),
    }));
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

function isAsked({ matrix, complements }: SitesPatterns): boolean {
  return [matrix, complements].some((patterns) => Object.values(patterns).some((list) => list.length > 0));
}

/** An empty list is null, as in Go. */
function shownPatterns({ languages, versions, roles }: DimensionPatterns): object {
  const listed = (list: readonly string[]) => (list.length > 0 ? list : null);
  return { languages: listed(languages), versions: listed(versions), roles: listed(roles) };
}

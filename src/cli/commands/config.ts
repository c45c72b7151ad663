// homelab-site config: the configuration in effect, keys in lower case as Hugo prints them.
import { createLog } from "../../diagnostics/log.ts";
import type { CommandContext } from "../context.ts";
import { configDocument, dropZeros } from "../config-document.ts";
import { formatData } from "../format-data.ts";
import { openOptions } from "../project.ts";
import { createReporter } from "../report.ts";

export async function config(context: CommandContext): Promise<number> {
  const { flags, io, engine } = context;
  const log = createLog();
  const { openProject } = await engine();
  const project = await openProject(openOptions(context, "production", log));
  createReporter(io, flags).print(log.diagnostics);
  const all = configDocument(project.config, flags["lang"] as string | undefined);
  const shown = flags["printZero"] === true ? all : dropZeros(all);
  const format = flags["json"] ? "json" : String(flags["format"] ?? "toml");
  io.stdout.write(await formatData(shown, format));
  return log.count("error") > 0 ? 1 : 0;
}

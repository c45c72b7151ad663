// homelab-site config: the configuration in effect, as Hugo prints it.
import { printConfig } from "../../config/print.ts";
import { createLog } from "../../diagnostics/log.ts";
import type { Config } from "../../model/config.ts";
import type { CommandContext } from "../context.ts";
import { dataFormat } from "../format-data.ts";
import { badChoice } from "../messages.ts";
import { openOptions } from "../project.ts";
import { createReporter } from "../report.ts";

export async function config(context: CommandContext): Promise<number> {
  const { flags, io, engine } = context;
  const log = createLog();
  const format = flags["json"] ? "json" : dataFormat(flags["format"] as string | undefined);
  const { openProject } = await engine();
  const project = await openProject(openOptions(context, "production", log));
  createReporter(io, flags).print(log.diagnostics);
  const seen = seenFrom(project.config, flags["lang"] as string | undefined);
  io.stdout.write(printConfig(seen, format, { printZero: flags["printZero"] === true }));
  return log.count("error") > 0 ? 1 : 0;
}

/** With the settings of one language in place of the default language's. */
function seenFrom(config: Config, lang: string | undefined): Config {
  if (lang === undefined) return config;
  const own = config.languages.find((language) => language.lang === lang);
  const known = config.languages.map((language) => language.lang);
  if (!own) throw badChoice("the flag --lang", lang, known);
  const { title, copyright, locale, baseURL, contentDir, params, menus, taxonomies, permalinks } = own;
  return { ...config, title, copyright, locale, baseURL, contentDir, params, menus, taxonomies, permalinks };
}

// homelab-site config: the configuration in effect, as Hugo prints it.
import { createOrigins } from "../../config/origins.ts";
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
  const { openConfiguration } = await engine();
  const opened = await openConfiguration(openOptions(context, "production", log));
  createReporter(io, flags).print(log.diagnostics);
  const lang = flags["lang"] as string | undefined;
  const seen = seenFrom(opened.config, lang);
  const { values, layers } = opened.merged;
  const origins = createOrigins(values, layers, lang ?? seen.defaultContentLanguage);
  const tellsOrigins = flags["origins"] ?? format !== "json";
  const options = { printZero: flags["printZero"] === true, ...(tellsOrigins ? { origins } : {}) };
  io.stdout.write(printConfig(seen, format, options));
  return log.count("error") > 0 ? 1 : 0;
}

/** With the settings of one language in place of the default language's. */
function seenFrom(config: Config, lang: string | undefined): Config {
  if (lang === undefined) return config;
  const own = config.languages.find((language) => language.lang === lang);
  const known = config.languages.map((language) => language.lang);
  if (!own) throw badChoice("the flag --lang", lang, known);
  const { module, defaultContentLanguage } = config;
  return { ...config, ...own.settings, locale: own.locale, module, defaultContentLanguage };
}

// Handlebars, with Hugo's functions as helpers and the names that views have as the only ones it may reach. The default
// theme comes compiled: Handlebars' compiler is loaded when there is any other template.
import { functionTable } from "../functions/table.ts";
import type { Host, SourceFile } from "../model/source.ts";
import type { TemplateEngine } from "../model/template.ts";
import type { Blueprint } from "../template/handlebars/blueprint.ts";
import { createHandlebarsEngine } from "../template/handlebars/engine.ts";
import { viewNames } from "../view/names.ts";
import { themeBlueprints } from "./theme-blueprints.ts";

/** An engine for any template. */
export async function handlebarsEngine(): Promise<TemplateEngine> {
  const { compileTemplate } = await import("../template/handlebars/compile.ts");
  return createHandlebarsEngine(functionTable(), viewNames(), compileTemplate);
}

/** An engine for these templates: without the compiler when all of them come compiled. */
export async function handlebarsEngineFor(files: readonly SourceFile[], host: Host): Promise<TemplateEngine> {
  // A blueprint is good for its own text only: an edited theme is compiled.
  const ready = new Map<string, Blueprint>(themeBlueprints.map((blueprint) => [blueprint.text, blueprint]));
  if (ready.size === 0 || !files.every((file) => ready.has(host.readText(file.filename))))
    return handlebarsEngine();
  return createHandlebarsEngine(functionTable(), viewNames(), ({ text }) => ready.get(text)!);
}

// Handlebars, with Hugo's functions as helpers and the names that views have as the only ones it may reach.
import { functionTable } from "../functions/table.ts";
import type { TemplateEngine } from "../model/template.ts";
import { createHandlebarsEngine } from "../template/handlebars/engine.ts";
import { viewNames } from "../view/names.ts";

export function handlebarsEngine(): TemplateEngine {
  return createHandlebarsEngine(functionTable(), viewNames());
}

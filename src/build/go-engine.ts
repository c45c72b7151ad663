// Go templates with Hugo's functions.
import { functionTable } from "../functions/table.ts";
import type { TemplateEngine } from "../model/template.ts";
import { createGoEngine, type GoEngineOptions } from "../template/go/engine.ts";

export function goEngine(options: GoEngineOptions = {}): TemplateEngine {
  return createGoEngine(functionTable(), options);
}

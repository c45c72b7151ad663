// Go templates with Hugo's functions.
import { functionTable } from "../functions/table.ts";
import type { TemplateEngine } from "../model/template.ts";
import { createGoEngine } from "../template/go/engine.ts";

export function goEngine(): TemplateEngine {
  return createGoEngine(functionTable());
}

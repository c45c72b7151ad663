// The template engines that a site's layouts need; each is loaded when the first file of its language is there.
import type { Host, SourceFile } from "../model/source.ts";
import type { TemplateEngine } from "../model/template.ts";

export interface EngineNeeds {
  /** Shortcodes that are functions and may run. */
  readonly code: readonly SourceFile[];
  /** Assets may be Go templates, whatever the language of the layouts. */
  readonly needsGo: boolean;
  readonly strict: boolean;
}

/** Engines by name for these templates. */
export async function enginesFor(
  templates: readonly SourceFile[],
  host: Host,
  { code, needsGo, strict }: EngineNeeds,
): Promise<TemplateEngine[]> {
  const engines: TemplateEngine[] = [];
  const handlebars = templates.filter((file) => file.path.endsWith(".hbs"));
  if (handlebars.length > 0) {
    const { handlebarsEngineFor } = await import("./handlebars-engine.ts");
    engines.push(await handlebarsEngineFor(handlebars, host));
  }
  if (needsGo || handlebars.length < templates.length) {
    const { goEngine } = await import("./go-engine.ts");
    engines.push(goEngine({ strict }));
  }
  if (code.length > 0) {
    const { createScriptEngine } = await import("../template/script/engine.ts");
    engines.push(createScriptEngine(code, host));
  }
  return engines;
}

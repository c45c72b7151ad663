// The template engines that a site's layouts need; each is loaded when the first file of its language is there.
import type { SourceFile } from "../model/source.ts";
import type { TemplateEngine } from "../model/template.ts";

/** Engines by name for these layouts. */
export async function enginesFor(layouts: readonly SourceFile[]): Promise<TemplateEngine[]> {
  const engines: TemplateEngine[] = [];
  if (layouts.some((file) => file.path.endsWith(".hbs"))) {
    const { handlebarsEngine } = await import("./handlebars-engine.ts");
    engines.push(handlebarsEngine());
  }
  if (layouts.some((file) => !file.path.endsWith(".hbs"))) {
    const { goEngine } = await import("./go-engine.ts");
    engines.push(goEngine());
  }
  return engines;
}

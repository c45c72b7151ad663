// The template engines that a site's layouts need; each is loaded when the first file of its language is there.
import type { Host, SourceFile } from "../model/source.ts";
import type { TemplateEngine } from "../model/template.ts";

/** Engines by name for these templates; assets may be Go templates, whatever the language of the layouts: `needsGo`. */
export async function enginesFor(
  templates: readonly SourceFile[],
  host: Host,
  { needsGo, strict }: { readonly needsGo: boolean; readonly strict: boolean },
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
  return engines;
}

// Runs the content adapters, after all files are read and before the sites are put together. Their output is thrown
// away: what they are for is what they add. https://gohugo.io/content-management/content-adapters/
import { configFor } from "../config/for-language.ts";
import { AdaptedContent } from "../content/adapted.ts";
import type { ContentAdapter } from "../content/scan.ts";
import { attempt } from "../diagnostics/log.ts";
import type { Config } from "../model/config.ts";
import type { Log } from "../model/diagnostic.ts";
import type { Host } from "../model/source.ts";
import type { TemplateFunction } from "../model/template.ts";
import type { Templates } from "../template/templates.ts";
import { adapterView } from "../view/content-adapter.ts";
import type { RenderLane } from "./context.ts";

export interface AdapterDoors {
  readonly config: Config;
  readonly host: Host;
  readonly log: Log;
  readonly templates: Templates;
  /** A lane whose sites have no pages yet. */
  readonly lane: RenderLane;
}

/** All that the adapters add. One with a fault goes to the log; what it had added by then stays out. */
export function runAdapters(adapters: readonly ContentAdapter[], doors: AdapterDoors): AdaptedContent {
  const added = new AdaptedContent();
  for (const adapter of adapters) attempt(doors.log, () => runAdapter(adapter, added, doors));
  return added;
}

/** For the language of its file, and for the others if it asks for them then. */
function runAdapter(adapter: ContentAdapter, added: AdaptedContent, doors: AdapterDoors): void {
  const { config, host, templates } = doors;
  const source = { file: adapter.file.display, text: host.readText(adapter.file.filename) };
  const template = templates.text(source, adapter.file.path.endsWith(".hbs") ? "handlebars" : "go");
  const run = createRun(adapter, template, added, doors);
  const { allLanguages } = run(adapter.lang);
  if (!allLanguages) return;
  for (const { lang } of config.languages) if (lang !== adapter.lang) run(lang);
}

function createRun(
  adapter: ContentAdapter,
  template: TemplateFunction,
  added: AdaptedContent,
  { config, lane }: AdapterDoors,
): (lang: string) => { readonly allLanguages: boolean } {
  const store = new Map<string, unknown>();
  return (lang) => {
    const wishes = { allLanguages: false };
    lane.enter({ page: "", site: lang, format: "html", path: "", pager: 1 });
    const language = config.languages.find((other) => other.lang === lang)!;
    const ofLanguage = configFor(config, language);
    template(
      adapterView.wrap({ adapter, lang, config: ofLanguage, ctx: lane.ctx, added, store, wishes }),
      lane.ctx,
    );
    return wishes;
  };
}

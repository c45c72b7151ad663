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
import { gridOf } from "../source/site-grid.ts";
import { adapterView, type AdapterWishes } from "../view/content-adapter.ts";
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

/** For the first site of its file, and for others if it asks for them then. */
function runAdapter(adapter: ContentAdapter, added: AdaptedContent, doors: AdapterDoors): void {
  const { config, host, templates } = doors;
  const source = { file: adapter.file.display, text: host.readText(adapter.file.filename) };
  const template = templates.text(source, adapter.file.path.endsWith(".hbs") ? "handlebars" : "go");
  const run = createRun(adapter, template, added, doors);
  const grid = gridOf(config);
  const [first] = adapter.sites;
  if (first === undefined) return;
  const { languages, dimensions } = run(first);
  if (!languages && !dimensions) return;
  const own = grid.placeOf(first);
  for (const site of grid.all) {
    const { versions, roles } = grid.placeOf(site);
    const isOtherLanguage = versions === own.versions && roles === own.roles;
    if (site !== first && (isOtherLanguage || dimensions)) run(site);
  }
}

function createRun(
  adapter: ContentAdapter,
  template: TemplateFunction,
  added: AdaptedContent,
  { config, lane }: AdapterDoors,
): (site: number) => AdapterWishes {
  const store = new Map<string, unknown>();
  return (site) => {
    const wishes: AdapterWishes = { languages: false, dimensions: false };
    const { key, language } = gridOf(config).sites[site]!;
    lane.enter({ page: "", site: key, format: "html", path: "", pager: 1 });
    const self = { adapter, site, config: configFor(config, language), ctx: lane.ctx, added, store, wishes };
    template(adapterView.wrap(self), lane.ctx);
    return wishes;
  };
}

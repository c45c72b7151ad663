// Runs archetypes: Go templates over the site as it is without the new file.
import { assembleSites } from "../content/assemble.ts";
import { loadData } from "../content/data.ts";
import { loadContent } from "../content/load.ts";
import { createLog } from "../diagnostics/log.ts";
import type { SourceFile, SourceText } from "../model/source.ts";
import { formatTime } from "../value/time-format.ts";
import { inZone } from "../value/time.ts";
import { archetypeView } from "../view/archetype.ts";
import { prepareRendering } from "./prepare.ts";
import type { Project } from "./project.ts";

/** The text of a new content file. Throws a DiagnosticError where the archetype can't be run. */
export type ArchetypeRenderer = (archetype: SourceText, file: SourceFile, type: string) => string;

/** What is wrong with other content is of no concern here: its messages go nowhere. */
export async function createArchetypeRenderer(project: Project): Promise<ArchetypeRenderer> {
  const { config, tree, host } = project;
  const log = createLog();
  const now = host.now();
  const content = loadContent(tree.content, config, host, log);
  const data = loadData(tree.data, host, log);
  const options = { ...project, goTemplates: true };
  const { lane, templates } = await prepareRendering(options, content, data, log, () => {});
  lane.takeSites(assembleSites({ config, ...content, data, now, log }));
  lane.enter({ page: "", site: config.defaultContentLanguage, format: "html", path: "", pager: 1 });
  const date = formatTime(inZone(now, 0, config.timeZone), "2006-01-02T15:04:05Z07:00");
  return ({ file: display, text }, file, type) => {
    const source = { file: display, text: hideShortcodes(text) };
    const dot = archetypeView.wrap({ file, type, date, ctx: lane.ctx });
    return showShortcodes(templates.text(source)(dot, lane.ctx));
  };
}

/** Shortcodes are for the page that is made; two characters for two keep the places of errors. */
const hideShortcodes = (text: string): string => text.replace(/\{\{(?=[<%])/g, "\uE010\uE011");
const showShortcodes = (text: string): string => text.replaceAll("\uE010\uE011", "{{");

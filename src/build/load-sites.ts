// The sites of a project without rendering them: for listing pages.
import { assembleSites } from "../content/assemble.ts";
import { loadData } from "../content/data.ts";
import { loadContent, type LoadedContent } from "../content/load.ts";
import type { Log } from "../model/diagnostic.ts";
import type { Site } from "../model/site.ts";
import type { ValueMap } from "../model/value.ts";
import type { Project } from "./project.ts";

/** Reads all content and gives all sites. */
export async function loadSites(project: Project, log: Log): Promise<Site[]> {
  const { config, tree, host } = project;
  const files = loadContent(tree.content, config, host, log);
  const data = loadData(tree.data, host, log);
  const content = files.adapters.length === 0 ? files : await adapt(project, files, data, log);
  return assembleSites({ config, ...content, data, now: host.now(), log });
}

/** Templates are loaded for those sites only that have content adapters. */
async function adapt(
  project: Project,
  files: LoadedContent,
  data: ValueMap,
  log: Log,
): Promise<LoadedContent> {
  const [{ prepareRendering }, { runAdapters }] = await Promise.all([
    import("./prepare.ts"),
    import("../render/adapters.ts"),
  ]);
  const rendering = await prepareRendering(project, files, data, log, () => {});
  const adapted = runAdapters(files.adapters, { ...project, ...rendering });
  rendering.log.flush();
  return adapted.joined(files);
}

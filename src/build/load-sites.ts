// The sites of a project without rendering them: for listing pages.
import { assembleSites } from "../content/assemble.ts";
import { loadData } from "../content/data.ts";
import { loadContent } from "../content/load.ts";
import type { Log } from "../model/diagnostic.ts";
import type { Site } from "../model/site.ts";
import type { Project } from "./project.ts";

/** Reads all content and gives one site a language. */
export function loadSites({ config, tree, host }: Project, log: Log): Site[] {
  const loaded = loadContent(tree.content, config, host, log, new Map());
  const data = loadData(tree.data, host, log);
  return assembleSites({ config, ...loaded, data, now: host.now(), log });
}

// build() is a function of configuration and sources. It reads as the steps of docs/architecture.md:
//   1. content files are read and parsed            4. tasks are planned and rendered
//   2. data files are read, content adapters run    5. other files join: static, resources, aliases
//   3. all pages become sites                       6. links to fragments are checked
import { createLog } from "../diagnostics/log.ts";
import { assembleSites } from "../content/assemble.ts";
import { loadData } from "../content/data.ts";
import { loadContent, type ContentMemo } from "../content/load.ts";
import type { BuildCounts, BuildResult, StageTime } from "../model/build.ts";
import type { Config } from "../model/config.ts";
import type { Log } from "../model/diagnostic.ts";
import type { Output } from "../model/render.ts";
import type { Site, SiteKey } from "../model/site.ts";
import type { Host, SourceTree } from "../model/source.ts";
import { runAdapters } from "../render/adapters.ts";
import { createAliasWriter } from "../render/alias.ts";
import { renderTask, type TaskDoors } from "../render/task.ts";
import { prepareRendering, type Rendering } from "./prepare.ts";
import { createSegmentFilter, unknownSegments, type SegmentFilter } from "./segments.ts";
import { createClaims, planTasks, type Claims } from "./plan.ts";
import { isPaginated } from "../view/pager.ts";
import { aliasFiles, pagerAliases, resourceFiles, staticFiles } from "./extras.ts";
import { unusedTemplate } from "../template/messages.ts";
import { siteRedirects } from "./site-redirect.ts";
import { saveStats } from "./stats.ts";

export interface BuildInput {
  readonly config: Config;
  readonly tree: SourceTree;
  readonly host: Host;
  /** Gets every message as it comes; they are in the result too. */
  readonly log: Log;
  /** What earlier builds have read; pass the same one again to read only what changed. */
  readonly memo?: ContentMemo;
  readonly isServer?: boolean;
  /** Templates that read what isn't there are warned about. */
  readonly strict?: boolean;
  /** Called with the text of hugo_stats.json, where the site wants one, before what templates deferred runs. */
  saveStats?(text: string): void;
  /** Called now and then while rendering. */
  onProgress?(done: number, total: number): void;
}

/** Builds the whole site in memory; nothing is written. */
export async function build(input: BuildInput): Promise<BuildResult> {
  const { config, tree, host } = input;
  const log = createLog((diagnostic) => input.log.add(diagnostic));
  const clock = createStopwatch();

  const claims = createClaims<Output>();

  const files = loadContent(tree.content, config, host, log, input.memo);
  clock.lap("read");
  const data = loadData(tree.data, host, log);
  const publish = (output: Output) => claims.claim(output, true);
  const rendering = await prepareRendering(input, files, data, log, publish);
  const content = runAdapters(files.adapters, { ...input, ...rendering }).joined(files);
  const sites = assembleSites({ config, ...content, data, now: host.now(), log });
  clock.lap("assemble");
  const segments = createSegmentFilter(config);
  for (const diagnostic of unknownSegments(config)) log.add(diagnostic);
  const rendered = render(input, sites, segments, rendering, claims, () => {
    rendering.log.flush();
    if (!rendering.stats || log.count("error") > 0) return;
    for (const file of saveStats(rendering.stats, input)) rendering.lane.ctx.assets?.add(file);
  });
  clock.lap("render");
  const counts = addExtras(input, sites, segments, claims, rendered);
  for (const diagnostic of claims.diagnostics()) log.add(diagnostic);
  if (config.printUnusedTemplates)
    for (const { file } of rendering.metrics?.unused(rendering.registry, rendering.templates) ?? [])
      log.add(unusedTemplate(file!.display));

  const ok = log.count("error") === 0;
  return {
    config,
    sites,
    outputs: claims.outputs,
    diagnostics: log.diagnostics,
    ok,
    counts,
    stages: clock.stages,
    ...(config.templateMetrics && rendering.metrics && { templateMetrics: rendering.metrics.rows() }),
  };
}

/** How many files of what rendering made. */
type Rendered = Pick<BuildCounts, "pages" | "paginatorPages" | "aliases">;

function render(
  input: BuildInput,
  sites: readonly Site[],
  segments: SegmentFilter,
  rendering: Rendering,
  claims: Claims<Output>,
  /** Called when only what templates deferred is left. */
  beforeDeferred: () => void,
): Rendered {
  const { config, onProgress } = input;
  const { lane, log } = rendering;
  lane.takeSites(sites);
  const doors: TaskDoors = { ...rendering, missing: new Set<string>(), unfinished: [] };
  const byKey = new Map(sites.map((site) => [site.key, site]));
  const siteOf = (key: SiteKey): Site => byKey.get(key)!;
  const writeAlias = createAliasWriter(doors, siteOf);
  const tasks = planTasks(sites, segments);
  const aliases: Output[] = [];
  let pages = 0;
  let paginatorPages = 0;
  for (let done = 0; done < tasks.length; done++) {
    const task = tasks[done]!;
    const site = siteOf(task.site);
    const output = renderTask(task, site, doors);
    if (output) {
      claims.claim(output);
      pages++;
      const more = lane.takeFollowUps();
      paginatorPages += more.length;
      tasks.push(...more);
      const isList = site.pages.get(task.page)!.kind !== "page";
      if (isList && task.pager === 1 && isPaginated(lane.ctx, task))
        aliases.push(...pagerAliases(task, site, writeAlias));
    }
    if (done % 64 === 0) onProgress?.(done, tasks.length);
  }
  const isRendered = (path: string) => claims.outputs.has(path);
  aliases.push(
    ...aliasFiles(sites, segments, log, writeAlias),
    ...siteRedirects(sites, config, isRendered, writeAlias),
  );
  for (const alias of aliases) claims.claim(alias, true);
  beforeDeferred();
  for (const complete of doors.unfinished) {
    const output = complete();
    if (output) claims.claim(output);
  }
  lane.checkFragments();
  log.flush();
  return { pages, paginatorPages, aliases: aliases.length };
}

function addExtras(
  { config, tree }: BuildInput,
  sites: readonly Site[],
  segments: SegmentFilter,
  claims: Claims<Output>,
  rendered: Rendered,
): BuildCounts {
  const add = (outputs: Iterable<Output>): number => {
    let count = 0;
    for (const output of outputs) {
      claims.claim(output, true);
      count++;
    }
    return count;
  };
  return {
    ...rendered,
    nonPageFiles: add(resourceFiles(sites, segments)),
    staticFiles: add(staticFiles(tree.static, config)),
  };
}

function createStopwatch() {
  const stages: StageTime[] = [];
  let last = performance.now();
  return {
    stages,
    lap(stage: string): void {
      const now = performance.now();
      stages.push({ stage, ms: now - last });
      last = now;
    },
  };
}

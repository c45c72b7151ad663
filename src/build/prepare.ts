// What runs templates, made before there are any pages: content adapters are templates, too.
import { createOnceLog, type OnceLog } from "../diagnostics/once.ts";
import { loadMessages } from "../content/i18n.ts";
import type { LoadedContent } from "../content/load.ts";
import { unassembledSites } from "../content/unassembled-site.ts";
import { createMinifiers } from "../minify/minify.ts";
import type { Config } from "../model/config.ts";
import type { Log } from "../model/diagnostic.ts";
import type { Output } from "../model/render.ts";
import type { Host, SourceTree } from "../model/source.ts";
import type { ValueMap } from "../model/value.ts";
import { createLane, type RenderLane } from "../render/context.ts";
import { embeddedTemplates } from "../render/embedded/embedded.ts";
import { createFinish, type Finish } from "../render/finish.ts";
import { createElementStats, type ElementStats } from "../render/stats/stats.ts";
import { findCodeFiles } from "../source/code-files.ts";
import { TemplateMetrics } from "../template/metrics.ts";
import { observeTemplates } from "../template/observe.ts";
import { createRegistry, type TemplateRegistry } from "../template/registry.ts";
import { createTemplates, type Templates } from "../template/templates.ts";
import { enginesFor } from "./engines.ts";

export interface PrepareInput {
  readonly config: Config;
  readonly tree: SourceTree;
  readonly host: Host;
  readonly isServer?: boolean;
  readonly strict?: boolean;
  /** Go templates will be run, whether or not any file needs them. */
  readonly goTemplates?: boolean;
}

/** Everything that a template needs to run. */
export interface Rendering {
  readonly templates: Templates;
  /** Its sites have no pages before it is given others. */
  readonly lane: RenderLane;
  /** Tells what many pages share once; to be flushed in the end. */
  readonly log: OnceLog;
  readonly finish: Finish;
  /** What finished pages consist of, where the site wants to know. */
  readonly stats: ElementStats | undefined;
  readonly registry: TemplateRegistry;
  /** What is known of the templates that ran, where the site wants to know. */
  readonly metrics: TemplateMetrics | undefined;
}

export async function prepareRendering(
  { config, tree, host, isServer = false, strict = false, goTemplates = false }: PrepareInput,
  { adapters, repository }: LoadedContent,
  data: ValueMap,
  log: Log,
  publish: (output: Output) => void,
): Promise<Rendering> {
  const once = createOnceLog(log);
  const code = findCodeFiles(config, host, log);
  const registry = createRegistry(tree.layouts, config, embeddedTemplates.keys(), code);
  const sources = [...tree.layouts, ...adapters.map(({ file }) => file)];
  const engines = await enginesFor(sources, host, {
    code: code.allowed,
    needsGo: goTemplates || tree.assets.length > 0,
    strict,
  });
  const plain = createTemplates(registry, engines, embeddedTemplates, host, once);
  const metrics = createMetrics(config);
  const templates = metrics ? observeTemplates(plain, metrics) : plain;
  const minifiers = createMinifiers(config.minify, config.outputFormats);
  const lane = createLane({
    config,
    sites: unassembledSites(config, data),
    registry,
    templates,
    assets: tree.assets,
    minifiers,
    host,
    log: once,
    now: host.now(),
    isServer,
    messages: loadMessages(tree.i18n, host, log),
    repository,
    publish,
  });
  const stats = createElementStats(config.build.buildStats);
  return {
    templates,
    lane,
    log: once,
    finish: createFinish(config, minifiers, stats, once),
    stats,
    registry,
    metrics,
  };
}

function createMetrics(config: Config): TemplateMetrics | undefined {
  const { templateMetrics, templateMetricsHints, printUnusedTemplates } = config;
  if (!templateMetrics && !printUnusedTemplates) return undefined;
  return new TemplateMetrics(templateMetrics && templateMetricsHints);
}

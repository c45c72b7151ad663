// Step 9 of a build: one task → the files it makes. https://gohugo.io/templates/lookup-order/
import { pathOnHost } from "../content/host-folder.ts";
import { attempt, DiagnosticError, withNote } from "../diagnostics/log.ts";
import type { Log } from "../model/diagnostic.ts";
import type { Page } from "../model/page.ts";
import type { Output, RenderTask } from "../model/render.ts";
import type { Site } from "../model/site.ts";
import { noBase } from "../template/messages.ts";
import type { TemplateDescriptor } from "../template/registry.ts";
import type { Templates } from "../template/templates.ts";
import { indexedSites } from "./embedded/sitemap.ts";
import type { RenderLane } from "./context.ts";
import type { Finish } from "./finish.ts";
import { layoutNotFound } from "./messages.ts";
import { postProcess } from "./post-process.ts";
import type { ElementStats } from "./stats/stats.ts";

export interface TaskDoors {
  readonly lane: RenderLane;
  readonly templates: Templates;
  readonly log: Log;
  readonly finish: Finish;
  readonly stats: ElementStats | undefined;
  /** Kinds and formats that no layout was found for, layouts without a base: each is told once. */
  readonly missing: Set<string>;
  /** Outputs that wait for deferred parts of their templates. */
  readonly unfinished: (() => Output | undefined)[];
}

const encoder = new TextEncoder();

/** Renders the task; undefined when there is nothing to write: no layout, no output, or an error that is in the log. */
export function renderTask(task: RenderTask, site: Site, doors: TaskDoors): Output | undefined {
  const { lane, templates, log } = doors;
  const page = site.pages.get(task.page)!;
  const format = site.config.outputFormats[task.format]!;
  const { path, type, section, kind, layout, lang } = page;
  const found = templates.layout({ path, type, section, kind, layout, lang, site: page.site, format });
  if (found === undefined) {
    reportMissing(page, task, doors);
    return undefined;
  }
  if (layout !== "") checkLayout(page, task, found.descriptor, doors);
  lane.enter(task);
  const dot = page.kind === "sitemapindex" ? indexedSites(lane.ctx) : lane.ctx.page(page.id);
  const text = attempt(log, () => runTemplate(() => lane.run(found, dot), page));
  if (found.lacksBase && text?.trim() === "") reportBase(found.descriptor, doors);
  if (text === undefined || text === "") return undefined;
  const place = { path: pathOnHost(site.config, site.language.lang, task.path), origin: originOf(page) };
  const outputOf = (final: string): Output => {
    const processed = postProcess(final, { page, format, task, site });
    return { ...place, content: encoder.encode(doors.finish({ text: processed, format, ...place })) };
  };
  if (!lane.isUnfinished(text)) return outputOf(text);
  doors.unfinished.push(() => {
    const final = attempt(log, () => runTemplate(() => lane.finish(text), page));
    return final === undefined ? undefined : outputOf(final);
  });
  // Deferred parts run when the names in everything else are known.
  return doors.stats === undefined ? { ...place, content: encoder.encode(text) } : outputOf(text);
}

/** The page's front matter names a layout that no template has; feeds and the like have their own anyway. */
function checkLayout(page: Page, task: RenderTask, used: TemplateDescriptor, doors: TaskDoors): void {
  const { missing, templates, log } = doors;
  const name = page.layout.toLowerCase();
  const key = `layout:${name}`;
  if (used.layout === name || page.targets[0]?.format !== task.format || missing.has(key)) return;
  missing.add(key);
  const names = templates.layoutNames();
  if (!names.has(name)) log.add(layoutNotFound(page, used.file?.display ?? used.path, names));
}

function reportBase({ file, path }: TemplateDescriptor, { missing, log }: TaskDoors): void {
  if (missing.has(path)) return;
  missing.add(path);
  log.add(noBase(file?.display ?? path));
}

function runTemplate(run: () => string, page: Page): string {
  try {
    return run();
  } catch (error) {
    if (!(error instanceof DiagnosticError)) throw error;
    throw new DiagnosticError(withNote(error.diagnostic, { text: `rendering ${originOf(page)}` }));
  }
}

/** What the author would call the page: its file, or its path for pages that the site makes. */
export function originOf(page: Page): string {
  return page.parsed?.file.display ?? page.path;
}

function reportMissing(page: Page, task: RenderTask, { missing, log }: TaskDoors): void {
  const key = `${page.kind}\u0000${task.format}`;
  if (missing.has(key) || page.kind === "404") return;
  missing.add(key);
  log.add({
    severity: "warning",
    code: "template/no-layout",
    message: `found no layout file for "${task.format}" for kind "${page.kind}"`,
    notes: [{ text: `first needed for ${originOf(page)}` }],
    help: `make a template such as layouts/${page.kind}.html, or switch the kind off with disableKinds`,
  });
}

// Files that no layout makes: page resources, static files, aliases.
import { attempt } from "../diagnostics/log.ts";
import { aliasFile, resolveAliases } from "../content/alias.ts";
import { pathOnHost } from "../content/host-folder.ts";
import { pagerTarget } from "../content/targets.ts";
import type { Config } from "../model/config.ts";
import type { Log } from "../model/diagnostic.ts";
import type { Page } from "../model/page.ts";
import type { Output, RenderTask } from "../model/render.ts";
import type { Site } from "../model/site.ts";
import type { SourceFile } from "../model/source.ts";
import { gridOf } from "../source/site-grid.ts";
import type { SegmentFilter } from "./segments.ts";
import { originOf } from "../render/task.ts";

const encoder = new TextEncoder();

/** Each host of a site with several has all static files, but those that are meant for another language. */
export function* staticFiles(files: readonly SourceFile[], config: Config): Generator<Output> {
  const grid = gridOf(config);
  const hosts = config.isMultihost ? config.languages.map(({ lang }) => lang) : [""];
  for (const [language, host] of hosts.entries())
    for (const { path, filename, display: origin, sites } of files)
      if (host === "" || grid.axesOf(sites.matrix).languages.includes(language))
        yield { path: pathOnHost(config, host, path), content: { copyOf: filename }, origin };
}

export function* resourceFiles(sites: readonly Site[], segments: SegmentFilter): Generator<Output> {
  for (const site of sites)
    for (const page of site.pages.values()) {
      if (page.resources.length === 0 || !segments.includesAny(page)) continue;
      for (const { targetPath, isPublished, content, origin } of page.resources)
        if (isPublished && targetPath !== "") {
          const path = pathOnHost(site.config, page.lang, targetPath);
          yield { path, content, origin };
        }
    }
}

/** Writes the page that stands at `path`, an old address of `page`. */
export type AliasWriter = (page: Page, permalink: string, path: string) => string;

/** One small page for each alias, in every format of HTML that has links of its own. */
export function* aliasFiles(
  sites: readonly Site[],
  segments: SegmentFilter,
  log: Log,
  write: AliasWriter,
): Generator<Output> {
  for (const site of sites) {
    const { config } = site;
    if (config.disableAliases) continue;
    for (const page of site.pages.values()) {
      if (page.build.render !== "always" || page.aliases.length === 0) continue;
      if (!segments.includesAny(page)) continue;
      for (const target of page.targets) {
        const format = config.outputFormats[target.format]!;
        if (!format.isHTML || !format.permalinkable) continue;
        const aliases = attempt(log, () => resolveAliases(page, target, site));
        // An alias that can't be resolved is told once, not for each format.
        if (aliases === undefined) break;
        for (const alias of aliases)
          yield aliasOutput(site, aliasFile(alias, format), target.permalink, page, write);
      }
    }
  }
}

/** The alias that stands at `page/1/` of a list with pagers; none where aliases aren't wanted. */
export function* pagerAliases(task: RenderTask, site: Site, write: AliasWriter): Generator<Output> {
  const { config, pages } = site;
  const page = pages.get(task.page)!;
  const format = config.outputFormats[task.format]!;
  const target = page.targets.find((other) => other.format === task.format);
  if (!format.isHTML || target === undefined || config.pagination.disableAliases) return;
  const { path } = pagerTarget(target, format, config.pagination.path, 1);
  yield aliasOutput(site, path, target.permalink, page, write);
}

/** The file of an alias. */
export function aliasOutput(
  { config }: Site,
  file: string,
  permalink: string,
  page: Page,
  write: AliasWriter,
): Output {
  const path = pathOnHost(config, page.lang, file);
  return {
    path,
    content: encoder.encode(write(page, permalink, path)),
    origin: `alias of ${originOf(page)}`,
  };
}

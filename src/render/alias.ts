// The page that stands at an old address: by the site's own `layouts/alias.html`, else as Hugo writes it.
// https://gohugo.io/content-management/urls/#aliases
import { attempt } from "../diagnostics/log.ts";
import type { Page } from "../model/page.ts";
import type { Site, SiteKey } from "../model/site.ts";
import { mapOf } from "../value/map.ts";
import { aliasPage } from "./embedded/alias.ts";
import { rewriteLinks } from "./post-process.ts";
import { originOf, type TaskDoors } from "./task.ts";

/** A function that writes alias pages; `siteOf` gives the site of a key. */
export function createAliasWriter(
  { templates, lane, log, finish }: TaskDoors,
  siteOf: (key: SiteKey) => Site,
): (page: Page, permalink: string, path: string) => string {
  const write = (page: Page, permalink: string): string => {
    const { lang } = page;
    const { config, language } = siteOf(page.site);
    const format = config.outputFormats["alias"]!;
    const own = templates.layout({
      path: "/",
      type: "",
      section: "",
      kind: "alias",
      layout: "",
      lang,
      site: page.site,
      format,
    });
    const main = page.targets.find((target) => config.outputFormats[target.format]?.rel === "canonical");
    const canonical = (main ?? page.targets[0])?.permalink ?? permalink;
    if (own === undefined) return aliasPage(permalink, canonical, language.locale || lang);
    lane.enter({ page: page.id, site: page.site, format: format.name, path: "", pager: 1 });
    const dot = mapOf<unknown>({ Permalink: permalink, Page: lane.ctx.page(page.id) });
    return attempt(log, () => own.render(dot, lane.ctx)) ?? "";
  };
  return (page, permalink, path) => {
    const { config } = siteOf(page.site);
    const text = rewriteLinks(write(page, permalink), path, config);
    return finish({
      text,
      format: config.outputFormats["alias"]!,
      path,
      origin: `alias of ${originOf(page)}`,
    });
  };
}

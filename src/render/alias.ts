// The page that stands at an old address: by the site's own `layouts/alias.html`, else as Hugo writes it.
// https://gohugo.io/content-management/urls/#aliases
import { attempt } from "../diagnostics/log.ts";
import type { Page } from "../model/page.ts";
import type { Site } from "../model/site.ts";
import { mapOf } from "../value/map.ts";
import { aliasPage } from "./embedded/alias.ts";
import type { TaskDoors } from "./task.ts";

/** A function that writes alias pages; `siteOf` gives the site of a language. */
export function createAliasWriter(
  { templates, lane, log }: TaskDoors,
  siteOf: (lang: string) => Site,
): (page: Page, permalink: string) => string {
  return (page, permalink) => {
    const { lang } = page;
    const { config, language } = siteOf(lang);
    const format = config.outputFormats["alias"]!;
    const own = templates.layout({
      path: "/",
      type: "",
      section: "",
      kind: "alias",
      layout: "",
      lang,
      format,
    });
    const canonical = page.targets[0]?.permalink ?? permalink;
    if (own === undefined) return aliasPage(permalink, canonical, language.locale || lang);
    lane.enter({ page: page.id, lang, format: format.name, path: "", pager: 1 });
    const dot = mapOf<unknown>({ Permalink: permalink, Page: lane.ctx.page(page.id) });
    return attempt(log, () => own.render(dot, lane.ctx)) ?? "";
  };
}

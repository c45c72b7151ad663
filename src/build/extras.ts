// Files that no layout makes: page resources, static files, aliases, the index of several sitemaps.
import { attempt } from "../diagnostics/log.ts";
import { aliasFile, resolveAliases } from "../content/alias.ts";
import { languagePrefix, splitBaseUrl } from "../content/targets.ts";
import type { Config } from "../model/config.ts";
import type { Log } from "../model/diagnostic.ts";
import type { Page } from "../model/page.ts";
import type { Output } from "../model/render.ts";
import type { Site } from "../model/site.ts";
import type { SourceFile } from "../model/source.ts";
import { aliasPage } from "../render/embedded/alias.ts";
import { sitemapIndex } from "../render/embedded/sitemap.ts";
import { originOf } from "../render/task.ts";
import { Time } from "../value/time.ts";

const encoder = new TextEncoder();

export function* staticFiles(files: readonly SourceFile[]): Generator<Output> {
  for (const file of files)
    yield { path: file.path, content: { copyOf: file.filename }, origin: file.display };
}

export function* resourceFiles(sites: readonly Site[]): Generator<Output> {
  for (const site of sites)
    for (const page of site.pages.values())
      for (const { targetPath, file } of page.resources)
        if (targetPath !== "")
          yield { path: targetPath, content: { copyOf: file.filename }, origin: file.display };
}

/** One small page for each alias, and for page 1 of every list that has pagers. */
export function* aliasFiles(sites: readonly Site[], config: Config, log: Log): Generator<Output> {
  if (config.disableAliases) return;
  for (const site of sites) {
    const prefix = languagePrefix(config, site.language);
    for (const page of site.pages.values()) {
      const html = page.targets.find((target) => target.format === "html") ?? page.targets[0];
      if (html === undefined || page.build.render !== "always" || page.aliases.length === 0) continue;
      const aliases = attempt(log, () => resolveAliases(page, prefix)) ?? [];
      for (const alias of aliases) yield aliasOutput(aliasFile(alias), html.permalink, site, page);
    }
  }
}

/** The alias that stands at `page/1/` of a list with pagers. */
export function pagerAlias(path: string, page: Page, site: Site): Output {
  const html = page.targets.find((target) => target.format === "html")!;
  const slash = path.lastIndexOf("/") + 1;
  const file = `${path.slice(0, slash)}${site.config.pagination.path}/1/${path.slice(slash)}`;
  return aliasOutput(file, html.permalink, site, page);
}

function aliasOutput(path: string, permalink: string, site: Site, page: Page): Output {
  const text = aliasPage(permalink, site.language.locale || site.language.lang);
  return { path, content: encoder.encode(text), origin: `alias of ${originOf(page)}` };
}

/** At the root of a site with several languages: an index of their sitemaps, and the way to the default language. */
export function* languageFiles(sites: readonly Site[], config: Config): Generator<Output> {
  if (sites.length < 2) return;
  const disabled = new Set(config.disableKinds.map((kind) => kind.toLowerCase()));
  if (!disabled.has("sitemap")) {
    const entries = sites.map((site) => ({
      permalink: site.pages.get(`${site.language.lang}:/_sitemap`)?.targets[0]?.permalink ?? "",
      lastmod: site.lastmodMs === 0 ? null : new Time(site.lastmodMs),
    }));
    yield {
      path: config.sitemap.filename,
      content: encoder.encode(sitemapIndex(entries)),
      origin: "sitemap index",
    };
  }
  const main = sites.find((site) => site.language.lang === config.defaultContentLanguage) ?? sites[0]!;
  if (config.disableDefaultLanguageRedirect || config.disableAliases) return;
  const { origin, path } = splitBaseUrl(main.language.baseURL);
  const own = languagePrefix(config, main.language);
  const [from, to] = own === "" ? [`${main.language.lang}/index.html`, "/"] : ["index.html", `${own}/`];
  yield aliasOutput(from, origin + path + to, main, main.pages.get(main.home)!);
}

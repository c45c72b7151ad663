// The site as templates see it. https://gohugo.io/methods/site/
import { pageId } from "../content/page-factory.ts";
import { resolvePage } from "../content/resolve.ts";
import { localeOf } from "../content/relate.ts";
import { languagePrefix } from "../content/targets.ts";
import type { RenderContext, View } from "../model/render.ts";
import type { Site } from "../model/site.ts";
import type { ValueMap } from "../model/value.ts";
import { siteKey } from "../source/sites.ts";
import { caseInsensitive, createMap } from "../value/map.ts";
import { Time, zeroTime } from "../value/time.ts";
import { defineView, method } from "./define.ts";
import { dimensionName, dimensionView } from "./dimension.ts";
import { languageView } from "./language.ts";
import { menuList } from "./menu.ts";
import { PageList, sortByDefault } from "./page-list.ts";
import { paramAt } from "./param.ts";
import { siteConfig } from "./site-config.ts";
import { createStore } from "./store.ts";
import { taxonomyMap } from "./taxonomy.ts";

export interface SiteSelf {
  readonly site: Site;
  readonly ctx: RenderContext;
}

const language = ({ site }: SiteSelf) => languageView.wrap({ language: site.language, config: site.config });

const version = ({ site }: SiteSelf) => dimensionView.wrap(site.version);
const role = ({ site }: SiteSelf) => dimensionView.wrap(site.role);

function dimension(self: SiteSelf, name: string): View {
  switch (dimensionName(name)) {
    case "language":
      return language(self);
    case "version":
      return version(self);
    case "role":
      return role(self);
  }
}

function menus({ site, ctx }: SiteSelf): Record<string, unknown> {
  const map = createMap<unknown>();
  for (const [name, entries] of site.menus) map[name] = menuList(entries, ctx);
  return map;
}

function taxonomies({ site, ctx }: SiteSelf): Record<string, unknown> {
  const map = createMap<unknown>();
  for (const [plural, terms] of site.taxonomies) {
    const page = site.byPath.get(`/${plural}`);
    map[plural] = taxonomyMap(terms, page === undefined ? null : ctx.page(page), ctx);
  }
  return map;
}

function getPage({ site, ctx }: SiteSelf, ...refs: unknown[]): View {
  const path = String(refs.at(-1) ?? "");
  const found = resolvePage(site, path === "home" ? "/" : path, null);
  return found.kind === "found" ? ctx.page(found.page.id) : ctx.noPage;
}

function param({ site }: SiteSelf, key: string): unknown {
  return paramAt(paramsOf(site), key);
}

const pagesOfAll = new WeakMap<Site, PageList>();

/** Those of all languages, in one default order; made once a site. */
function allPages({ site, ctx }: SiteSelf): PageList {
  const { languages } = site.config;
  if (languages.length < 2) return ctx.pages(site.allPages) as PageList;
  let pages = pagesOfAll.get(site);
  if (pages === undefined) {
    const ids = languages.flatMap(
      ({ lang }) => ctx.siteOf(siteKey(lang, site.version, site.role))?.allPages ?? [],
    );
    const views = ids.map((id) => ctx.page(id));
    pagesOfAll.set(site, (pages = sortByDefault(views, localeOf(site.language))));
  }
  return pages;
}

/** Where language, version and role stand in their orders. */
function numbersOf({ config, language, version, role }: Site): number[] {
  const { languages, dimensions } = config;
  return [
    languages.findIndex(({ lang }) => lang === language.lang),
    dimensions.versions.findIndex(({ name }) => name === version.name),
    dimensions.roles.findIndex(({ name }) => name === role.name),
  ];
}

const siteParams = new WeakMap<Site, ValueMap>();

/** The params; `mainSections` can be asked for there too, without being one of them. */
function paramsOf(site: Site): ValueMap {
  let params = siteParams.get(site);
  if (params === undefined) {
    const own = Object.assign(createMap(), site.language.params);
    if (!("mainsections" in own))
      Object.defineProperty(own, "mainsections", { get: () => site.mainSections });
    siteParams.set(site, (params = caseInsensitive(own as ValueMap)));
  }
  return params;
}

export const siteView = defineView<SiteSelf>("Site", {
  print: ({ site }) => site.language.title,
  type: "*page.siteWrapper",
  fields: "",
})({
  /** string: what tells the sites of a build apart: the numbers of language, version and role */
  Key: ({ site }: SiteSelf) => `site/${numbersOf(site).join("/")}`,
  /** string: those numbers with their names */
  String: ({ site }: SiteSelf) =>
    `Site [${numbersOf(site).join(" ")}]: [${site.language.lang} ${site.version.name} ${site.role.name}]`,
  /** string: the site's title */
  Title: ({ site }: SiteSelf) => site.language.title,
  /** string: where the site is, as it is configured */
  BaseURL: ({ site }: SiteSelf) => site.language.baseURL,
  /** string: the copyright notice */
  Copyright: ({ site }: SiteSelf) => site.language.copyright,
  /** map: the params of the configuration; keys in any letter case */
  Params: ({ site }: SiteSelf) => paramsOf(site),
  /** KEY → any: the param at a path with dots */
  Param: method(param),
  /** Page: the home page */
  Home: ({ site, ctx }: SiteSelf) => ctx.page(site.home),
  /** Pages: all pages, in the site's order */
  Pages: ({ site, ctx }: SiteSelf) => ctx.pages(site.allPages) as PageList,
  /** Pages: the pages of all languages */
  AllPages: allPages,
  /** Pages: the pages that aren't lists, in the site's order */
  RegularPages: ({ site, ctx }: SiteSelf) => ctx.pages(site.regularPages) as PageList,
  /** Pages: the sections at the top */
  Sections: ({ site, ctx }: SiteSelf) => ctx.pages(site.children.get(site.home)?.sections ?? []) as PageList,
  /** list of strings: the sections that hold most of the content, or those configured */
  MainSections: ({ site }: SiteSelf) => site.mainSections,
  /** map of Menus: the menus by name */
  Menus: menus,
  /** map of Taxonomies: the taxonomies by their plural names */
  Taxonomies: taxonomies,
  /** PATH → Page: a page by its path; where there is none, a page that is false and has nothing */
  GetPage: method(getPage),
  /** Time: when a page was last changed */
  Lastmod: ({ site }: SiteSelf) => (site.lastmod instanceof Time ? site.lastmod : zeroTime),
  /** string: the address of the site's sitemap, "" without one */
  SitemapAbsURL: ({ site }: SiteSelf) =>
    site.pages.get(pageId(site.key, "/_sitemap"))?.targets[0]?.permalink ?? "",
  /** map: the files below `data`, by their paths */
  Data: ({ site }: SiteSelf) => site.data,
  /** Language: the site's language */
  Language: language,
  /** string: the locale, `en-US`, else the language's key */
  LanguageCode: ({ site }: SiteSelf) => site.language.locale || site.language.lang,
  /** list of Languages: all languages, in their order */
  Languages: ({ site }: SiteSelf) =>
    site.config.languages.map((entry) => languageView.wrap({ language: entry, config: site.config })),
  /** string: the part of the address that names the language: `/de` */
  LanguagePrefix: ({ site }: SiteSelf) => languagePrefix(site.config, site.language),
  /** bool: whether this is the site of the default language, version and role */
  IsDefault: ({ site }: SiteSelf) => site.isDefault,
  /** bool: whether the site is being previewed */
  IsServer: ({ ctx }: SiteSelf) => ctx.isServer,
  /** bool: whether drafts are included */
  BuildDrafts: ({ site }: SiteSelf) => site.config.buildDrafts,
  /** map: the sections `services` and `privacy` of the configuration */
  Config: ({ site }: SiteSelf) => siteConfig(site.config),
  /** list of Sites: all sites of the project */
  Sites: ({ ctx }: SiteSelf): readonly View[] => ctx.siteViews(),
  /** Role: the site's role */
  Role: role,
  /** Version: the site's version */
  Version: version,
  /** NAME → any: the site's language, role or version */
  Dimension: method(dimension),
  /** Site: the site that is being rendered */
  Current: ({ ctx }: SiteSelf) => ctx.siteView(),
  /** any: the function `hugo` */
  Hugo: ({ ctx }: SiteSelf) => ctx.hugo,
  /** int: the port of the preview */
  ServerPort: ({ site, ctx }: SiteSelf) => (ctx.isServer ? Number(new URL(site.language.baseURL).port) : 0),
  /** Store: values kept with the site while it is built */
  Store: ({ ctx, site }: SiteSelf) => createStore(ctx.store(`site:${site.key}`)),
});

export type SiteView = ReturnType<typeof siteView.wrap>;

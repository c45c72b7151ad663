// The site as templates see it. https://gohugo.io/methods/site/
import { resolvePage } from "../content/resolve.ts";
import { languagePrefix } from "../content/targets.ts";
import type { RenderContext, View } from "../model/render.ts";
import type { Site } from "../model/site.ts";
import type { ValueMap } from "../model/value.ts";
import { caseInsensitive, createMap } from "../value/map.ts";
import { field } from "../value/field.ts";
import { Time, zeroTime } from "../value/time.ts";
import { defineView, method } from "./define.ts";
import { languageView } from "./language.ts";
import { menuList } from "./menu.ts";
import type { PageList } from "./page-list.ts";
import { notYet } from "./not-yet.ts";
import { siteConfig } from "./site-config.ts";
import { createStore } from "./store.ts";
import { taxonomyMap } from "./taxonomy.ts";

export interface SiteSelf {
  readonly site: Site;
  readonly ctx: RenderContext;
}

const language = ({ site }: SiteSelf) => languageView.wrap({ language: site.language, config: site.config });

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

function getPage({ site, ctx }: SiteSelf, ...refs: unknown[]): View | null {
  const path = String(refs.at(-1) ?? "");
  const found = resolvePage(site, path === "home" ? "/" : path, null);
  return found.kind === "found" ? ctx.page(found.page.id) : null;
}

function param({ site }: SiteSelf, key: string): unknown {
  return key.split(".").reduce<unknown>((value, name) => field(value, name), paramsOf(site)) ?? null;
}

const siteParams = new WeakMap<Site, ValueMap>();

/** The params; `mainSections` can be asked for there too, without being one of them. */
function paramsOf(site: Site): ValueMap {
  let params = siteParams.get(site);
  if (params === undefined) {
    const own = Object.assign(createMap(), site.language.params);
    if (!("mainsections" in own)) Object.defineProperty(own, "mainsections", { value: site.mainSections });
    siteParams.set(site, (params = caseInsensitive(own as ValueMap)));
  }
  return params;
}

export const siteView = defineView<SiteSelf>("Site", {
  print: ({ site }) => site.language.title,
  type: "*hugolib.Site",
})({
  Title: ({ site }: SiteSelf) => site.language.title,
  BaseURL: ({ site }: SiteSelf) => site.language.baseURL,
  Copyright: ({ site }: SiteSelf) => site.language.copyright,
  Params: ({ site }: SiteSelf) => paramsOf(site),
  Param: method(param),
  Home: ({ site, ctx }: SiteSelf) => ctx.page(site.home),
  Pages: ({ site, ctx }: SiteSelf) => ctx.pages(site.allPages) as PageList,
  AllPages: ({ site, ctx }: SiteSelf) => ctx.pages(site.allPages) as PageList,
  RegularPages: ({ site, ctx }: SiteSelf) => ctx.pages(site.regularPages) as PageList,
  Sections: ({ site, ctx }: SiteSelf) => ctx.pages(site.children.get(site.home)?.sections ?? []) as PageList,
  MainSections: ({ site }: SiteSelf) => site.mainSections,
  Menus: menus,
  Taxonomies: taxonomies,
  GetPage: method(getPage),
  Lastmod: ({ site }: SiteSelf) => (site.lastmodMs === 0 ? zeroTime : new Time(site.lastmodMs)),
  Data: ({ site }: SiteSelf) => site.data,
  Language: language,
  LanguageCode: ({ site }: SiteSelf) => site.language.locale || site.language.lang,
  Languages: ({ site }: SiteSelf) =>
    site.config.languages.map((entry) => languageView.wrap({ language: entry, config: site.config })),
  LanguagePrefix: ({ site }: SiteSelf) => languagePrefix(site.config, site.language),
  IsDefault: ({ site }: SiteSelf) => site.language.lang === site.config.defaultContentLanguage,
  IsServer: ({ ctx }: SiteSelf) => ctx.isServer,
  BuildDrafts: ({ site }: SiteSelf) => site.config.buildDrafts,
  Config: ({ site }: SiteSelf) => siteConfig(site.config),
  Sites: ({ ctx }: SiteSelf): readonly View[] => ctx.siteViews(),
  Role: notYet(".Site.Role"),
  Version: notYet(".Site.Version"),
  Dimension: notYet(".Site.Dimension"),
  Current: notYet(".Site.Current"),
  Hugo: notYet(".Site.Hugo", "use the global function hugo"),
  ServerPort: notYet(".Site.ServerPort"),
  Store: ({ ctx, site }: SiteSelf) => createStore(ctx.store(`site:${site.language.lang}`)),
});

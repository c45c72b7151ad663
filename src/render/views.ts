// The views that templates see, each made once: of pages, of sites, of lists of pages.
import type { PageId } from "../model/page.ts";
import type { RenderContext, View } from "../model/render.ts";
import type { Site, SiteKey } from "../model/site.ts";
import { PageList } from "../view/page-list.ts";
import { pageView } from "../view/page/page-view.ts";
import { SiteList } from "../view/site-list.ts";
import { siteView } from "../view/site-view.ts";

export class Views {
  readonly #ctx: RenderContext;
  readonly #siteOfPage: (id: PageId) => Site;
  readonly #pages = new Map<PageId, View>();
  readonly #lists = new WeakMap<readonly PageId[], PageList>();
  readonly #positions = new WeakMap<readonly PageId[], Map<PageId, number>>();
  readonly #sites = new Map<SiteKey, View>();

  constructor(ctx: RenderContext, siteOfPage: (id: PageId) => Site) {
    this.#ctx = ctx;
    this.#siteOfPage = siteOfPage;
  }

  /** Other sites have come under the same keys. */
  forgetSites(): void {
    this.#sites.clear();
  }

  site(site: Site): View {
    let view = this.#sites.get(site.key);
    if (view === undefined) this.#sites.set(site.key, (view = siteView.wrap({ site, ctx: this.#ctx })));
    return view;
  }

  sites(sites: readonly Site[]): readonly View[] {
    const views = sites.map((site) => this.site(site));
    return SiteList.fromViews(views, views[sites.findIndex(({ isDefault }) => isDefault)] ?? null);
  }

  page(id: PageId): View {
    let view = this.#pages.get(id);
    if (view === undefined) {
      const site = this.#siteOfPage(id);
      this.#pages.set(id, (view = pageView.wrap({ page: site.pages.get(id)!, site, ctx: this.#ctx })));
    }
    return view;
  }

  /** The list of an array of ids, the same as long as the array is. */
  pages(ids: readonly PageId[]): PageList {
    let list = this.#lists.get(ids);
    if (list === undefined) this.#lists.set(ids, (list = PageList.fromPages(ids.map((id) => this.page(id)))));
    return list;
  }

  positionIn(ids: readonly PageId[], id: PageId): number {
    let index = this.#positions.get(ids);
    if (index === undefined) this.#positions.set(ids, (index = new Map(ids.map((other, at) => [other, at]))));
    return index.get(id) ?? -1;
  }
}

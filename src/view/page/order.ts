// The page among its neighbours. Hugo's "next" is the one before it in the list.
import type { PageId } from "../../model/page.ts";
import type { View } from "../../model/render.ts";
import { method } from "../define.ts";
import { hasMenuCurrent, isMenuCurrent, pageMenus } from "../menu.ts";
import { paginate } from "../pager.ts";
import { viewOf, type PageSelf } from "./self.ts";

/** `step` -1 for next, 1 for previous; a site that sorts ascending turns them round. */
function inSite(self: PageSelf, step: number): View | null {
  const { site, page } = self;
  const at = site.position.get(page.id);
  const way = site.config.page.nextPrevSortOrder.toLowerCase() === "asc" ? -step : step;
  return at === undefined ? null : viewOf(self, site.regularPages[at + way]);
}

function inSection(self: PageSelf, step: number): View | null {
  const { site, page } = self;
  if (page.kind !== "page" || page.parent === null) return null;
  const siblings: readonly PageId[] = site.children.get(page.parent)?.regularPages ?? [];
  const way = site.config.page.nextPrevInSectionSortOrder.toLowerCase() === "asc" ? -step : step;
  const at = self.ctx.positionIn(siblings, page.id);
  return at < 0 ? null : viewOf(self, siblings[at + way]);
}

export const order = {
  /** Page: the page before this one in the site's order, nil for the first */
  Next: (self: PageSelf) => inSite(self, -1),
  /** Page: the page after this one in the site's order, nil for the last */
  Prev: (self: PageSelf) => inSite(self, 1),
  /** Page: the page before this one in its section */
  NextInSection: (self: PageSelf) => inSection(self, -1),
  /** Page: the page after this one in its section */
  PrevInSection: (self: PageSelf) => inSection(self, 1),
  /** COLLECTION [SIZE] → Pager: the pager at hand over a collection of pages or groups */
  Paginate: method((self: PageSelf, pages: unknown, size?: unknown) => paginate(self, pages, size)),
  /** [SIZE] → Pager: the pager at hand over the page's own pages */
  Paginator: method((self: PageSelf, size?: unknown) => paginate(self, undefined, size)),
  /** MENU ENTRY → bool: whether the entry leads to this page */
  IsMenuCurrent: method(isMenuCurrent),
  /** MENU ENTRY → bool: whether an entry below this one leads to this page */
  HasMenuCurrent: method(hasMenuCurrent),
  /** map: the menu entries of this page, by the menu's name */
  Menus: pageMenus,
};

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
  const way = site.config.page.nextPrevSortOrder === "asc" ? -step : step;
  return at === undefined ? null : viewOf(self, site.regularPages[at + way]);
}

function inSection(self: PageSelf, step: number): View | null {
  const { site, page } = self;
  if (page.kind !== "page" || page.parent === null) return null;
  const siblings: readonly PageId[] = site.children.get(page.parent)?.regularPages ?? [];
  const way = site.config.page.nextPrevInSectionSortOrder === "asc" ? -step : step;
  const at = self.ctx.positionIn(siblings, page.id);
  return at < 0 ? null : viewOf(self, siblings[at + way]);
}

export const order = {
  Next: (self: PageSelf) => inSite(self, -1),
  Prev: (self: PageSelf) => inSite(self, 1),
  NextInSection: (self: PageSelf) => inSection(self, -1),
  PrevInSection: (self: PageSelf) => inSection(self, 1),
  Paginate: method((self: PageSelf, pages: unknown, size?: unknown) => paginate(self, pages, size)),
  Paginator: method((self: PageSelf, size?: unknown) => paginate(self, undefined, size)),
  IsMenuCurrent: method(isMenuCurrent),
  HasMenuCurrent: method(hasMenuCurrent),
  Menus: pageMenus,
};

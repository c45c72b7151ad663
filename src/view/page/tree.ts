// The page among sections. https://gohugo.io/methods/page/ (navigation)
import {
  ancestorsOf,
  childrenOf,
  currentSectionOf,
  isAncestor,
  regularPagesBelow,
} from "../../content/tree.ts";
import { resolvePage } from "../../content/resolve.ts";
import type { Page, PageId } from "../../model/page.ts";
import type { Site } from "../../model/site.ts";
import type { View } from "../../model/render.ts";
import { method, selfOf } from "../define.ts";
import { dataView } from "../data.ts";
import { PageList } from "../page-list.ts";
import { viewOf, type PageSelf } from "./self.ts";

const list = ({ ctx }: PageSelf, ids: readonly PageId[]) => ctx.pages(ids) as PageList;
const pageOf = (view: unknown) => selfOf<PageSelf>(view)?.page;

function getPage(self: PageSelf, ...refs: unknown[]): View {
  // The old two-argument form named the kind first; the last argument is the path.
  const found = resolvePage(self.site, String(refs.at(-1) ?? ""), self.page, false);
  return found.kind === "found" ? self.ctx.page(found.page.id) : self.ctx.noPage;
}

function firstSection(self: PageSelf): PageId {
  const chain = [
    currentSectionOf(self.site, self.page),
    ...ancestorsOf(self.site, currentSectionOf(self.site, self.page)),
  ];
  return (chain.length > 1 ? chain.at(-2)! : chain[0]!).id;
}

function inSection(self: PageSelf, other: unknown): boolean {
  const page = pageOf(other);
  if (page === undefined) return false;
  return currentSectionOf(self.site, self.page).id === currentSectionOf(self.site, page).id;
}

function sectionEntries(site: Site, page: Page): string[] {
  return currentSectionOf(site, page).path.split("/").filter(Boolean);
}

export const tree = {
  /** Page: the section that the page is in, nil for the home page */
  Parent: (self: PageSelf) => viewOf(self, self.page.parent),
  /** Pages: the sections above, the nearest first, the home page last */
  Ancestors: (self: PageSelf) =>
    list(
      self,
      ancestorsOf(self.site, self.page).map((page) => page.id),
    ),
  /** Page: the page itself where it is a section, else its section */
  CurrentSection: (self: PageSelf) => viewOf(self, currentSectionOf(self.site, self.page).id),
  /** Page: the section at the top, below the home page */
  FirstSection: (self: PageSelf) => viewOf(self, firstSection(self)),
  /** Pages: the sections directly below */
  Sections: (self: PageSelf) => list(self, childrenOf(self.site, self.page)?.sections ?? []),
  /** Pages: the regular pages and sections directly below; of a term those that carry it */
  Pages: (self: PageSelf) => list(self, childrenOf(self.site, self.page)?.pages ?? []),
  /** Pages: the regular pages directly below */
  RegularPages: (self: PageSelf) => list(self, childrenOf(self.site, self.page)?.regularPages ?? []),
  /** Pages: the regular pages below, at any depth */
  RegularPagesRecursive: (self: PageSelf) => list(self, regularPagesBelow(self.site, self.page)),
  /** list of strings: the names of the sections that lead here */
  SectionsEntries: ({ site, page }: PageSelf) => sectionEntries(site, page),
  /** string: the path of the section that the page is in */
  SectionsPath: ({ site, page }: PageSelf) => `/${sectionEntries(site, page).join("/")}`,
  /** Data: the terms of a taxonomy, and the pages of a list */
  Data: (self: PageSelf) => dataView.wrap(self),
  /** PATH → Page: a page by its path from here or from the root; where there is none, a page that is false and has nothing */
  GetPage: method(getPage),
  /** PAGE → bool: whether both are in one section */
  InSection: method(inSection),
  /** PAGE → bool: whether the other page is below this one */
  IsAncestor: method(({ page }: PageSelf, other: unknown) => {
    const below = pageOf(other);
    return below !== undefined && isAncestor(page, below);
  }),
  /** PAGE → bool: whether the other page is above this one */
  IsDescendant: method(({ page }: PageSelf, other: unknown) => {
    const above = pageOf(other);
    return above !== undefined && isAncestor(above, page);
  }),
};

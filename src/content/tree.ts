// The section tree, as plain functions over a site.
import type { Page, PageId } from "../model/page.ts";
import type { Site } from "../model/site.ts";

export function parentOf(site: Site, page: Page): Page | undefined {
  return page.parent === null ? undefined : site.pages.get(page.parent);
}

/** Nearest first, home last; empty for home. */
export function ancestorsOf(site: Site, page: Page): Page[] {
  const ancestors: Page[] = [];
  for (let at = parentOf(site, page); at !== undefined; at = parentOf(site, at)) ancestors.push(at);
  return ancestors;
}

/** The page itself when it is a list, else the section that holds it. */
export function currentSectionOf(site: Site, page: Page): Page {
  return page.kind === "page" ? (parentOf(site, page) ?? page) : page;
}

/** True when `above` is somewhere above `below`, not the same page. */
export function isAncestor(site: Site, above: Page, below: Page): boolean {
  for (let at = parentOf(site, below); at !== undefined; at = parentOf(site, at)) if (at.id === above.id) return true;
  return false;
}

const below = new WeakMap<Site, ReadonlyMap<PageId, readonly PageId[]>>();

/** The regular pages below `page` at any depth, in the site's order; of a term those that carry it. */
export function regularPagesBelow(site: Site, page: Page): readonly PageId[] {
  if (page.kind === "term") return site.children.get(page.id)?.regularPages ?? [];
  let index = below.get(site);
  // Made for all sections at once: each one asking for itself would look at all pages each time.
  if (index === undefined) below.set(site, (index = indexBelow(site)));
  return index.get(page.id) ?? [];
}

function indexBelow(site: Site): Map<PageId, PageId[]> {
  const index = new Map<PageId, PageId[]>();
  for (const id of site.regularPages)
    for (const { id: above } of ancestorsOf(site, site.pages.get(id)!)) {
      const list = index.get(above);
      if (list) list.push(id);
      else index.set(above, [id]);
    }
  return index;
}

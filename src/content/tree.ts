// The section tree, as plain functions over a site.
import type { Kind, Page, PageId } from "../model/page.ts";
import type { SectionRecord, Site } from "../model/site.ts";
import { isBranch } from "./nodes.ts";

/** Pages that stand beside the tree: robots.txt and its like, which see all pages as home sees the sections. */
const STANDALONE: ReadonlySet<Kind> = new Set<Kind>(["404", "robotstxt", "sitemap", "sitemapindex"]);

/** What a page lists; undefined for regular pages. */
export function childrenOf(site: Site, page: Page): SectionRecord | undefined {
  if (!STANDALONE.has(page.kind)) return site.children.get(page.id);
  return { pages: site.allPages, regularPages: site.regularPages, sections: [] };
}

/** A page by an id from one of the site's lists. */
export function listedPage(site: Site, id: PageId): Page {
  return (site.pages.get(id) ?? site.guests.get(id))!;
}

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
  let at: Page | undefined = page;
  while (at !== undefined && !isBranch(at.kind)) at = parentOf(site, at);
  return at ?? page;
}

/** True when `above` is somewhere above `below`, be it in another language; not for the same page. */
export function isAncestor(above: Page, below: Page): boolean {
  return above.path !== below.path && below.path.startsWith(asFolder(above.path));
}

const asFolder = (path: string): string => (path === "/" ? path : `${path}/`);

const below = new WeakMap<Site, ReadonlyMap<PageId, readonly PageId[]>>();

/** The regular pages below `page` at any depth, in the site's order; of other lists what they list. */
export function regularPagesBelow(site: Site, page: Page): readonly PageId[] {
  if (page.kind !== "section" && page.kind !== "home") return childrenOf(site, page)?.regularPages ?? [];
  let index = below.get(site);
  // Made for all sections at once: each one asking for itself would look at all pages each time.
  if (index === undefined) below.set(site, (index = indexBelow(site)));
  return index.get(page.id) ?? [];
}

function indexBelow(site: Site): Map<PageId, PageId[]> {
  const index = new Map<PageId, PageId[]>();
  for (const id of site.regularPages)
    for (const { id: above } of ancestorsOf(site, listedPage(site, id))) {
      const list = index.get(above);
      if (list) list.push(id);
      else index.set(above, [id]);
    }
  return index;
}

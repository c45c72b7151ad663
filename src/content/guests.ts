// Pages that a site lists though they are another's: those with `sites.complements`. Where several sites have such a page,
// the nearest lends it; a page of the site's own comes first, unless it has no file.
// https://gohugo.io/quick-reference/glossary/#sites-complements
import type { Page } from "../model/page.ts";
import type { SiteSet } from "../model/site.ts";
import type { SiteGrid } from "../source/site-grid.ts";
import { pageId } from "./page-factory.ts";
import type { PlacedPages } from "./place-pages.ts";
import type { MadeSite } from "./relate.ts";

/** For each site, by position, the pages that it borrows. */
export function findGuests(sites: readonly MadeSite[], placed: PlacedPages, grid: SiteGrid): readonly (readonly Page[])[] {
  if (placed.lent.length === 0) return [];
  const lenders = new Map<string, Map<number, { page: Page; reach: SiteSet }>>();
  const reached = sites.map(() => new Set<string>());
  for (const loaded of placed.lent) {
    const { logical } = loaded.scanned.content;
    const own = placed.sitesOf(loaded);
    const reach = placed.reachOf(loaded);
    for (const site of own) {
      const { identity, pages } = sites[site]!;
      const page = pages.pages.get(pageId(identity.key, logical));
      if (page?.parsed !== loaded.parsed) continue;
      let ofPath = lenders.get(logical);
      if (!ofPath) lenders.set(logical, (ofPath = new Map()));
      ofPath.set(site, { page, reach });
    }
    for (const site of reach) if (!own.has(site)) reached[site]!.add(logical);
  }
  return sites.map(({ identity, pages }, site) => {
    const compare = grid.compareDistance(site);
    return [...reached[site]!].flatMap((path) => {
      if (pages.pages.get(pageId(identity.key, path))?.parsed) return [];
      const candidates = [...(lenders.get(path) ?? [])].filter(([, { reach }]) => reach.has(site));
      const nearest = candidates.sort(([a], [b]) => compare(a, b))[0];
      return nearest ? [nearest[1].page] : [];
    });
  });
}

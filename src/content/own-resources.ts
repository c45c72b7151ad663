// Which files of a bundle are its own in a site. A file is published once, in the first of its sites, and pages of the
// others borrow it (content/link-sites.ts). Where languages have hosts of their own, or `duplicateResourceFiles` is set,
// each site has a copy; and the roles that a page is for have all that one of them has.
// https://gohugo.io/configuration/markup/#duplicateresourcefiles
import type { Config } from "../model/config.ts";
import type { SiteSet } from "../model/site.ts";
import type { SourceFile } from "../model/source.ts";
import type { SiteGrid } from "../source/site-grid.ts";
import { markupByName } from "./markup.ts";
import type { LoadedPage } from "./nodes.ts";
import type { PlacedPages } from "./place-pages.ts";
import type { ScannedResource } from "./scan.ts";

/** A file that a page may have. */
export interface Ownable {
  readonly file: SourceFile;
  readonly sites: SiteSet;
  readonly adapted?: unknown;
}

export interface OwnResources {
  /** The files of a leaf bundle that are its own. */
  ofBundle(page: LoadedPage): ScannedResource[];
  /** Whether a file that isn't content can be any page's own in this site. */
  mayOwn(file: Ownable): boolean;
  /** Whether it is that page's own; null for a page without a file. */
  isOwn(file: Ownable, owner: LoadedPage | null): boolean;
}

/** The rules of one site. */
export function ownResources(
  site: number,
  config: Config,
  grid: SiteGrid,
  placed: PlacedPages,
  bundled: ReadonlyMap<string, LoadedPage>,
): OwnResources {
  if (grid.isSingle) {
    return { ofBundle: (page) => [...page.scanned.resources], mayOwn: () => true, isOwn: () => true };
  }
  const { duplicateResourceFiles } = config.markup.goldmark;
  const place = grid.placeOf(site);
  const isCopied = (owner: LoadedPage | null): boolean =>
    config.isMultihost || (duplicateResourceFiles && isMarkdown(owner));
  const mayBe = ({ sites, file }: Ownable): boolean => grid.lentTo(sites, file.sites.complements).has(site);

  const isOwn = (file: Ownable, owner: LoadedPage | null): boolean => {
    const [first] = file.sites;
    if (first === site) return true;
    if (file.adapted) return file.sites.has(site);
    if (isCopied(owner)) return mayBe(file);
    const at = grid.placeOf(first!);
    const isOtherRole = at.languages === place.languages && at.versions === place.versions;
    return isOtherRole && owner !== null && placed.sitesOf(owner).has(first!);
  };

  const isHere = (resource: ScannedResource, owner: LoadedPage): boolean => {
    if (resource.content === null) return isOwn(resource, owner);
    const page = bundled.get(resource.file.display);
    return page !== undefined && placed.sitesOf(page).has(site);
  };

  const nearness = grid.compareDistance(site);
  const byNearness = (a: ScannedResource, b: ScannedResource): number => nearness(firstOf(a), firstOf(b));
  return {
    // Of copies of several sites' files the nearest is taken, which is the first of its name.
    ofBundle: (page) => {
      const own = page.scanned.resources.filter((resource) => isHere(resource, page));
      return isCopied(page) ? own.sort(byNearness) : own;
    },
    mayOwn: (file) => duplicateResourceFiles || config.isMultihost || file.adapted !== undefined || sharesVersion(file),
    isOwn,
  };

  function sharesVersion({ sites }: Ownable): boolean {
    const at = grid.placeOf(firstOf({ sites }));
    return at.languages === place.languages && at.versions === place.versions;
  }
}

function firstOf({ sites }: { readonly sites: SiteSet }): number {
  const [first = 0] = sites;
  return first;
}

function isMarkdown(page: LoadedPage | null): boolean {
  return page === null || markupByName(page.scanned.content.ext) === "markdown";
}

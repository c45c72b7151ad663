// What the sites share: which pages are translations of each other, and the resources that a bundle borrows from the
// same bundle in other sites. https://gohugo.io/content-management/multilingual/#translate-your-content
import type { Page, PageId, ResourceRecord } from "../model/page.ts";
import type { Site } from "../model/site.ts";
import type { SiteGrid } from "../source/site-grid.ts";
import { defaultOrder } from "./order.ts";
import { localeOf } from "./relate.ts";
import { arrangeResources } from "./resources.ts";

/** The sites again, with translations known and the resources of all bundles in order. */
export function linkSites(sites: readonly Site[], grid: SiteGrid): Site[] {
  const loans = sites.length > 1 ? collectLoans(sites) : null;
  const arranged = sites.map((site, position) => ({ ...site, pages: withResources(site, position, sites, loans, grid) }));
  const linked = new Map(sitesByDimensions(arranged).flatMap(linkGroup).map((site) => [site.key, site]));
  return arranged.map((site) => linked.get(site.key)!);
}

/** Pages are translations of each other within the same version and role. */
function sitesByDimensions(sites: readonly Site[]): readonly Site[][] {
  const groups = new Map<string, Site[]>();
  for (const site of sites) {
    const key = `${site.version.name}/${site.role.name}`;
    const group = groups.get(key);
    if (group) group.push(site);
    else groups.set(key, [site]);
  }
  return [...groups.values()];
}

function linkGroup(sites: readonly Site[]): readonly Site[] {
  if (sites.length < 2) return sites;
  const groups = new Map<string, PageId[]>();
  for (const site of sites)
    for (const page of site.pages.values())
      for (const key of groupsOf(page)) {
        const group = groups.get(key);
        if (group) group.push(page.id);
        else groups.set(key, [page.id]);
      }
  return sites.map((site) => ({ ...site, translations: translationsOf(site, groups) }));
}

function translationsOf(site: Site, groups: ReadonlyMap<string, PageId[]>): Map<PageId, readonly PageId[]> {
  const translations = new Map<PageId, readonly PageId[]>();
  for (const page of site.pages.values()) {
    const group = groups.get(page.translationKey === "" ? byPath(page) : byKey(page)) ?? [];
    if (group.length !== 1 || group[0] !== page.id) translations.set(page.id, group);
  }
  return translations;
}

const byPath = ({ kind, path }: Page): string => `${kind}:${path}`;
const byKey = ({ translationKey }: Page): string => `key:${translationKey}`;

/** A page without a link is no translation to those that go by the path. */
function groupsOf(page: Page): string[] {
  const groups = page.build.render === "never" ? [] : [byPath(page)];
  return page.translationKey === "" ? groups : [...groups, byKey(page)];
}

/** The pages with their resources arranged, those of other sites among them. */
function withResources(
  site: Site,
  position: number,
  sites: readonly Site[],
  loans: Loans | null,
  grid: SiteGrid,
): ReadonlyMap<PageId, Page> {
  const compare = defaultOrder(localeOf(site.language));
  const pageOf = (id: PageId): Page =>
    site.pages.get(id) ?? sites.map((other) => other.pages.get(id)).find((page) => page !== undefined)!;
  const pages = new Map(site.pages);
  for (const page of site.pages.values()) {
    const records = loans ? [...page.resources, ...borrowed(page, position, loans, grid)] : page.resources;
    if (records.length === 0) continue;
    const resources = arrangeResources(records, page.params["resources"], (a, b) => compare(pageOf(a), pageOf(b)));
    pages.set(page.id, { ...page, resources });
  }
  return pages;
}

/** Pages that have files which others may borrow, by their paths and by their `translationKey`s. */
interface Loans {
  readonly byPath: ReadonlyMap<string, readonly Lender[]>;
  readonly byKey: ReadonlyMap<string, readonly Lender[]>;
}

interface Lender {
  /** Position of its site. */
  readonly site: number;
  readonly page: Page;
}

function collectLoans(sites: readonly Site[]): Loans {
  const byPath = new Map<string, Lender[]>();
  const byKey = new Map<string, Lender[]>();
  for (const [site, { pages }] of sites.entries())
    for (const page of pages.values()) {
      if (page.resources.length === 0) continue;
      addTo(byPath, page.path, { site, page });
      if (page.translationKey !== "") addTo(byKey, page.translationKey, { site, page });
    }
  return { byPath, byKey };
}

function addTo<T>(lists: Map<string, T[]>, key: string, item: T): void {
  const list = lists.get(key);
  if (list) list.push(item);
  else lists.set(key, [item]);
}

/** Files that only the same page in other sites has, the nearest sites first; they stay published where they are. */
function borrowed(page: Page, position: number, { byPath, byKey }: Loans, grid: SiteGrid): ResourceRecord[] {
  const lenders = byPath.get(page.path) ?? [];
  const keyed = page.translationKey === "" ? [] : (byKey.get(page.translationKey) ?? []);
  if (lenders.length + keyed.length === 0) return [];
  const known = new Set(page.resources.map(({ key }) => key));
  const nearness = grid.compareDistance(position);
  const found: ResourceRecord[] = [];
  for (const lender of [...lenders, ...keyed].sort((a, b) => nearness(a.site, b.site)))
    for (const resource of lender.page.resources) {
      if (resource.page !== null || known.has(resource.key) || !resource.lentTo.has(position)) continue;
      known.add(resource.key);
      found.push({ ...resource, isPublished: false });
    }
  return found;
}

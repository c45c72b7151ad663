// What the sites of several languages share: which pages are translations of each other, and the resources that a bundle
// borrows from other languages. https://gohugo.io/content-management/multilingual/#translate-your-content
import type { Page, PageId, ResourceRecord } from "../model/page.ts";
import type { Site } from "../model/site.ts";
import { defaultOrder } from "./order.ts";
import { localeOf } from "./relate.ts";
import { arrangeResources } from "./resources.ts";

/** The sites again, with translations known and the resources of all bundles in order. */
export function linkLanguages(sites: readonly Site[]): Site[] {
  const linked = new Map(sitesByDimensions(sites).flatMap(linkGroup).map((site) => [site.key, site]));
  return sites.map((site) => linked.get(site.key)!);
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

function linkGroup(sites: readonly Site[]): Site[] {
  const keyed = pagesByKey(sites);
  const arranged = sites.map((site) => ({ ...site, pages: withResources(site, sites, keyed) }));
  if (sites.length < 2) return arranged;
  const groups = new Map<string, PageId[]>();
  for (const site of sites)
    for (const page of site.pages.values())
      for (const key of groupsOf(page)) {
        const group = groups.get(key);
        if (group) group.push(page.id);
        else groups.set(key, [page.id]);
      }
  return arranged.map((site) => ({ ...site, translations: translationsOf(site, groups) }));
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

/** The pages with their resources arranged, those of other languages among them. */
function withResources(site: Site, sites: readonly Site[], keyed: KeyedPages): ReadonlyMap<PageId, Page> {
  const compare = defaultOrder(localeOf(site.language));
  const pageOf = (id: PageId): Page =>
    site.pages.get(id) ?? sites.map((other) => other.pages.get(id)).find((page) => page !== undefined)!;
  const lenders = nearestFirst(site, sites);
  const pages = new Map(site.pages);
  for (const page of site.pages.values()) {
    const records = lenders.length === 0 ? page.resources : [...page.resources, ...borrowed(page, lenders, keyed)];
    if (records.length === 0) continue;
    const resources = arrangeResources(records, page.params["resources"], (a, b) => compare(pageOf(a), pageOf(b)));
    pages.set(page.id, { ...page, resources });
  }
  return pages;
}

/** The other sites by how far their languages are in the order of the configuration; of two as far the one before. */
function nearestFirst(site: Site, sites: readonly Site[]): Site[] {
  const own = sites.indexOf(site);
  return sites
    .map((other, index) => ({ other, distance: Math.abs(index - own) }))
    .filter(({ distance }) => distance > 0)
    .sort((a, b) => a.distance - b.distance)
    .map(({ other }) => other);
}

/** Files that the same bundle has only in other languages; they stay published where their owner is. */
function borrowed(page: Page, lenders: readonly Site[], keyed: KeyedPages): ResourceRecord[] {
  const known = new Set(page.resources.map(({ key }) => key));
  const found: ResourceRecord[] = [];
  for (const lender of lenders) {
    const id = lender.byPath.get(page.path) ?? keyed.get(lender)?.get(page.translationKey);
    for (const resource of id === undefined ? [] : lender.pages.get(id)!.resources) {
      if (resource.page !== null || known.has(resource.key)) continue;
      known.add(resource.key);
      found.push({ ...resource, isPublished: false });
    }
  }
  return found;
}

/** Each site's pages that have a `translationKey`, by it. */
type KeyedPages = ReadonlyMap<Site, ReadonlyMap<string, PageId>>;

function pagesByKey(sites: readonly Site[]): KeyedPages {
  const keysOf = ({ pages }: Site) =>
    [...pages.values()].flatMap(({ translationKey, id }) =>
      translationKey === "" ? [] : [[translationKey, id] as const],
    );
  return new Map(sites.map((site) => [site, new Map(keysOf(site))]));
}

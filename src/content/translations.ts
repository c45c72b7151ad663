// What the sites of several languages share: which pages are translations of each other, and the resources that a bundle
// borrows from other languages. https://gohugo.io/content-management/multilingual/#translate-your-content
import type { Page, PageId, ResourceRecord } from "../model/page.ts";
import type { Site } from "../model/site.ts";
import { defaultOrder } from "./order.ts";
import { localeOf } from "./relate.ts";
import { arrangeResources } from "./resources.ts";

/** The sites again, with translations known and the resources of all bundles in order. */
export function linkLanguages(sites: readonly Site[]): Site[] {
  const arranged = sites.map((site) => ({ ...site, pages: withResources(site, sites) }));
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
function withResources(site: Site, sites: readonly Site[]): ReadonlyMap<PageId, Page> {
  const compare = defaultOrder(localeOf(site.language));
  const pageOf = (id: PageId): Page =>
    site.pages.get(id) ?? sites.map((other) => other.pages.get(id)).find((page) => page !== undefined)!;
  const pages = new Map(site.pages);
  for (const page of site.pages.values()) {
    const records = sites.length < 2 ? page.resources : [...page.resources, ...borrowed(page, site, sites)];
    if (records.length === 0) continue;
    const resources = arrangeResources(records, page.params["resources"], (a, b) => compare(pageOf(a), pageOf(b)));
    pages.set(page.id, { ...page, resources });
  }
  return pages;
}

/** What the same bundle has only in other languages; it stays published where its owner is. */
function borrowed(page: Page, site: Site, sites: readonly Site[]): ResourceRecord[] {
  const known = new Set(page.resources.map(({ key }) => key));
  const found: ResourceRecord[] = [];
  for (const other of sites) {
    const id = other === site ? undefined : other.byPath.get(page.path);
    for (const resource of id === undefined ? [] : other.pages.get(id)!.resources) {
      if (known.has(resource.key)) continue;
      known.add(resource.key);
      found.push({ ...resource, isPublished: false });
    }
  }
  return found;
}

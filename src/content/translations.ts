// Which pages are translations of each other: the same path, or the same `translationKey`, in several languages.
// https://gohugo.io/content-management/multilingual/#translate-your-content
import type { Page, PageId } from "../model/page.ts";
import type { Site } from "../model/site.ts";

/** The sites again, each knowing the translations of its pages. Costs nothing with one language. */
export function linkTranslations(sites: readonly Site[]): Site[] {
  if (sites.length < 2) return [...sites];
  const groups = new Map<string, PageId[]>();
  for (const site of sites)
    for (const page of site.pages.values()) {
      const key = groupKey(page);
      const group = groups.get(key);
      if (group) group.push(page.id);
      else groups.set(key, [page.id]);
    }
  return sites.map((site) => ({ ...site, translations: translationsOf(site, groups) }));
}

function translationsOf(site: Site, groups: ReadonlyMap<string, PageId[]>): Map<PageId, readonly PageId[]> {
  const translations = new Map<PageId, readonly PageId[]>();
  for (const page of site.pages.values()) {
    const group = groups.get(groupKey(page))!;
    if (group.length > 1) translations.set(page.id, group);
  }
  return translations;
}

function groupKey(page: Page): string {
  return `${page.kind}:${page.translationKey || page.path}`;
}

// The section tree, as plain functions over a site.
import type { Page } from "../model/page.ts";
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

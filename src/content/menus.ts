// Menus: entries from configuration, from front matter and from sections, joined into trees and sorted.
// https://gohugo.io/content-management/menus/
import type { ConfigMenuEntry, LanguageConfig } from "../model/config.ts";
import type { Kind, Page, PageId, PageMenu } from "../model/page.ts";
import type { MenuEntryRecord } from "../model/site.ts";
import { compareText } from "../value/compare.ts";
import { escapeHTML } from "../value/escape.ts";
import { createMap } from "../value/map.ts";
import { byWeight, compareFolded } from "./order.ts";

/** What menus are made from. */
export interface MenuSources {
  readonly language: LanguageConfig;
  readonly sectionPagesMenu: string;
  readonly pages: Iterable<Page>;
  readonly topSections: readonly Page[];
  /** Finds the page of a `pageRef`. */
  readonly find: (ref: string) => Page | undefined;
  /** Its path is put before links that start with a slash. */
  /** What goes before links from the site's root. */
  readonly root: string;
}

/** Kinds whose front matter may make menu entries. */
const MENU_KINDS: ReadonlySet<Kind> = new Set<Kind>(["home", "section", "page"]);

type Entry = Omit<MenuEntryRecord, "children"> & { children: Entry[] };

/** All menus by name. */
export function buildMenus(sources: MenuSources): Map<string, MenuEntryRecord[]> {
  const menus = new Map<string, Entry[]>();
  const add = (entry: Entry) => {
    const list = menus.get(entry.menu);
    if (list) list.push(entry);
    else menus.set(entry.menu, [entry]);
  };
  for (const entries of Object.values(sources.language.menus))
    for (const entry of entries) add(fromConfig(entry, sources));
  const configured = new Set([...(menus.get(sources.sectionPagesMenu) ?? [])].map(keyOf));
  if (sources.sectionPagesMenu !== "")
    for (const page of sources.topSections)
      if (!configured.has(page.section)) add(fromSection(page, sources.sectionPagesMenu));
  for (const page of sources.pages)
    if (MENU_KINDS.has(page.kind) && page.build.list === "always")
      for (const menu of page.menus) add(fromPage(page, menu));

  const trees = new Map<string, MenuEntryRecord[]>();
  for (const [name, entries] of menus) trees.set(name, joinTree(entries));
  return trees;
}

function keyOf(entry: Entry): string {
  return entry.identifier || entry.name;
}

function fromConfig(entry: ConfigMenuEntry, { find, root }: MenuSources): Entry {
  const page = entry.pageRef === "" ? undefined : find(entry.pageRef);
  const url = page ? linkOf(page) : entry.url.startsWith("/") ? root + entry.url : entry.url;
  return {
    ...entry,
    name: entry.name || page?.linkTitle || "",
    title: entry.title || page?.title || "",
    url,
    configuredUrl: entry.url,
    page: page?.id ?? null,
    weight: entry.weight || page?.weight || 0,
    children: [],
  };
}

function fromPage(page: Page, menu: PageMenu): Entry {
  return {
    ...menu,
    // Content is trusted less than the configuration.
    pre: escapeHTML(menu.pre),
    post: escapeHTML(menu.post),
    name: menu.name || page.linkTitle,
    title: menu.title || page.title,
    url: linkOf(page),
    configuredUrl: "",
    pageRef: "",
    page: page.id,
    weight: menu.weight || page.weight,
    children: [],
  };
}

function fromSection(page: Page, menu: string): Entry {
  const own: PageMenu = {
    menu,
    name: "",
    identifier: page.section,
    parent: "",
    weight: 0,
    title: "",
    pre: "",
    post: "",
    params: createMap(),
  };
  return fromPage(page, own);
}

function linkOf(page: Page): string {
  return page.targets[0]?.relPermalink ?? "";
}

/** Children go to the entry that their `parent` names, in the same menu; like Hugo we make one that is missing. */
function joinTree(given: readonly Entry[]): Entry[] {
  const entries = [...given];
  const byKey = new Map<string, Entry>();
  for (const entry of entries) if (!byKey.has(keyOf(entry))) byKey.set(keyOf(entry), entry);
  const roots: Entry[] = [];
  for (const entry of given) {
    if (entry.parent === "") {
      roots.push(entry);
      continue;
    }
    let parent = byKey.get(entry.parent);
    if (parent === undefined) {
      parent = missingParent(entry);
      byKey.set(entry.parent, parent);
      entries.push(parent);
      roots.push(parent);
    }
    parent.children.push(entry);
  }
  for (const entry of entries) entry.children.sort(compareEntries);
  return roots.sort(compareEntries);
}

function compareEntries(a: Entry, b: Entry): number {
  return byWeight(a.weight, b.weight) || compareFolded(a.name, b.name) || compareText(a.identifier, b.identifier);
}

function missingParent(child: Entry): Entry {
  return {
    ...child,
    name: child.parent,
    identifier: "",
    title: "",
    parent: "",
    url: "",
    configuredUrl: "",
    pageRef: "",
    page: null,
    weight: 0,
    pre: "",
    post: "",
    params: createMap(),
    children: [],
  };
}

/** The entry of a page in a menu, however deep. */
export function findEntry(entries: readonly MenuEntryRecord[], page: PageId): MenuEntryRecord | undefined {
  for (const entry of entries) {
    const found = entry.page === page ? entry : findEntry(entry.children, page);
    if (found) return found;
  }
  return undefined;
}

/** True when the page is in the menu, however deep. */
export function menuHasPage(entries: readonly MenuEntryRecord[], page: PageId): boolean {
  return findEntry(entries, page) !== undefined;
}

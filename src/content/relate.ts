// Step 5d: the pages of one site → the `Site`, with every relation that needs more than one page.
import type { Config, LanguageConfig } from "../model/config.ts";
import type { Kind, Page, PageId } from "../model/page.ts";
import type { SectionRecord, Site, SiteIdentity, SiteKey, TermRecord } from "../model/site.ts";
import type { TimeValue, ValueMap } from "../model/value.ts";
import { buildMenus } from "./menus.ts";
import { isBranch, parentPath } from "./nodes.ts";
import { defaultOrder } from "./order.ts";
import { pageId } from "./page-factory.ts";
import { logicalPath } from "./scan.ts";
import { splitBaseUrl } from "./targets.ts";
import { termPath, type FoundTerm, type TermIndex } from "./taxonomy.ts";

/** All pages by id, those within bundles and the standalone ones too. */
export interface MadePages {
  readonly pages: Map<PageId, Page>;
  /** The pages of the tree, which lists are made of. */
  readonly tree: readonly Page[];
}

/** The pages of a site before they know of each other. */
export interface MadeSite {
  readonly config: Config;
  readonly identity: SiteIdentity;
  readonly prefix: string;
  readonly data: ValueMap;
  readonly pages: MadePages;
  readonly terms: TermIndex;
}

export interface RelateInput extends MadeSite {
  /** Pages of other sites that are listed here. */
  readonly guests: readonly Page[];
}

/** One site; what several sites share is still to be linked. */
export function relatePages({ config, identity, prefix, data, pages: made, terms, guests }: RelateInput): Site {
  const { key, language } = identity;
  const { pages, tree } = made;
  const own = [...tree].sort(defaultOrder(localeOf(language)));
  const visitors = guests.length === 0 ? [] : placeGuests(own, guests, key);
  const listed =
    guests.length === 0 ? own : withGuests(own, visitors).sort(defaultOrder(localeOf(language)));
  const always = listed.filter((page) => page.build.list === "always");
  const regular = always.filter((page) => page.kind === "page");
  const byPath = new Map(tree.map((page) => [page.path, page.id]));
  const home = pageId(key, "/");
  const children = collectChildren(own, listed);
  const taxonomies = collectTaxonomies(own, terms, byPath, children);
  const find = (ref: string): Page | undefined => {
    const id = byPath.get(logicalPath(ref.replace(/^\/+|\/+$/g, "")));
    return id === undefined ? undefined : pages.get(id);
  };
  return {
    ...identity,
    config,
    prefix,
    home,
    pages,
    guests: new Map(visitors.map((guest) => [guest.id, guest])),
    byPath,
    byBaseName: collectBaseNames(tree),
    regularPages: regular.map((page) => page.id),
    allPages: always.map((page) => page.id),
    position: new Map(regular.map((page, index) => [page.id, index])),
    children,
    taxonomies,
    menus: buildMenus({
      language,
      sectionPagesMenu: config.sectionPagesMenu,
      pages: own,
      topSections: (children.get(home)?.sections ?? []).flatMap((id) => pages.get(id) ?? []),
      find,
      root: config.canonifyURLs ? "" : splitBaseUrl(language.baseURL).path,
    }),
    mainSections: config.mainSections.length > 0 ? config.mainSections : mainSections(regular),
    lastmod: newestLastmod(tree),
    translations: new Map(),
    data,
  };
}

/** Of all pages of the tree but terms, which only repeat what their pages say. */
function newestLastmod(tree: readonly Page[]): TimeValue | null {
  let newest: TimeValue | null = null;
  for (const { kind, lastmod } of tree)
    if (kind !== "term" && lastmod !== null && lastmod.ms > (newest?.ms ?? -Infinity)) newest = lastmod;
  return newest;
}

/** The language whose rules text is sorted by. */
export function localeOf(language: LanguageConfig): string {
  return language.locale || language.lang;
}

interface MutableSection {
  readonly kind: Kind;
  pages: PageId[];
  regularPages: PageId[];
  sections: PageId[];
}

/**
 * Each page joins the lists of its parent, one of the site's own; `listed` is in default order, so the lists are too.
 * Taxonomies have only their terms, and terms only what carries them, which comes later.
 */
function collectChildren(own: readonly Page[], listed: readonly Page[]): Map<PageId, SectionRecord> {
  const children = new Map<PageId, MutableSection>();
  for (const { id, kind } of own)
    if (kind !== "page") children.set(id, { kind, pages: [], regularPages: [], sections: [] });
  const parents = new Map(own.map(({ id, parent }) => [id, parent]));
  /** A term below a term, `/tags/a/b`, is one of the taxonomy's, too. */
  const aboveTerms = (id: PageId | null): PageId | null => {
    let at = id;
    while (at !== null && children.get(at)?.kind === "term") at = parents.get(at) ?? null;
    return at;
  };
  const listOf = ({ kind, parent, build }: Page): MutableSection | undefined => {
    const owner = kind === "term" ? aboveTerms(parent) : parent;
    const list = owner === null || build.list === "never" ? undefined : children.get(owner);
    return list && mayHold(list.kind, kind) ? list : undefined;
  };
  for (const page of listed) {
    const list = listOf(page);
    list?.pages.push(page.id);
    if (page.kind === "page") list?.regularPages.push(page.id);
  }
  // A list of sections has no guests.
  for (const page of own) if (page.kind === "section") listOf(page)?.sections.push(page.id);
  return children;
}

/** Guests below the nearest list of this site. What is below a guest that is a list is in that one's lists alone. */
function placeGuests(own: readonly Page[], guests: readonly Page[], key: SiteKey): Page[] {
  const lists = new Map<string, PageId>();
  for (const { path, kind, id } of [...guests, ...own]) if (isBranch(kind)) lists.set(path, id);
  return guests.map((guest) => {
    const parent = parentPath(guest.path, (path) => lists.has(path)) ?? "/";
    return { ...guest, parent: lists.get(parent) ?? pageId(key, "/") };
  });
}

/** The pages that a site lists: its own and its guests, which take the place of pages without a file. */
function withGuests(own: readonly Page[], guests: readonly Page[]): Page[] {
  const taken = new Set(guests.map(({ path }) => path));
  return [...own.filter(({ path, parsed }) => parsed !== null || !taken.has(path)), ...guests];
}

function mayHold(list: Kind, page: Kind): boolean {
  if (list === "taxonomy") return page === "term";
  return list !== "term" && (page === "page" || page === "section");
}

function collectTaxonomies(
  listed: readonly Page[],
  found: TermIndex,
  byPath: ReadonlyMap<string, PageId>,
  children: Map<PageId, SectionRecord>,
): Map<string, Map<string, TermRecord>> {
  const ranks = new Map(listed.map(({ path }, rank) => [path, rank]));
  const taxonomies = new Map<string, Map<string, TermRecord>>();
  for (const [plural, byKey] of found) {
    const terms = new Map<string, TermRecord>();
    for (const key of [...byKey.keys()].sort()) {
      const term = byKey.get(key)!;
      const id = byPath.get(termPath(plural, key));
      if (id === undefined) continue;
      const ranked = byWeight(term.pages, ranks);
      const tagged = ranked.map(({ rank, weight }) => ({ page: listed[rank]!.id, weight }));
      terms.set(key, { key, name: term.name, page: id, pages: tagged });
      const shown = ranked.map(({ rank }) => listed[rank]!).filter(isShownByTerm);
      const regular = shown.filter(({ kind }) => kind === "page");
      children.set(id, { pages: shown.map(idOf), regularPages: regular.map(idOf), sections: [] });
    }
    taxonomies.set(plural, terms);
  }
  return taxonomies;
}

interface Ranked {
  readonly rank: number;
  readonly weight: number;
}

/** A term's pages as places in the default order; looked up once each, not at every comparison. */
function byWeight(tagged: FoundTerm["pages"], ranks: ReadonlyMap<string, number>): readonly Ranked[] {
  const ranked: Ranked[] = [];
  for (const { path, weight } of tagged) {
    const rank = ranks.get(path);
    if (rank !== undefined) ranked.push({ rank, weight });
  }
  return ranked.sort((a, b) => a.weight - b.weight || a.rank - b.rank);
}

const idOf = ({ id }: Page): PageId => id;

/** A term's own lists leave out what isn't listed anywhere, and what one couldn't link to. */
function isShownByTerm({ build }: Page): boolean {
  return build.list !== "never" && build.render !== "never";
}

/** Last path segment → pages; references without a slash are looked up here. */
function collectBaseNames(tree: readonly Page[]): Map<string, PageId[]> {
  const names = new Map<string, PageId[]>();
  for (const { path, kind, id } of tree) {
    if (path === "/" || kind === "taxonomy") continue;
    const name = path.slice(path.lastIndexOf("/") + 1);
    const list = names.get(name);
    if (list) list.push(id);
    else names.set(name, [id]);
  }
  return names;
}

/** The section with most regular pages. */
function mainSections(regular: readonly Page[]): string[] {
  const counts = new Map<string, number>();
  for (const { section } of regular) if (section !== "") counts.set(section, (counts.get(section) ?? 0) + 1);
  let best: string | undefined;
  for (const [section, count] of counts) if (best === undefined || count > counts.get(best)!) best = section;
  return best === undefined ? [] : [best];
}

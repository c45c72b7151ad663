// Step 5d: the pages of one site → the `Site`, with every relation that needs more than one page.
import type { Config, LanguageConfig } from "../model/config.ts";
import type { Kind, Page, PageId } from "../model/page.ts";
import type { SectionRecord, Site, SiteIdentity, TermRecord } from "../model/site.ts";
import type { TimeValue, ValueMap } from "../model/value.ts";
import { buildMenus } from "./menus.ts";
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

export interface RelateInput {
  readonly config: Config;
  readonly identity: SiteIdentity;
  readonly prefix: string;
  readonly data: ValueMap;
  readonly pages: MadePages;
  readonly terms: TermIndex;
}

/** One site; what several sites share is still to be linked. */
export function relatePages({ config, identity, prefix, data, pages: made, terms }: RelateInput): Site {
  const { key, language } = identity;
  const { pages, tree } = made;
  const listed = [...tree].sort(defaultOrder(localeOf(language)));
  const always = listed.filter((page) => page.build.list === "always");
  const regular = always.filter((page) => page.kind === "page");
  const byPath = new Map(tree.map((page) => [page.path, page.id]));
  const home = pageId(key, "/");
  const children = collectChildren(listed);
  const taxonomies = collectTaxonomies(listed, terms, byPath, children);
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
      pages: listed,
      topSections: (children.get(home)?.sections ?? []).map((id) => pages.get(id)!),
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
 * Each page joins the lists of its parent; `listed` is in default order, so the lists are too. Taxonomies have only
 * their terms, and terms only what carries them, which comes later.
 */
function collectChildren(listed: readonly Page[]): Map<PageId, SectionRecord> {
  const children = new Map<PageId, MutableSection>();
  for (const { id, kind } of listed)
    if (kind !== "page") children.set(id, { kind, pages: [], regularPages: [], sections: [] });
  for (const { id, kind, parent: above, build } of listed) {
    const parent = above === null ? undefined : children.get(above);
    if (parent === undefined || build.list === "never" || !mayHold(parent.kind, kind)) continue;
    parent.pages.push(id);
    if (kind === "page") parent.regularPages.push(id);
    else if (kind === "section") parent.sections.push(id);
  }
  return children;
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

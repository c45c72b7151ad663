// Step 5 of a build: parsed files → the `Site` of each language. Whole every time, so that nothing is ever patched;
// linear in pages but for the sorting. The steps are numbered below.
import { attempt } from "../diagnostics/log.ts";
import type { Config, LanguageConfig } from "../model/config.ts";
import type { Log } from "../model/diagnostic.ts";
import type { Page, PageId } from "../model/page.ts";
import type { SectionRecord, Site, TermRecord } from "../model/site.ts";
import type { ValueMap } from "../model/value.ts";
import { createCollator } from "../value/collate.ts";
import { applyCascade, compileCascade, parseCascade, type Cascade } from "./cascade.ts";
import { dates } from "./fields.ts";
import { buildMenus } from "./menus.ts";
import { duplicateContent } from "./messages.ts";
import { baseNameOf, collectNodes, createNode, parentPath, type LoadedPage, type Node } from "./nodes.ts";
import { byWeight, defaultOrder } from "./order.ts";
import { createPageFactory, pageId, type PageFactory } from "./page-factory.ts";
import type { ScannedResource } from "./scan.ts";
import { languagePrefix, splitBaseUrl } from "./targets.ts";
import { createTermIndex, termPath, termsOf, type FoundTerm } from "./taxonomy.ts";
import { linkTranslations } from "./translations.ts";
import { isVisible } from "./visibility.ts";

export interface AssembleInput {
  readonly config: Config;
  /** All content files that could be read, of all languages. */
  readonly pages: readonly LoadedPage[];
  /** Content files within leaf bundles, by display path. */
  readonly bundled: ReadonlyMap<string, LoadedPage>;
  /** Resources of sections without a file, by logical path. */
  readonly loose: ReadonlyMap<string, readonly ScannedResource[]>;
  readonly data: ValueMap;
  readonly now: number;
  readonly log: Log;
}

/** One site a language, in order of weight. */
export function assembleSites(input: AssembleInput): Site[] {
  const byLanguage = groupByLanguage(input.pages);
  const sites = input.config.languages.map((language) =>
    assembleSite(input, language, byLanguage.get(language.lang) ?? []),
  );
  return linkTranslations(sites);
}

function groupByLanguage(pages: readonly LoadedPage[]): Map<string, LoadedPage[]> {
  const groups = new Map<string, LoadedPage[]>();
  for (const page of pages) {
    const group = groups.get(page.scanned.content.lang);
    if (group) group.push(page);
    else groups.set(page.scanned.content.lang, [page]);
  }
  return groups;
}

function assembleSite(input: AssembleInput, language: LanguageConfig, loaded: readonly LoadedPage[]): Site {
  const { config, log } = input;
  // 1. Files, sections without a file, home and taxonomies as nodes.
  const nodes = collectNodes(language, config, loaded, input.loose, (page, other) =>
    log.add(duplicateContent(page.parsed, other.parsed.file.display)),
  );
  // 2. Cascades, from the root down.
  cascadeDown(nodes, config, language);
  // 3. Drafts, future and expired pages go; so do kinds that are switched off.
  const disabled = new Set(config.disableKinds.map((kind) => kind.toLowerCase()));
  for (const node of [...nodes.values()]) {
    const keep = attempt(log, () => readDates(node, config) && isVisible(node, config, input.now)) ?? false;
    if (node.kind !== "home" && (!keep || disabled.has(node.kind))) nodes.delete(node.path);
  }
  // 4. Terms of what is left, with a node for each.
  const terms = addTerms(nodes, language, disabled, config);
  // 5. Pages: fields, dates, targets, resources.
  const prefix = languagePrefix(config, language);
  const factory = createPageFactory({ ...input, language, prefix, nodes });
  const pages = makePages(nodes, factory, log);
  // 6. Everything that needs all pages, built once.
  return relate(input, language, prefix, pages, terms, factory);
}

function readDates(node: Node, config: Config): true {
  const source = { values: node.values, parsed: node.loaded?.parsed ?? null };
  node.dates = dates(source, config, baseNameOf(node), node.loaded?.scanned.file.mtimeMs ?? 0);
  return true;
}

function cascadeDown(nodes: ReadonlyMap<string, Node>, config: Config, language: LanguageConfig): void {
  const chains = new Map<string, readonly Cascade[]>();
  const root = compileCascade(config.cascade);
  for (const path of [...nodes.keys()].sort()) {
    const node = nodes.get(path)!;
    const parent = parentPath(path, (other) => chains.has(other));
    const above = parent === null ? root : (chains.get(parent) ?? root);
    const own = parseCascade(node.values["cascade"]);
    const chain = own.length === 0 ? above : [...own, ...above];
    const { environment } = config;
    node.values = applyCascade(node.values, chain, { path, kind: node.kind, lang: language.lang, environment });
    if (node.kind !== "page") chains.set(path, chain);
  }
}

function addTerms(
  nodes: Map<string, Node>,
  language: LanguageConfig,
  disabled: ReadonlySet<string>,
  config: Config,
): ReadonlyMap<string, ReadonlyMap<string, FoundTerm>> {
  const terms = createTermIndex(language);
  for (const node of nodes.values()) terms.add(node.path, termsOf(node.values, language), node.values);
  const singulars = new Map(Object.entries(language.taxonomies).map(([singular, plural]) => [plural, singular]));
  if (!disabled.has("term"))
    for (const [plural, byKey] of terms.index)
      for (const term of byKey.values()) {
        const path = termPath(plural, term.key, config);
        const node = nodes.get(path) ?? createNode(path, "term");
        node.taxonomy = { singular: singulars.get(plural)!, plural, term: term.name };
        nodes.set(path, node);
      }
  return terms.index;
}

function makePages(nodes: ReadonlyMap<string, Node>, factory: PageFactory, log: Log): Map<PageId, Page> {
  const pages = new Map<PageId, Page>();
  for (const node of nodes.values()) {
    const made = attempt(log, () => factory.make(node));
    if (made === undefined) continue;
    pages.set(made.page.id, made.page);
    for (const child of made.bundled) pages.set(child.id, child);
  }
  for (const page of factory.standalone()) pages.set(page.id, page);
  return pages;
}

interface MutableSection {
  pages: PageId[];
  regularPages: PageId[];
  sections: PageId[];
}

function relate(
  input: AssembleInput,
  language: LanguageConfig,
  prefix: string,
  pages: ReadonlyMap<PageId, Page>,
  found: ReadonlyMap<string, ReadonlyMap<string, FoundTerm>>,
  factory: PageFactory,
): Site {
  const { config } = input;
  const locale = language.locale || language.lang;
  const listed = [...pages.values()].filter((page) => factory.isListed(page)).sort(defaultOrder(locale));
  const always = listed.filter((page) => page.build.list === "always");
  const regular = always.filter((page) => page.kind === "page");
  const byPath = new Map<string, PageId>();
  for (const page of pages.values()) if (factory.isListed(page)) byPath.set(page.path, page.id);
  const home = pageId(language.lang, "/");
  const children = collectChildren(pages, listed);
  const taxonomies = collectTaxonomies(pages, listed, found, byPath, children, config);
  const find = (ref: string): Page | undefined => {
    const id = byPath.get(`/${ref.replace(/^\/+|\/+$/g, "").toLowerCase()}`);
    return id === undefined ? undefined : pages.get(id);
  };
  const topSections = (children.get(home)?.sections ?? []).map((id) => pages.get(id)!);
  return {
    config,
    language,
    home,
    pages,
    byPath,
    byBaseName: collectBaseNames(pages, byPath),
    regularPages: regular.map((page) => page.id),
    allPages: always.map((page) => page.id),
    position: new Map(regular.map((page, index) => [page.id, index])),
    children,
    taxonomies,
    menus: buildMenus({
      language,
      sectionPagesMenu: config.sectionPagesMenu,
      pages: always,
      topSections,
      find,
      basePath: splitBaseUrl(language.baseURL).path + prefix,
      compareText: createCollator(locale),
    }),
    mainSections: config.mainSections.length > 0 ? config.mainSections : mainSections(regular),
    lastmodMs: always.reduce((newest, page) => Math.max(newest, page.lastmod?.ms ?? 0), 0),
    translations: new Map(),
    data: input.data,
  };
}

/** Each page joins the lists of its parent; `listed` is in default order, so the lists are too. */
function collectChildren(
  pages: ReadonlyMap<PageId, Page>,
  listed: readonly Page[],
): Map<PageId, SectionRecord> {
  const children = new Map<PageId, MutableSection>();
  for (const page of pages.values())
    if (page.kind !== "page") children.set(page.id, { pages: [], regularPages: [], sections: [] });
  for (const page of listed) {
    const parent = page.parent === null ? undefined : children.get(page.parent);
    if (parent === undefined || page.build.list === "never") continue;
    if (page.kind === "page") parent.regularPages.push(page.id);
    else if (page.kind === "section") parent.sections.push(page.id);
    else if (page.kind !== "term") continue;
    parent.pages.push(page.id);
  }
  return children;
}

function collectTaxonomies(
  pages: ReadonlyMap<PageId, Page>,
  listed: readonly Page[],
  found: ReadonlyMap<string, ReadonlyMap<string, FoundTerm>>,
  byPath: ReadonlyMap<string, PageId>,
  children: Map<PageId, SectionRecord>,
  config: Config,
): Map<string, Map<string, TermRecord>> {
  const rank = new Map(listed.map((page, index) => [page.id, index]));
  const taxonomies = new Map<string, Map<string, TermRecord>>();
  for (const [plural, byKey] of found) {
    const terms = new Map<string, TermRecord>();
    for (const key of [...byKey.keys()].sort()) {
      const term = byKey.get(key)!;
      const id = byPath.get(termPath(plural, key, config));
      if (id === undefined) continue;
      const tagged = term.pages
        .map(({ path, weight }) => ({ page: byPath.get(path)!, weight }))
        .filter(({ page }) => page !== undefined && pages.get(page)!.build.list === "always")
        .sort((a, b) => byWeight(a.weight, b.weight) || rank.get(a.page)! - rank.get(b.page)!);
      terms.set(key, { key, name: term.name, page: id, pages: tagged });
      const ids = tagged.map((entry) => entry.page);
      const regularPages = ids.filter((page) => pages.get(page)!.kind === "page");
      children.set(id, { pages: ids, regularPages, sections: [] });
    }
    taxonomies.set(plural, terms);
  }
  return taxonomies;
}

/** Last path segment → pages; references without a slash are looked up here. */
function collectBaseNames(
  pages: ReadonlyMap<PageId, Page>,
  byPath: ReadonlyMap<string, PageId>,
): Map<string, PageId[]> {
  const names = new Map<string, PageId[]>();
  for (const [path, id] of byPath) {
    if (path === "/" || pages.get(id)!.kind === "taxonomy") continue;
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


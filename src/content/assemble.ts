// Step 5 of a build: parsed files → the `Site` of each language, version and role. Whole every time, so that nothing is
// ever patched; linear in pages but for the sorting. The steps are numbered below.
import { configFor } from "../config/for-language.ts";
import { attempt } from "../diagnostics/log.ts";
import type { Config, LanguageConfig } from "../model/config.ts";
import type { Log } from "../model/diagnostic.ts";
import type { Kind, Page, PageId } from "../model/page.ts";
import type { Repository } from "../model/repository.ts";
import type { Site } from "../model/site.ts";
import type { ValueMap } from "../model/value.ts";
import { gridOf, type SiteGrid } from "../source/site-grid.ts";
import { createRuleReader, type RulesOf } from "./cascade.ts";
import { createCascader, type Cascader } from "./cascader.ts";
import { checkMenus } from "./check-menus.ts";
import { duplicateContent } from "./messages.ts";
import { checkFieldNames } from "./near-fields.ts";
import { collectNodes, createNode, isBranch, type LoadedPage, type Node } from "./nodes.ts";
import { readNodeFields } from "./node-fields.ts";
import { findGuests } from "./guests.ts";
import { linkSites } from "./link-sites.ts";
import { ownResources } from "./own-resources.ts";
import { createPageFactory, type PageFactory } from "./page-factory.ts";
import { placePages, type PlacedPages } from "./place-pages.ts";
import { relatePages, type MadePages, type MadeSite } from "./relate.ts";
import type { LooseFile } from "./scan.ts";
import { sitePrefix } from "./targets.ts";
import { createTermIndex, termPath, termsOf, type TermIndex } from "./taxonomy.ts";
import { isVisible } from "./visibility.ts";

export interface AssembleInput {
  readonly config: Config;
  /** All content files that could be read, of all languages. */
  readonly pages: readonly LoadedPage[];
  /** Content files within leaf bundles, by display path. */
  readonly bundled: ReadonlyMap<string, LoadedPage>;
  /** Other files outside of leaf bundles. */
  readonly loose: readonly LooseFile[];
  readonly data: ValueMap;
  /** What Git knows of the files, where the site wants it. */
  readonly repository?: Repository | undefined;
  readonly now: number;
  readonly log: Log;
}

/** All sites, in order of language, version and role. */
export function assembleSites(input: AssembleInput): Site[] {
  const grid = gridOf(input.config);
  const rulesOf = createRuleReader(grid, input.log);
  const placed = placePages({ ...input, rulesOf }, grid);
  checkFieldNames(input.pages, input.config, input.log);
  const told = new Set<string>();
  const onDuplicate = (page: LoadedPage, other: LoadedPage): void => {
    const message = duplicateContent(page.parsed, other.parsed.file.display);
    const key = `${page.parsed.file.display}|${message.message}`;
    if (!told.has(key)) input.log.add(message);
    told.add(key);
  };
  const made = grid.sites.map((_, site) => makeSite({ ...input, grid, placed, site, rulesOf, onDuplicate }));
  const guests = findGuests(made, placed, grid);
  const sites = made.map((one, site) => relatePages({ ...one, guests: guests[site] ?? [] }));
  checkMenus(sites, input.log);
  return linkSites(sites, grid);
}

interface SiteInput extends AssembleInput {
  readonly grid: SiteGrid;
  readonly placed: PlacedPages;
  /** Position of the site. */
  readonly site: number;
  readonly rulesOf: RulesOf;
  onDuplicate(page: LoadedPage, other: LoadedPage): void;
}

/** The pages of one site, not yet related to each other. */
function makeSite(input: SiteInput): MadeSite {
  const { log, grid, placed, site, loose, rulesOf, onDuplicate } = input;
  const identity = grid.sites[site]!;
  const { language } = identity;
  const config = configFor(input.config, language);
  // 1. Files, sections without a file, home and taxonomies as nodes.
  const resources = ownResources(site, config, grid, placed, input.bundled);
  const pagesOfSite = placed.bySite[site]!;
  const nodes = collectNodes({ language, pages: pagesOfSite, loose, resources, onDuplicate });
  // 2. Cascades, from the root down.
  const cascade = createCascader({ nodes, config, grid, site, placed, rulesOf });
  for (const node of nodes.values()) node.values = cascade(node);
  // 3. Dates; drafts, future and expired pages go.
  const hiddenTerms = new Set<string>();
  for (const node of [...nodes.values()]) {
    const keep = attempt(log, () => {
      readNodeFields(node, config, input.repository);
      return isVisible(node, config, input.now);
    });
    if (keep !== true) hide(node, nodes, hiddenTerms);
  }
  // 4. Kinds that are switched off; terms of what is left, with a node for each.
  switchOff(nodes, config);
  const hasTerms = !isDisabled("term", config);
  const terms = hasTerms
    ? addTerms(nodes, language, cascade, hiddenTerms)
    : withoutTerms(nodes, language, isDisabled("taxonomy", config));
  switchOff(nodes, config);
  // 5. Pages: fields, dates, targets, resources.
  const prefix = sitePrefix(config, identity);
  const factory = createPageFactory({ ...input, config, identity, prefix, nodes, cascade });
  const pages = makePages(nodes, factory, log);
  return { config, identity, prefix, data: input.data, pages, terms };
}

function switchOff(nodes: ReadonlyMap<string, Node>, config: Config): void {
  const disabled = new Set(config.disableKinds.map((kind) => kind.toLowerCase()));
  if (disabled.size > 0) for (const node of nodes.values()) node.isEnabled &&= !disabled.has(node.kind);
}

function isDisabled(kind: Kind, config: Config): boolean {
  return config.disableKinds.some((name) => name.toLowerCase() === kind);
}

/** Lists stay in the tree unseen, so that the pages below them hang where they did; terms go from their pages, too. */
function hide(node: Node, nodes: Map<string, Node>, terms: Set<string>): void {
  if (node.kind === "term") terms.add(node.path);
  if (node.kind === "term" || !isBranch(node.kind)) nodes.delete(node.path);
  else node.isEnabled = false;
}

function addTerms(
  nodes: Map<string, Node>,
  language: LanguageConfig,
  cascade: Cascader,
  hidden: ReadonlySet<string>,
): TermIndex {
  const terms = createTermIndex(language);
  for (const node of nodes.values())
    if (node.isEnabled && node.hasLink) terms.add(node, termsOf(node, language));
  for (const [singular, plural] of Object.entries(language.taxonomies))
    for (const { key, name, lastName } of terms.index.get(plural)!.values()) {
      const path = termPath(plural, key);
      if (hidden.has(path)) continue;
      const known = nodes.get(path);
      const node = known ?? createNode(path, "term", { written: `/${plural}/${name}` });
      node.taxonomy = { singular, plural, term: lastName };
      if (known === undefined) node.values = cascade(node);
      nodes.set(path, node);
    }
  return terms.index;
}

/** Where terms are switched off, taxonomies are empty; without taxonomies none is known, but those with files. */
function withoutTerms(
  nodes: Map<string, Node>,
  language: LanguageConfig,
  withoutTaxonomies: boolean,
): TermIndex {
  for (const [path, { kind, loaded }] of nodes)
    if (kind === "term" || (kind === "taxonomy" && withoutTaxonomies && !loaded)) nodes.delete(path);
  return withoutTaxonomies ? new Map() : createTermIndex(language).index;
}

function makePages(nodes: ReadonlyMap<string, Node>, factory: PageFactory, log: Log): MadePages {
  const pages = new Map<PageId, Page>();
  const tree: Page[] = [];
  for (const node of nodes.values()) {
    const made = attempt(log, () => factory.make(node));
    if (made === undefined) continue;
    tree.push(made.page);
    pages.set(made.page.id, made.page);
    for (const child of made.bundled) pages.set(child.id, child);
  }
  for (const page of factory.standalone()) pages.set(page.id, page);
  return { pages, tree };
}

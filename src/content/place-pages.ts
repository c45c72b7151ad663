// Which sites a page is for: those that its mount and its name say, with other values in the dimensions that its front
// matter or a cascade speaks of. Cascades whose target names no sites come first; what they give decides which of the
// others reach the page. https://gohugo.io/content-management/front-matter/#sites
import { attempt } from "../diagnostics/log.ts";
import type { Config, SitesPatterns } from "../model/config.ts";
import type { Log } from "../model/diagnostic.ts";
import type { SiteAxes, SiteSet } from "../model/site.ts";
import { dimensionKeys, type SiteGrid } from "../source/site-grid.ts";
import { configuredCascades, type Cascade, type RulesOf } from "./cascade.ts";
import { unknownSite } from "./field-messages.ts";
import { kindOfFile, taxonomyPaths, type LoadedPage, type TaxonomyPaths } from "./nodes.ts";
import { withPatterns } from "./patterns.ts";
import { isAsked, pageSites, saysSites, withMore } from "./page-sites.ts";
import type { ScannedPage } from "./scan.ts";

/** Where a page is, and who lists it besides. */
interface Placement {
  readonly sites: SiteSet;
  readonly complements: Partial<SiteAxes>;
}

/** A file's rules for the pages below it. */
interface RulesOfPage {
  readonly page: LoadedPage;
  readonly rules: readonly Cascade[];
}

export interface PlacedPages {
  /** The pages of each site, by its position. */
  readonly bySite: readonly (readonly LoadedPage[])[];
  /** Pages that other sites list besides. */
  readonly lent: readonly LoadedPage[];
  /** The sites of a page, also of one within a bundle. */
  sitesOf(page: LoadedPage): SiteSet;
  /** The sites that may list a page, its own among them. */
  reachOf(page: LoadedPage): SiteSet;
  /** Rules at a path that reach other sites than their file's own. */
  strayRules(path: string): readonly RulesOfPage[];
}

export interface PlaceInput {
  readonly config: Config;
  readonly pages: readonly LoadedPage[];
  readonly bundled: ReadonlyMap<string, LoadedPage>;
  readonly log: Log;
  readonly rulesOf: RulesOf;
}

/** Places all pages. In a project with a single site there is nothing to decide. */
export function placePages(input: PlaceInput, grid: SiteGrid): PlacedPages {
  if (grid.isSingle)
    return {
      bySite: [input.pages],
      lent: [],
      sitesOf: () => grid.all,
      reachOf: () => grid.all,
      strayRules: () => [],
    };
  return new Placer(input, grid).place();
}

class Placer {
  readonly #input: PlaceInput;
  readonly #grid: SiteGrid;
  readonly #taxonomies: TaxonomyPaths;
  /** Rules of files by the path of their pages. */
  readonly #rules = new Map<string, RulesOfPage[]>();
  readonly #roots: readonly Cascade[];
  /** The rules that say sites, for the pages below a path; the nearest first. */
  readonly #chains = new Map<string, readonly Cascade[]>();
  /** Only pages that aren't just where their file is. */
  readonly #placements = new Map<LoadedPage, Placement>();

  constructor(input: PlaceInput, grid: SiteGrid) {
    this.#input = input;
    this.#grid = grid;
    this.#taxonomies = taxonomyPaths(input.config.languages);
    this.#roots = configuredCascades(input.config, grid).filter(placesPages);
  }

  place(): PlacedPages {
    const { pages, bundled } = this.#input;
    const all = [...pages, ...bundled.values()];
    for (const page of all) this.#noteRules(page);
    for (const page of all) this.#place(page);
    const bySite: LoadedPage[][] = this.#grid.sites.map(() => []);
    for (const page of pages) for (const site of this.#sitesOf(page)) bySite[site]!.push(page);
    return {
      bySite,
      lent: pages.filter((page) => dimensionKeys.some((dimension) => this.#complementsOf(page)[dimension])),
      sitesOf: (page) => this.#sitesOf(page),
      reachOf: (page) => this.#grid.reach(this.#sitesOf(page), this.#complementsOf(page)),
      strayRules: (path) => this.#rules.get(path)?.filter(({ rules }) => rules.some(({ sites }) => sites)) ?? [],
    };
  }

  #sitesOf(page: LoadedPage): SiteSet {
    return this.#placements.get(page)?.sites ?? page.scanned.content.sites;
  }

  #complementsOf(page: LoadedPage): Partial<SiteAxes> {
    return this.#placements.get(page)?.complements ?? page.scanned.file.sites.complements;
  }

  #noteRules(page: LoadedPage): void {
    const { logical } = page.scanned.content;
    const rules = this.#input.rulesOf(page.parsed);
    if (rules.length === 0) return;
    const known = this.#rules.get(logical);
    if (known) known.push({ page, rules });
    else this.#rules.set(logical, [{ page, rules }]);
  }

  #place(page: LoadedPage): void {
    const { log } = this.#input;
    const placement = attempt(log, () => withPatterns(page.parsed, "sites", () => this.#placementOf(page)));
    if (placement) this.#placements.set(page, placement);
  }

  /** Null for a page that is just where its file is. */
  #placementOf(page: LoadedPage): Placement | null {
    const { parsed, scanned } = page;
    const { sites, misses } = pageSites(parsed, this.#grid);
    for (const miss of misses) this.#input.log.add(unknownSite(parsed, miss));
    const chain = this.#chainAbove(scanned.content.logical);
    if (chain.length === 0 && !isAsked(sites.matrix) && !isAsked(sites.complements)) return null;
    return this.#decide(scanned, sites, chain);
  }

  #decide({ content, file }: ScannedPage, own: SitesPatterns, chain: readonly Cascade[]): Placement {
    const grid = this.#grid;
    const subject = {
      path: content.logical,
      kind: kindOfFile(content, this.#taxonomies),
      environment: this.#input.config.environment,
    };
    const given = (patterns: SitesPatterns, rules: readonly Cascade[]): SitesPatterns =>
      rules.reduce((found, { values }) => withMore(found, values["sites"]), patterns);
    const matching = chain.filter((rule) => rule.matches(subject));
    const early = given(own, matching.filter(({ sites }) => sites === null));
    const before = grid.select(early.matrix, content.sites);
    const meets = ({ sites }: Cascade) => sites !== null && [...before].some((site) => sites.has(site));
    const patterns = given(early, matching.filter(meets));
    const complements = isAsked(patterns.complements)
      ? { ...file.sites.complements, ...grid.find(patterns.complements) }
      : file.sites.complements;
    return { sites: grid.select(patterns.matrix, content.sites), complements };
  }

  /** The rules that say sites and reach a path from above. */
  #chainAbove(path: string): readonly Cascade[] {
    if (path === "/") return this.#roots;
    const parent = path.slice(0, path.lastIndexOf("/")) || "/";
    let chain = this.#chains.get(parent);
    if (!chain) {
      const rules = (this.#rules.get(parent) ?? []).flatMap((of) => of.rules).filter(placesPages);
      const above = this.#chainAbove(parent);
      this.#chains.set(parent, (chain = rules.length === 0 ? above : [...rules, ...above]));
    }
    return chain;
  }
}

function placesPages({ values }: Cascade): boolean {
  return saysSites(values);
}

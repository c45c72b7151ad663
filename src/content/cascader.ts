// Cascades in the tree: which rules reach a page, from the configuration and from all the list pages above it.
import type { Config } from "../model/config.ts";
import type { ValueMap } from "../model/value.ts";
import { applyCascade, configuredCascades, type Cascade, type RulesOf } from "./cascade.ts";
import type { SiteGrid } from "../source/site-grid.ts";
import { isBranch, parentPath, type Node } from "./nodes.ts";
import type { PlacedPages } from "./place-pages.ts";

/** A page's own values with what reaches it laid under them. */
export type Cascader = (node: Node) => ValueMap;

export interface CascaderInput {
  readonly nodes: ReadonlyMap<string, Node>;
  readonly config: Config;
  readonly grid: SiteGrid;
  /** Position of the site. */
  readonly site: number;
  readonly placed: PlacedPages;
  readonly rulesOf: RulesOf;
}

/** A cascader for one site's tree; pages that come later may be asked for too. */
export function createCascader({ nodes, config, grid, site, placed, rulesOf }: CascaderInput): Cascader {
  const chains = new Map<string, readonly Cascade[]>();
  const root = configuredCascades(config, grid);
  const isList = (path: string) => isBranch(nodes.get(path)?.kind);

  const ownRules = (path: string): readonly Cascade[] => rulesOf(nodes.get(path)?.loaded?.parsed);
  /** Rules that other sites' pages at this path have for more sites than their own: they reach the pages below. */
  const strayRules = (path: string): readonly Cascade[] =>
    placed
      .strayRules(path)
      .filter(({ page }) => page !== nodes.get(path)?.loaded)
      .flatMap(({ rules }) => rules.filter(({ sites }) => sites !== null));

  /** The rules of a list page and of all above it, the nearest first; worked out once a list. */
  const chainOf = (path: string | null): readonly Cascade[] => {
    if (path === null) return root;
    let chain = chains.get(path);
    if (chain === undefined) {
      const above = chainOf(parentPath(path, isList));
      const strays = strayRules(path);
      const own = strays.length === 0 ? ownRules(path) : [...ownRules(path), ...strays];
      chains.set(path, (chain = own.length === 0 ? above : [...own, ...above]));
    }
    return chain;
  };

  /** For a list page: what others say at its path is for the pages below it only. */
  const chainOfList = (path: string): readonly Cascade[] =>
    strayRules(path).length === 0 ? chainOf(path) : [...ownRules(path), ...chainOf(parentPath(path, isList))];

  return ({ path, kind, values, loaded }) => {
    const chain = isBranch(kind) ? chainOfList(path) : chainOf(parentPath(path, isList));
    const own = isBranch(kind) ? [] : rulesOf(loaded?.parsed);
    const fromAdapter = loaded?.parsed.fromAdapter === true;
    const subject = { path, kind, site, environment: config.environment, fromAdapter };
    return applyCascade(values, own.length === 0 ? chain : [...own, ...chain], subject);
  };
}

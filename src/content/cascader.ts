// Cascades in the tree: which rules reach a page, from the configuration and from all the list pages above it.
import type { Config, LanguageConfig } from "../model/config.ts";
import type { ValueMap } from "../model/value.ts";
import { applyCascade, compileCascade, parseCascade, type Cascade } from "./cascade.ts";
import { isBranch, parentPath, type Node } from "./nodes.ts";

/** A page's own values with what reaches it laid under them. */
export type Cascader = (node: Node) => ValueMap;

/** A cascader for one language's tree; pages that come later may be asked for too. */
export function createCascader(
  nodes: ReadonlyMap<string, Node>,
  config: Config,
  language: LanguageConfig,
): Cascader {
  const chains = new Map<string, readonly Cascade[]>();
  const root = compileCascade(config.cascade);
  const isList = (path: string) => isBranch(nodes.get(path)?.kind);

  /** The rules of a list page and of all above it, the nearest first; worked out once a list. */
  const chainOf = (path: string | null): readonly Cascade[] => {
    if (path === null) return root;
    let chain = chains.get(path);
    if (chain === undefined) {
      const above = chainOf(parentPath(path, isList));
      const own = parseCascade(nodes.get(path)?.loaded?.parsed.frontMatter["cascade"]);
      chains.set(path, (chain = own.length === 0 ? above : [...own, ...above]));
    }
    return chain;
  };

  return ({ path, kind, values, loaded }) => {
    const chain = chainOf(isBranch(kind) ? path : parentPath(path, isList));
    const own = isBranch(kind) ? [] : parseCascade(values["cascade"]);
    const subject = { path, kind, lang: language.lang, environment: config.environment, fromAdapter: loaded?.parsed.fromAdapter === true };
    return applyCascade(values, own.length === 0 ? chain : [...own, ...chain], subject);
  };
}

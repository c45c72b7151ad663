// Slugs in the tree: a page's slug takes the place of its last path segment, and a list page's also in the paths of all
// that is below it. https://gohugo.io/content-management/urls/#slug
import type { Config } from "../model/config.ts";
import * as fields from "./fields.ts";
import { isBranch, parentPath, type Node } from "./nodes.ts";
import { tidy } from "./place.ts";

/** The list pages from the top section down to this one; home is none of them. */
export function listPagesAbove(list: Node, nodes: ReadonlyMap<string, Node>): Node[] {
  const isList = (path: string) => isBranch(nodes.get(path)?.kind);
  const above: Node[] = [];
  for (let at: string | null = list.path; at !== null && at !== "/"; at = parentPath(at, isList)) {
    const node = nodes.get(at);
    if (node) above.unshift(node);
  }
  return above;
}

/** `/docs/sec/a` with the slugs of `/docs`, `/docs/sec` and the page itself. */
export function treePath(node: Node, nodes: ReadonlyMap<string, Node>, config: Config): string {
  const segments = (config.disablePathToLower ? node.written : node.path).split("/").slice(1);
  const isList = (path: string) => isBranch(nodes.get(path)?.kind);
  let hasSlug = false;
  for (let at: string | null = node.path; at !== null && at !== "/"; at = parentPath(at, isList)) {
    const slug = slugOf(at === node.path ? node : nodes.get(at));
    if (slug === "") continue;
    segments[at.split("/").length - 2] = slug;
    hasSlug = true;
  }
  const path = `/${segments.join("/")}`;
  // A slug may have slashes, even ways up.
  return hasSlug ? tidy(path) : path;
}

function slugOf(node: Node | undefined): string {
  if (node === undefined) return "";
  return fields.slug({ values: node.values, parsed: node.loaded?.parsed ?? null }) || node.fileSlug;
}

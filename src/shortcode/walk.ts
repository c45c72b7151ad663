// Going through the tree.
import type { ShortcodeNode, ShortcodeTreeNode } from "./node.ts";

/** Calls `visit` for every shortcode in source order, a parent before its children. */
export function walkShortcodes(
  nodes: readonly ShortcodeTreeNode[],
  visit: (node: ShortcodeNode, parent: ShortcodeNode | undefined) => void,
  parent?: ShortcodeNode,
): void {
  for (const node of nodes) {
    if (node.kind !== "shortcode") continue;
    visit(node, parent);
    if (node.inner) walkShortcodes(node.inner, visit, node);
  }
}

/** The names of all shortcodes in the tree, in the order of their first call. */
export function shortcodeNames(nodes: readonly ShortcodeTreeNode[]): ReadonlySet<string> {
  const names = new Set<string>();
  walkShortcodes(nodes, (node) => names.add(node.name));
  return names;
}

// `<!--more-->`, where the author ends the summary by hand. https://gohugo.io/content-management/summaries/#manual-summary
import type { ShortcodeDocument, ShortcodeTreeNode } from "../shortcode/node.ts";

/** A divider with the white space behind it. */
export interface Divider {
  readonly start: number;
  readonly end: number;
  /** Within a shortcode's inner text it divides nothing, and is left out. */
  readonly isOutermost: boolean;
}

const DIVIDER = /<!--more-->[ \t\r\n]*/g;

/** The first divider that the author wrote: what shortcodes print has none. */
export function findDivider(
  text: string,
  bodyOffset: number,
  document: ShortcodeDocument | null,
): Divider | undefined {
  DIVIDER.lastIndex = bodyOffset;
  for (let match = DIVIDER.exec(text); match; match = DIVIDER.exec(text)) {
    const start = match.index;
    const depth = document === null ? 0 : textDepth(document.nodes, start);
    if (depth >= 0) return { start, end: start + match[0].length, isOutermost: depth === 0 };
  }
  return undefined;
}

/** How many calls an offset of the text stands in; -1 where it isn't text. */
function textDepth(nodes: readonly ShortcodeTreeNode[], offset: number): number {
  const node = nodes.find(({ start, end }) => start <= offset && offset < end);
  if (node?.kind === "text") return 0;
  const inner = node?.kind === "shortcode" && node.inner !== null ? textDepth(node.inner, offset) : -1;
  return inner < 0 ? -1 : inner + 1;
}

// HTML → Markdown, in the forms of the library that Hugo has for it: parse, tidy, collapse white space, write.
import { codeLine, resolveMarks } from "./escape.ts";
import { tidy } from "./tidy.ts";
import { createElement, isList, parseHTML, type Element, type Node } from "./tree.ts";
import { collapseSpace } from "./white-space.ts";
import { tidyLines, writeNodes } from "./write.ts";

export { TooDeep } from "./tree.ts";

/** The Markdown of a page or a piece of one; `address` writes links as Markdown needs them. Throws `TooDeep`. */
export function markdownFromHTML(html: string, address: (url: string) => string): string {
  const root = tidy(parseHTML(html));
  collapseSpace(root);
  separateLists(root);
  const text = writeNodes(root.children, { address, isInLink: false, isInEmphasis: false, depth: 0 });
  return resolveMarks(tidyLines(text.trim())).replaceAll(codeLine, "\n");
}

/** Two lists without a text between them would be one in Markdown. */
function separateLists(root: Element): void {
  let ended: Element[] = [];
  const separated = new Set<Node>();
  const visit = (node: Node): void => {
    if (node.kind === "text") {
      ended = [];
      return;
    }
    if (isList(node.name)) for (const list of ended) separated.add(list);
    if (isList(node.name) || node.name === "li" || node.name === "hr") ended = [];
    node.children.forEach(visit);
    if (isList(node.name)) ended.push(node);
  };
  visit(root);
  if (separated.size > 0) addSeparators(root, separated);
}

function addSeparators(element: Element, after: ReadonlySet<Node>): void {
  element.children = element.children.flatMap((child) => {
    if (child.kind === "element") addSeparators(child, after);
    return after.has(child) ? [child, createElement("#list-end", [])] : [child];
  });
}

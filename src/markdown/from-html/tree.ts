// HTML as a tree of what Markdown may be made of: parsed as browsers do, without comments, scripts and forms' fields.
import type { DefaultTreeAdapterMap } from "parse5";
import { loadParse5 } from "../../value/packages.ts";

export interface Text {
  readonly kind: "text";
  text: string;
}

export interface Element {
  readonly kind: "element";
  name: string;
  attributes: ReadonlyMap<string, string>;
  children: Node[];
}

export type Node = Text | Element;

type Parent = DefaultTreeAdapterMap["parentNode"];
type Child = DefaultTreeAdapterMap["childNode"];

/** Elements may stand in each other this deep, as in Go's parser; deeper ones are an error. */
const maxDepth = 512;

/** What a text that is nested too deeply throws. */
export class TooDeep extends Error {}

/** The tree of a whole page or of a piece of one. */
export function parseHTML(html: string): Element {
  const { parse, defaultTreeAdapter } = loadParse5();
  const depths = new WeakMap<object, number>();
  const guarded = {
    ...defaultTreeAdapter,
    // The limit also bounds what the parser does for elements that were never closed.
    appendChild(parent: Parent, child: Child): void {
      const depth = (depths.get(parent) ?? 0) + 1;
      if (depth > maxDepth) throw new TooDeep();
      depths.set(child, depth);
      defaultTreeAdapter.appendChild(parent, child);
    },
  };
  return createElement("#document", convertAll(parse(html, { treeAdapter: guarded }).childNodes));
}

export function createElement(
  name: string,
  children: Node[],
  attributes: ReadonlyMap<string, string> = new Map(),
): Element {
  return { kind: "element", name, attributes, children };
}

export function createText(text: string): Text {
  return { kind: "text", text };
}

/** True for white space only. */
export function isBlank(node: Node): boolean {
  return node.kind === "text" && node.text.trim() === "";
}

const left: ReadonlySet<string> = new Set(
  "head iframe input link meta noscript script style textarea".split(" "),
);

/** Texts that what was left out had parted are joined. */
function convertAll(nodes: readonly Child[]): Node[] {
  const converted: Node[] = [];
  for (const node of nodes) {
    if (node.nodeName === "#text") {
      const { value } = node as DefaultTreeAdapterMap["textNode"];
      const last = converted.at(-1);
      if (last?.kind === "text") last.text += value;
      else converted.push(createText(value));
    } else if ("tagName" in node && !left.has(node.tagName)) {
      const attributes = new Map(node.attrs.map(({ name, value }) => [name, value]));
      const { childNodes } = "content" in node ? node.content : node;
      converted.push(createElement(node.tagName, convertAll(childNodes), attributes));
    }
  }
  return converted;
}

const blocks: ReadonlySet<string> = new Set(
  (
    "address article aside blockquote dd details dialog div dl dt fieldset figcaption figure footer form " +
    "h1 h2 h3 h4 h5 h6 header hgroup hr li main nav ol p pre section table ul"
  ).split(" "),
);

/** Elements that begin on a line of their own. */
export const isBlock = ({ name }: Element): boolean => blocks.has(name);

export const isHeading = (name: string): boolean => /^h[1-6]$/.test(name);
export const isList = (name: string): boolean => name === "ul" || name === "ol";
export const isBold = (name: string): boolean => name === "b" || name === "strong";
export const isItalic = (name: string): boolean => name === "i" || name === "em";
export const isCode = (name: string): boolean => /^(?:code|var|samp|kbd|tt)$/.test(name);

// Brings a tree into the shape that Markdown can tell: no emphasis within emphasis, no blocks within a line of text, only
// items in lists. What has no place where it stands becomes the nearest thing that has.
import {
  createElement,
  createText,
  isBlank,
  isBlock,
  isBold,
  isCode,
  isHeading,
  isItalic,
  isList,
  type Element,
  type Node,
} from "./tree.ts";

/** What an element stands in. */
interface Surroundings {
  readonly bold: boolean;
  readonly italic: boolean;
  readonly link: boolean;
  /** A heading or a block of code: their text has no blocks. */
  readonly leaf: boolean;
  /** Emphasis, a link or code: those have none either. */
  readonly inline: boolean;
}

const outside: Surroundings = { bold: false, italic: false, link: false, leaf: false, inline: false };

/** The same tree, changed in place. */
export function tidy(root: Element): Element {
  widenSpans(root);
  joinAlike(root);
  settle(root, outside);
  fillLists(root);
  return root;
}

/** A span with a block in it is a block. True where one is within. */
function widenSpans(element: Element): boolean {
  let holdsBlock = false;
  for (const child of element.children)
    if (child.kind === "element" && (widenSpans(child) || isBlock(child))) holdsBlock = true;
  if (holdsBlock && element.name === "span") element.name = "div";
  return holdsBlock;
}

const isEmphasis = (node: Node | undefined): node is Element =>
  node?.kind === "element" && (isBold(node.name) || isItalic(node.name));
const isCodeElement = (node: Node | undefined): node is Element =>
  node?.kind === "element" && isCode(node.name);

/** `<b>a</b><b>b</b>` would be `**a****b**`, which is something else: neighbours become one. */
function joinAlike(element: Element): void {
  element.children = element.children.filter((child) => !isCodeElement(child) || hasText(child));
  const kept: Node[] = [];
  for (const child of element.children) {
    const last = kept.at(-1);
    const bare = unwrapped(child, last);
    if ((isEmphasis(last) && isEmphasis(bare)) || (isCodeElement(last) && isCodeElement(bare)))
      last.children.push(...bare.children);
    else kept.push(child);
  }
  element.children = kept;
  for (const child of kept) if (child.kind === "element") joinAlike(child);
}

/** Past spans that hold nothing but what may be joined. */
function unwrapped(node: Node, last: Node | undefined): Node {
  if (!isEmphasis(last) && !isCodeElement(last)) return node;
  let bare = node;
  while (bare.kind === "element" && bare.name === "span" && bare.children.length === 1)
    bare = bare.children[0]!;
  return bare;
}

function hasText(element: Element): boolean {
  return element.children.some((child) => (child.kind === "text" ? child.text !== "" : hasText(child)));
}

/** Settles the children of an element, which then stand where Markdown has a place for them. */
function settle(parent: Element, around: Surroundings): void {
  spaceCode(parent);
  const settled: Node[] = [];
  for (const child of parent.children) {
    if (child.kind === "text") settled.push(child);
    else settled.push(...settleOne(child, around));
  }
  parent.children = settled;
}

function settleOne(element: Element, around: Surroundings): Node[] {
  turnInsideOut(element);
  if (isRedundant(element.name, around)) {
    settle(element, around);
    return element.children;
  }
  const placed = around.leaf || around.inline ? alternative(element) : [element];
  const { name } = element;
  settle(element, {
    bold: around.bold || isBold(name),
    italic: around.italic || isItalic(name),
    link: around.link || name === "a",
    leaf: around.leaf || isHeading(name) || name === "pre",
    inline: around.inline || inline.has(name),
  });
  return placed;
}

const inline: ReadonlySet<string> = new Set("a b code em i img span strong".split(" "));

function isRedundant(name: string, { bold, italic, link }: Surroundings): boolean {
  return (bold && isBold(name)) || (italic && isItalic(name)) || (link && name === "a");
}

/** A block of code in code, a link in emphasis, a heading in a link: the inner one goes outside. */
function turnInsideOut(element: Element): void {
  for (;;) {
    const children = element.children.filter((child) => !isBlank(child));
    const only = children.length === 1 ? children[0]! : undefined;
    if (only?.kind !== "element" || !belongsOutside(only.name, element.name)) return;
    const { name, attributes } = element;
    Object.assign(element, { name: only.name, attributes: only.attributes });
    Object.assign(only, { name, attributes });
  }
}

function belongsOutside(inner: string, outer: string): boolean {
  if (inner === "pre") return isCode(outer);
  if (inner === "a") return isBold(outer) || isItalic(outer);
  return isHeading(inner) && outer === "a";
}

/** A block within a line of text as something that may stand there. */
function alternative(element: Element): Node[] {
  const { name } = element;
  if (name === "hr") return [];
  if (name === "pre") element.name = "code";
  else if (name === "blockquote") {
    element.name = "span";
    return [createText(' "'), element, createText('" ')];
  } else if (isHeading(name)) {
    element.name = "strong";
    return [element, createElement("br", [])];
  } else if (isList(name) || name === "li") element.name = "span";
  return [element];
}

/** Code that fills emphasis needs a space around the stars: `a **`b`** c`. */
function spaceCode({ children }: Element): void {
  children.forEach((child, i) => {
    if (!isEmphasis(child)) return;
    const [before, after] = [children[i - 1], children[i + 1]];
    if (before?.kind === "text" && isCodeElement(child.children[0])) before.text += " ";
    if (after?.kind === "text" && isCodeElement(child.children.at(-1))) after.text = ` ${after.text}`;
  });
}

/** In a list all but items goes to the item before, or makes an item of its own. */
function fillLists(element: Element): void {
  if (isList(element.name)) {
    const items: Element[] = [];
    for (const child of element.children) {
      if (child.kind === "element" && child.name === "li") items.push(child);
      else if (isBlank(child)) continue;
      else if (items.length > 0) items.at(-1)!.children.push(child);
      else items.push(createElement("li", [child]));
    }
    element.children = items;
  }
  for (const child of element.children) if (child.kind === "element") fillLists(child);
}

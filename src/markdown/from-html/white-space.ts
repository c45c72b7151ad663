// White space as browsers show it: runs are one space, none at the edges of blocks and lines.
import { isBlock, type Element, type Text } from "./tree.ts";

/** Elements without content that take room in a line. */
const voids: ReadonlySet<string> = new Set(
  "area base col command embed hr img input keygen link meta param source track wbr".split(" "),
);

/** Collapses the white space of all texts but those in `pre`; texts that become empty go. */
export function collapseSpace(root: Element): void {
  const line = new Line();
  collapse(root, line);
  line.end();
  dropEmpty(root);
}

/** What stands before the place that was reached. */
class Line {
  #last: Text | undefined;
  /** After an image or code a space stays. */
  #keepsSpace = false;

  add(text: Text): void {
    let collapsed = text.text.replace(/[ \t\r\n\f]+/g, " ");
    const isAfterSpace = this.#last === undefined || this.#last.text.endsWith(" ");
    if (isAfterSpace && !this.#keepsSpace && collapsed.startsWith(" ")) collapsed = collapsed.slice(1);
    text.text = collapsed;
    if (collapsed !== "") this.#last = text;
  }

  /** The text before a break has no space at its end. */
  end(): void {
    if (this.#last?.text.endsWith(" ")) this.#last.text = this.#last.text.slice(0, -1);
    this.#last = undefined;
    this.#keepsSpace = false;
  }

  /** Something that is no text stands in the line. */
  interrupt(): void {
    this.#last = undefined;
    this.#keepsSpace = true;
  }

  /** An edge of an element that isn't seen. */
  pass(): void {
    if (this.#last !== undefined) this.#keepsSpace = false;
  }
}

function collapse(element: Element, line: Line): void {
  for (const child of element.children) {
    if (child.kind === "text") {
      line.add(child);
      continue;
    }
    edge(child, line);
    if (child.name === "pre" || child.children.length === 0) continue;
    collapse(child, line);
    edge(child, line);
  }
}

function edge(element: Element, line: Line): void {
  if (isBlock(element) || element.name === "br") line.end();
  else if (voids.has(element.name) || element.name === "code") line.interrupt();
  else line.pass();
}

function dropEmpty(element: Element): void {
  if (element.name === "pre") return;
  element.children = element.children.filter((child) => child.kind !== "text" || child.text !== "");
  for (const child of element.children) if (child.kind === "element") dropEmpty(child);
}

// An image that is all there is in its paragraph goes without the paragraph, when the configuration says so.
import type { StateCore, Token } from "markdown-it";
import { attributesOf, setAttributes } from "../state.ts";

/** Marks images without neighbours as blocks and takes them out of their paragraphs. */
export function standAloneImage(state: StateCore): void {
  const { tokens } = state;
  const out: Token[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i]!;
    out.push(token);
    if (token.type !== "inline") continue;
    markOnlyChildren(token.children!);
    const image = token.children!.length === 1 ? token.children![0]! : undefined;
    const paragraph = tokens[i - 1]!;
    if (image?.type !== "image" || paragraph.type !== "paragraph_open" || paragraph.hidden) continue;
    setAttributes(image, attributesOf(paragraph));
    out.splice(-2, 2, token);
    i++;
  }
  state.tokens = out;
}

/** Images that are all there is in their link, emphasis or text. */
function markOnlyChildren(children: readonly Token[]): void {
  children.forEach((child, i) => {
    if (child.type !== "image") return;
    const isFirst = (children[i - 1]?.nesting ?? 1) === 1;
    child.block = isFirst && (children[i + 1]?.nesting ?? -1) === -1;
  });
}

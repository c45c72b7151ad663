// An image that is all there is in its paragraph goes without the paragraph, when the configuration says so.
import type { StateCore } from "markdown-it";
import { attributesOf, setAttributes } from "../state.ts";

/** Marks images without neighbours as blocks and takes them out of their paragraphs. */
export function standAloneImage(state: StateCore): void {
  const { tokens } = state;
  state.tokens = [];
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i]!;
    state.tokens.push(token);
    const image = token.type === "inline" && token.children!.length === 1 ? token.children![0]! : undefined;
    if (image?.type !== "image") continue;
    image.block = true;
    const paragraph = tokens[i - 1]!;
    if (paragraph.type !== "paragraph_open" || paragraph.hidden) continue;
    setAttributes(image, attributesOf(paragraph));
    state.tokens.splice(-2, 2, Object.assign(token, { hidden: true }));
    i++;
  }
}

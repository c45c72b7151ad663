// {#id .class} on a line of its own: attributes for the block that ends just above.
import type { StateBlock, Token } from "markdown-it";
import { addAttributes, parseAttributes } from "../attributes.ts";
import type { BlockRule } from "../state.ts";
import { attributesOf, setAttributes } from "../state.ts";

/** An attribute line; after a blank line or a code fence it belongs to nothing and vanishes. */
export const blockAttributes: BlockRule = (state, startLine, _endLine, silent) => {
  if (state.sCount[startLine]! - state.blkIndent >= 4) return false;
  const start = state.bMarks[startLine]! + state.tShift[startLine]!;
  if (state.src.charCodeAt(start) !== 123) return false;
  const found = parseAttributes(state.src.slice(start, state.eMarks[startLine]), 0);
  if (!found) return false;
  if (silent) return true;
  const target = startLine > 0 && !state.isEmpty(startLine - 1) ? previousBlock(state) : undefined;
  if (target && target.type !== "fence") {
    // A heading makes its id before it looks at these.
    if (target.type === "heading_open") target.meta = { ...target.meta, late: found.attributes };
    else setAttributes(target, addAttributes(attributesOf(target), found.attributes));
  }
  state.line = startLine + 1;
  return true;
};

/** The opening token of the block just before, on the same level. */
function previousBlock({ tokens, level }: StateBlock): Token | undefined {
  let i = tokens.length - 1;
  if (i < 0 || tokens[i]!.level !== level || tokens[i]!.nesting > 0) return undefined;
  if (tokens[i]!.nesting === 0) return tokens[i];
  while (i >= 0 && !(tokens[i]!.level === level && tokens[i]!.nesting > 0)) i--;
  return tokens[i];
}

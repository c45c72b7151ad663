// The end of a line inside a paragraph: soft, or hard after two spaces.
import type { InlineRule } from "../state.ts";

/** Makes the rule; `linkify` changes how much white space before the break is left, as it does in goldmark. */
export function createLineBreakRule(linkify: boolean): InlineRule {
  return (state, silent) => {
    const { src, pos, posMax } = state;
    if (src.charCodeAt(pos) !== 10) return false;
    if (!silent) {
      const isHard = src.charCodeAt(pos - 1) === 32 && src.charCodeAt(pos - 2) === 32;
      trimPending(state, linkify ? (isHard ? 3 : 1) : Infinity);
      const token = state.push(isHard ? "hardbreak" : "softbreak", "br", 0);
      if (isBlank(src.charCodeAt(pos - 1))) token.info = "behind blank";
    }
    let next = pos + 1;
    while (next < posMax && isBlank(src.charCodeAt(next))) next++;
    state.pos = next;
    return true;
  };
}

const isBlank = (code: number): boolean => code === 32 || code === 9;

/** Takes up to `most` blanks from the end of the text. */
function trimPending(state: { pending: string }, most: number): void {
  const { pending } = state;
  let end = pending.length;
  const least = Math.max(0, end - most);
  while (end > least && isBlank(pending.charCodeAt(end - 1))) end--;
  if (end < pending.length) state.pending = pending.slice(0, end);
}

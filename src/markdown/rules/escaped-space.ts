// A backslash before a space: both vanish, so that markup can stand beside text without spaces between words.
import type { InlineRule } from "../state.ts";

/** A space that separates words for the parser only. */
export const escapedSpace: InlineRule = (state, silent) => {
  if (!state.src.startsWith("\\ ", state.pos) || state.src[state.pos + 2] === "\n") return false;
  if (!silent) {
    const token = state.push("text_special", "", 0);
    token.content = "";
    token.markup = "\\ ";
  }
  state.pos += 2;
  return true;
};

// [ ] and [x] at the start of a list item
import type { StateInline } from "markdown-it";
import type { InlineRule, ParseEnv } from "../state.ts";

const BOX = /\[([ \t\n\rxX])\]\s*/y;

/** A check box, where the inline text is the first in a list item. */
export const taskList: InlineRule = (state: StateInline, silent) => {
  if (silent || state.pos !== 0 || state.src.charCodeAt(0) !== 91) return false;
  if (!(state.env as ParseEnv).isItemStart) return false;
  BOX.lastIndex = 0;
  const match = BOX.exec(state.src);
  if (!match) return false;
  const token = state.push("task_checkbox", "input", 0);
  token.info = match[1]!.toLowerCase() === "x" ? "checked" : "";
  state.pos = match[0].length;
  return true;
};

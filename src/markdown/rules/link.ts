// [text](destination "title"), ![alt](…) and [label]: destination "title"
// Destinations and titles stay as written until they are rendered: that is what hooks see. A title keeps its opening
// quote in front, because markdown-it takes an empty title for none, where goldmark prints title="".
import type { MarkdownIt } from "markdown-it";
import type { InlineRule, InlineState } from "../state.ts";

/** Makes links keep their source text, and refuse none. */
export function keepLinkSource(md: MarkdownIt): void {
  const { parseLinkDestination, parseLinkTitle } = md.helpers;
  md.normalizeLink = (url) => url;
  md.validateLink = () => true;
  md.helpers.parseLinkDestination = (text, start, max) => {
    const found = parseLinkDestination(text, start, max);
    if (!found.ok) return found;
    const isBracketed = text[start] === "<";
    return {
      ...found,
      str: isBracketed ? text.slice(start + 1, found.pos - 1) : text.slice(start, found.pos),
    };
  };
  md.helpers.parseLinkTitle = (text, start, max, previous) => {
    const found = parseLinkTitle(text, start, max, previous);
    if (!found.ok && !found.can_continue) return found;
    const end = found.ok ? found.pos - 1 : found.pos;
    const soFar = previous?.can_continue ? previous.str : text[start]!;
    const from = previous?.can_continue ? start : start + 1;
    return { ...found, str: soFar + text.slice(from, end) };
  };
}

/** `[` and `]` that made no link: counted, because bare URLs between them stay text. */
export const bracket: InlineRule = (state, silent) => {
  const code = state.src.charCodeAt(state.pos);
  if (silent || (code !== 91 && code !== 93)) return false;
  const inline = state as InlineState;
  if (code === 91) inline.openBrackets++;
  else if (inline.openBrackets > 0) inline.openBrackets--;
  state.pending += code === 91 ? "[" : "]";
  state.pos++;
  return true;
};

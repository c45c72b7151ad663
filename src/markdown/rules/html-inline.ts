// Raw HTML in text: tags, comments, <?instructions?>, <!DECLARATIONS> and <![CDATA[sections]]>, as strict as in goldmark.
import type { InlineRule, InlineState } from "../state.ts";

const LESS_THAN = 60;
const TAG =
  /<(?:\/[A-Za-z][A-Za-z0-9-]*|[A-Za-z][A-Za-z0-9-]*(?:[\r\n \t]+[a-zA-Z_:][a-zA-Z0-9:._-]*(?:[\r\n \t]*=[\r\n \t]*(?:[^"'=<>`\p{Cc} ]+|'[^']*'|"[^"]*"))?)*[\r\n \t]*\/?)[\r\n \t]*>/uy;

/** A piece of raw HTML. */
export const htmlInline: InlineRule = (state, silent) => {
  const { src, pos, posMax } = state;
  if (src.charCodeAt(pos) !== LESS_THAN || pos + 2 >= posMax) return false;
  const end = special(state as InlineState, pos) ?? tagEnd(src, pos);
  if (end < 0) return false;
  if (!silent) state.push("html_inline", "", 0).content = src.slice(pos, end);
  state.pos = end;
  return true;
};

/** Where something other than a tag ends, -1 when it doesn't; undefined when none begins here. */
function special(state: InlineState, pos: number): number | undefined {
  const { src } = state;
  if (src.startsWith("<!--", pos)) {
    if (src.startsWith(">", pos + 4)) return pos + 5;
    return src.startsWith("->", pos + 4) ? pos + 6 : endOf(state, "-->", pos + 4);
  }
  // The question mark may be both: `<?>`.
  if (src.startsWith("<?", pos)) return endOf(state, "?>", pos + 1);
  if (src.startsWith("<![CDATA[", pos)) return endOf(state, "]]>", pos);
  return /[A-Z]/.test(src[pos + 2] ?? "") && src[pos + 1] === "!" ? endOf(state, ">", pos) : undefined;
}

/** Behind a mark; -1 when none comes, which is looked for but once. */
function endOf(state: InlineState, mark: string, from: number): number {
  const missing = (state.missing ??= new Set());
  const at = missing.has(mark) ? -1 : state.src.indexOf(mark, from);
  if (at < 0) missing.add(mark);
  return at < 0 ? -1 : at + mark.length;
}

function tagEnd(src: string, pos: number): number {
  TAG.lastIndex = pos;
  return TAG.test(src) ? TAG.lastIndex : -1;
}

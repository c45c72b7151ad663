// Raw HTML blocks. The kinds are those of CommonMark; what begins one is as strict as in goldmark.
import type { StateBlock } from "markdown-it";
import type { BlockRule } from "../state.ts";

const LESS_THAN = 60;

const BLOCK_TAGS = new Set(
  (
    "address article aside base basefont blockquote body caption center col colgroup dd details dialog dir div dl dt " +
    "fieldset figcaption figure footer form frame frameset h1 h2 h3 h4 h5 h6 head header hr html iframe legend li link " +
    "main menu menuitem meta nav noframes ol optgroup option p param search section summary table tbody td tfoot th " +
    "thead title tr track ul"
  ).split(" "),
);
const TEXT_TAGS = new Set(["script", "style", "pre"]);

/** A block that ends at a mark of its own rather than at a blank line. */
interface Marked {
  readonly start: RegExp;
  readonly end: RegExp;
}

const MARKED: readonly Marked[] = [
  {
    start: /^<(?:script|pre|style|textarea)(?:[\s>]|\/>|$)/i,
    end: /<\/(?:script|pre|style|textarea)>/i,
  },
  { start: /^<!--/, end: /-->/ },
  { start: /^<\?/, end: /\?>/ },
  { start: /^<![A-Z]/, end: />/ },
  { start: /^<!\[CDATA\[/, end: /\]\]>/ },
];
const TAG = /^<(?:\/ *)?([a-zA-Z][a-zA-Z0-9-]*)(?: |\/?>|$)/;
const WHOLE_TAG =
  /^<(\/ *)?([a-zA-Z][a-zA-Z0-9-]*)((?:[ \t]+[a-zA-Z_:][a-zA-Z0-9:._-]*(?:[ \t]*=[ \t]*(?:[^"'=<>`\p{Cc} ]+|'[^']*'|"[^"]*"))?)*)[ \t]*\/?> *$/u;

/** A block of raw HTML; `info` is "closed" when its end mark stands on a later line than its start. */
export const htmlBlock: BlockRule = (state, startLine, endLine, silent) => {
  if (state.sCount[startLine]! - state.blkIndent >= 4) return false;
  const text = lineText(state, startLine);
  if (text.charCodeAt(0) !== LESS_THAN) return false;
  const marked = MARKED.find(({ start }) => start.test(text));
  if (!marked && !isBlockTag(text) && (silent || !isOtherTag(text))) return false;
  if (silent) return true;
  const isOneLine = marked?.end.test(text) ?? false;
  const last = isOneLine ? startLine + 1 : findEnd(state, startLine + 1, endLine, marked?.end);
  const token = state.push("html_block", "", 0);
  token.map = [startLine, last];
  token.content = state.getLines(startLine, last, state.blkIndent, true);
  if (marked && !isOneLine && marked.end.test(lineText(state, last - 1))) token.info = "closed";
  state.line = last;
  return true;
};

const lineText = (state: StateBlock, line: number): string =>
  state.src.slice(state.bMarks[line]! + state.tShift[line]!, state.eMarks[line]);

const isBlockTag = (text: string): boolean => BLOCK_TAGS.has(TAG.exec(text)?.[1]?.toLowerCase() ?? "");

/** Any other tag that has the line for itself; it can't interrupt a paragraph. */
function isOtherTag(text: string): boolean {
  const [, slash, name, attributes] = WHOLE_TAG.exec(text) ?? [];
  if (name === undefined) return false;
  if (BLOCK_TAGS.has(name.toLowerCase())) return true;
  return !TEXT_TAGS.has(name.toLowerCase()) && !(slash && attributes);
}

/** The line behind the block: after the one with the end mark, or the first blank one. */
function findEnd(state: StateBlock, from: number, endLine: number, mark: RegExp | undefined): number {
  for (let line = from; line < endLine; line++) {
    const isEmpty = state.isEmpty(line);
    if (isEmpty ? !mark : state.sCount[line]! < state.blkIndent) return line;
    if (mark?.test(lineText(state, line))) return line + 1;
  }
  return endLine;
}

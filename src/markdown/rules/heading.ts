// # heading {#id .class}
// The attribute block must come last, behind a closing sequence of #.
import type { StateBlock, Token } from "markdown-it";
import { parseAttributes } from "../attributes.ts";
import { isPunctuation, isSpace } from "../chars.ts";
import type { BlockRule } from "../state.ts";
import { setAttributes } from "../state.ts";

const HASH = 35;

/** Makes the rule; `attributes` says whether attribute blocks are read. */
export function createHeadingRule(attributes: boolean): BlockRule {
  return (state, startLine, _endLine, silent) => {
    if (state.sCount[startLine]! - state.blkIndent >= 4) return false;
    const start = state.bMarks[startLine]! + state.tShift[startLine]!;
    const end = state.eMarks[startLine]!;
    if (state.src.charCodeAt(start) !== HASH) return false;
    const text = state.skipChars(start, HASH);
    const level = text - start;
    if (level > 6 || (text < end && !isSpace(state.src.charCodeAt(text)))) return false;
    if (silent) return true;
    pushHeading(state, level, state.src.slice(text, end).trim(), [startLine, startLine + 1], attributes);
    state.line = startLine + 1;
    return true;
  };
}

/** The tokens of a heading whose text is `content`, attribute block and closing sequence included. */
function pushHeading(
  state: StateBlock,
  level: number,
  content: string,
  map: [number, number],
  attributes: boolean,
): void {
  const open = state.push("heading_open", `h${level}`, 1);
  open.map = map;
  open.markup = "#".repeat(level);
  const inline = state.push("inline", "", 0);
  inline.map = map;
  inline.children = [];
  inline.content = withoutClosing(attributes ? takeAttributes(open, content) : content);
  state.push("heading_close", `h${level}`, -1);
}

/** Moves the attribute block at the text's end to the token; gives what is left. */
export function takeAttributes(heading: Token, text: string): string {
  if (!text.endsWith("}")) return text;
  for (let pos = text.lastIndexOf("\n") + 1; pos < text.length; pos++) {
    const code = text.charCodeAt(pos);
    if (code === 92 && isPunctuation(text.charCodeAt(pos + 1))) pos++;
    if (code !== 123) continue;
    const found = parseAttributes(text, pos);
    if (found?.end !== text.length) continue;
    setAttributes(heading, found.attributes);
    return text.slice(0, pos).trimEnd();
  }
  return text;
}

/** `a ##` → `a` */
function withoutClosing(text: string): string {
  let end = text.length;
  while (end > 0 && text.charCodeAt(end - 1) === HASH) end--;
  if (end === 0) return "";
  return end < text.length && isSpace(text.charCodeAt(end - 1)) ? text.slice(0, end).trimEnd() : text;
}

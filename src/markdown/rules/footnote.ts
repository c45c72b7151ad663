// Reference: text[^1]
// [^1]: The note; further lines are indented by four columns.
import type { StateBlock, StateCore, Token } from "markdown-it";
import type { BlockRule, Footnote, InlineRule, ParseEnv } from "../state.ts";

/** A note's text: a container like a list item. Its tokens stay in place until all blocks are read. */
export const footnoteDefinition: BlockRule = (state, startLine, endLine, silent) => {
  if (state.sCount[startLine]! - state.blkIndent >= 4) return false;
  const start = state.bMarks[startLine]! + state.tShift[startLine]!;
  const max = state.eMarks[startLine]!;
  const close = labelEnd(state.src, start, max);
  if (close < 0 || state.src.charCodeAt(close + 1) !== 58) return false;
  if (silent) return true;
  state.push("footnote_open", "li", 1).info = state.src.slice(start + 2, close);
  parseBody(state, startLine, endLine, close + 2);
  state.push("footnote_close", "li", -1);
  return true;
};

/** Position of the `]` of `[^label]` at `start`; -1 where there is none. */
function labelEnd(src: string, start: number, max: number): number {
  if (src.charCodeAt(start) !== 91 || src.charCodeAt(start + 1) !== 94) return -1;
  for (let pos = start + 2; pos < max; pos++) {
    const code = src.charCodeAt(pos);
    if (code === 10 || code === 91) return -1;
    if (code === 92) pos++;
    else if (code === 93) return src.slice(start + 2, pos).trim() === "" ? -1 : pos;
  }
  return -1;
}

function parseBody(state: StateBlock, line: number, endLine: number, start: number): void {
  const pos = Math.min(state.skipSpaces(start), state.eMarks[line]!);
  const { blkIndent, listIndent, parentType, tight } = state;
  const [bMark, tShift, sCount] = [state.bMarks[line]!, state.tShift[line]!, state.sCount[line]!];
  // The line begins behind the label, or `getLines` would take the label for text.
  state.bMarks[line] = pos;
  state.tShift[line] = 0;
  state.listIndent = blkIndent;
  state.blkIndent += 4;
  state.sCount[line] = state.blkIndent;
  state.parentType = "footnote";
  if (pos < state.eMarks[line]! || line + 1 < endLine) state.md.block.tokenize(state, line, endLine);
  if (state.line <= line) state.line = line + 1;
  state.bMarks[line] = bMark;
  state.tShift[line] = tShift;
  state.sCount[line] = sCount;
  Object.assign(state, { blkIndent, listIndent, parentType, tight });
}

/** Numbers are given by first use. */
export const footnoteReference: InlineRule = (state, silent) => {
  const { src, pos, posMax } = state;
  const start = src.charCodeAt(pos) === 33 ? pos + 1 : pos;
  const close = labelEnd(src, start, posMax);
  const env = state.env as ParseEnv;
  const footnote = close < 0 ? undefined : env.footnotes?.get(src.slice(start + 2, close));
  if (!footnote) return false;
  if (!silent) {
    if (start > pos) state.pending += "!";
    if (footnote.index === 0) footnote.index = env.footnoteCount = (env.footnoteCount ?? 0) + 1;
    state.push("footnote_reference", "sup", 0).meta = {
      index: footnote.index,
      reference: footnote.references++,
    };
  }
  state.pos = close + 1;
  return true;
};

/**
 * Takes the notes out of the page. A marker stays where the first one began: there goldmark parses them, and so numbers
 * what they refer to.
 */
export function gatherFootnotes(state: StateCore): void {
  if (!state.tokens.some(({ type }) => type === "footnote_open")) return;
  const footnotes = new Map<string, Footnote>();
  const page: Token[] = [];
  const open: { label: string; tokens: Token[] }[] = [];
  for (const token of state.tokens) {
    if (token.type === "footnote_open") {
      if (open.length === 0 && footnotes.size === 0) page.push(new state.Token("footnotes", "", 0));
      open.push({ label: token.info, tokens: [] });
    } else if (token.type === "footnote_close") {
      const { label, tokens } = open.pop()!;
      if (!footnotes.has(label)) footnotes.set(label, { label, tokens, index: 0, references: 0 });
    } else (open.at(-1)?.tokens ?? page).push(token);
  }
  (state.env as ParseEnv).footnotes = footnotes;
  state.tokens = page;
}

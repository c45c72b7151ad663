// Paragraphs and what they turn into: definitions of references, setext headings (=== or --- below) and tables (|---|
// below a row). One rule for all of them, because each is a paragraph until a later line shows otherwise; markdown-it
// would read every paragraph four times.
import type { StateBlock, Token } from "markdown-it";
import type { BlockRule, ParseEnv } from "../state.ts";
import { takeAttributes } from "./heading.ts";
import { takeReferences } from "./reference.ts";
import { parseDelimiterRow, pushTable, splitRow } from "./table.ts";

const TAB = 9;
const DASH = 45;
const EQUALS = 61;
const BRACKET_OPEN = 91;

/** Makes the rule; without `tables` rows stay text, without `attributes` so do headings' attribute blocks. */
export function createParagraphRule({
  tables,
  attributes,
}: {
  tables: boolean;
  attributes: boolean;
}): BlockRule {
  return (state, startLine, endLine) => {
    const outerType = state.parentType;
    state.parentType = "paragraph";
    const { line, level, delimiterRow } = scanLines(state, startLine, endLine, tables);
    state.parentType = outerType;
    state.line = line;
    const first = skipReferences(state, startLine, line);
    if (first === line) return true;
    if (delimiterRow > first) pushTableParagraph(state, first, delimiterRow, line);
    else if (level > 0) {
      pushHeading(state, first, line, level, attributes);
      state.line = line + 1;
    } else pushParagraph(state, first, line);
    return true;
  };
}

interface Scan {
  /** First line that is not the paragraph's. */
  readonly line: number;
  /** Of the heading that an underline there makes; 0 for none. */
  readonly level: number;
  /** Of the table; -1 for none. */
  readonly delimiterRow: number;
}

function scanLines(state: StateBlock, startLine: number, endLine: number, tables: boolean): Scan {
  const terminators = state.md.block.ruler.getRules("paragraph");
  let delimiterRow = -1;
  let line = startLine + 1;
  for (; line < endLine && !state.isEmpty(line); line++) {
    if (mayBeginBlock(state, line)) {
      const level = state.sCount[line]! >= state.blkIndent ? underlineLevel(state, line) : 0;
      if (level > 0) return { line, level, delimiterRow };
      if (terminators.some((rule) => rule(state, line, endLine, true))) break;
    }
    if (tables && delimiterRow < 0 && isTableStart(state, line)) delimiterRow = line;
  }
  return { line, level: 0, delimiterRow };
}

/** Not when it is too deep, or was set aside by the blockquote rule as a lazy continuation. */
function mayBeginBlock({ sCount, blkIndent, listIndent }: StateBlock, line: number): boolean {
  const column = sCount[line]!;
  if (column < 0 || column - blkIndent > 3) return false;
  // Left of its container, a line is measured from the one around.
  return column >= blkIndent || listIndent < 0 || column - listIndent <= 3;
}

/** The first line that is no part of a definition of a reference; the definitions before it are noted. */
function skipReferences(state: StateBlock, from: number, to: number): number {
  const start = state.bMarks[from]! + state.tShift[from]!;
  if (state.src.charCodeAt(start) !== BRACKET_OPEN) return from;
  const env = state.env as ParseEnv;
  // Titles keep the white space that their lines begin with.
  const text = state.getLines(from, to, state.blkIndent, false);
  const end = takeReferences(text, (env.linkTargets ??= new Map()));
  if (end === 0) return from;
  const first = end === text.length ? to : from + text.slice(0, end).split("\n").length - 1;
  // Hidden, but there: a blank line before it makes a list loose.
  state.push("references", "", 0).map = [from, first];
  return first;
}

function isTableStart(state: StateBlock, line: number): boolean {
  const isLazy = state.sCount[line]! < 0;
  const indent = isLazy ? columnOf(state, line) : state.sCount[line]! - state.blkIndent;
  if (indent > 3) return false;
  const text = lineText(state, line);
  // Dashes alone make a table of one column (elsewhere they underline), but not as the text's very end.
  if (state.eMarks[line] === state.src.length && /^-*$/.test(text)) return false;
  const alignments = parseDelimiterRow(text);
  return alignments !== undefined && splitRow(lineText(state, line - 1)).length <= alignments.length;
}

/** Where the text of a line begins. */
function columnOf({ src, bMarks, tShift }: StateBlock, line: number): number {
  let column = 0;
  for (let i = 0; i < tShift[line]!; i++)
    column += src.charCodeAt(bMarks[line]! + i) === TAB ? 4 - (column % 4) : 1;
  return column;
}

/** 1 for a line of `=`, 2 for one of `-`. */
function underlineLevel(state: StateBlock, line: number): number {
  const start = state.bMarks[line]! + state.tShift[line]!;
  const marker = state.src.charCodeAt(start);
  if (marker !== DASH && marker !== EQUALS) return 0;
  const end = state.skipSpaces(state.skipChars(start, marker));
  return end < state.eMarks[line]! ? 0 : marker === EQUALS ? 1 : 2;
}

const lineText = (state: StateBlock, line: number): string =>
  state.src.slice(state.bMarks[line]! + state.tShift[line]!, state.eMarks[line]);

function pushHeading(state: StateBlock, from: number, to: number, level: number, attributes: boolean): void {
  const open = state.push("heading_open", `h${level}`, 1);
  open.map = [from, to + 1];
  const inline = pushInline(state, from, to);
  // Where it begins, for those who ask for its place.
  open.markup = lineText(state, from);
  if (attributes) inline.content = takeAttributes(open, inline.content);
  state.push("heading_close", `h${level}`, -1);
}

function pushParagraph(state: StateBlock, from: number, to: number): void {
  state.push("paragraph_open", "p", 1).map = [from, to];
  pushInline(state, from, to);
  state.push("paragraph_close", "p", -1);
}

function pushInline(state: StateBlock, from: number, to: number): Token {
  const token = state.push("inline", "", 0);
  token.content = joinLines(state, from, to);
  token.map = [from, to];
  token.children = [];
  return token;
}

/** The lines without the white space in front, and without that behind the last. */
function joinLines(state: StateBlock, from: number, to: number): string {
  let text = lineText(state, from);
  for (let line = from + 1; line < to; line++) text += `\n${lineText(state, line)}`;
  return state.md.utils.asciiTrim(text);
}

/** A table, with what stands above its head as a paragraph. */
function pushTableParagraph(state: StateBlock, from: number, delimiterRow: number, to: number): void {
  const head = delimiterRow - 1;
  if (from < head) pushParagraph(state, from, head);
  const rows: string[] = [];
  for (let line = head; line < to; line++) rows.push(lineText(state, line));
  pushTable(state, rows, [head, to]);
}

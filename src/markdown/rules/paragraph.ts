// Paragraphs and what they turn into: setext headings (=== or --- below) and tables (|---| below a row).
// One rule for all three, because each is a paragraph until a later line shows otherwise; markdown-it would read every
// paragraph three times.
import type { StateBlock } from "markdown-it";
import type { BlockRule } from "../state.ts";
import { parseDelimiterRow, pushTable } from "./table.ts";

const DASH = 45;
const EQUALS = 61;

/** Makes the rule; without `tables` rows stay text. */
export function createParagraphRule(tables: boolean): BlockRule {
  return (state, startLine, endLine) => {
    const outerType = state.parentType;
    state.parentType = "paragraph";
    const { line, level, delimiterRow } = scanLines(state, startLine, endLine, tables);
    state.parentType = outerType;
    if (level > 0) pushHeading(state, startLine, line, level);
    else if (delimiterRow < 0 || !pushTableParagraph(state, startLine, delimiterRow, line))
      pushParagraph(state, startLine, line);
    state.line = level > 0 ? line + 1 : line;
    return true;
  };
}

interface Scan {
  /** First line that is not the paragraph's. */
  readonly line: number;
  /** Of the heading that an underline makes; 0 for none. */
  readonly level: number;
  /** First line that looks like a table's delimiter row; -1 for none. */
  readonly delimiterRow: number;
}

function scanLines(state: StateBlock, startLine: number, endLine: number, tables: boolean): Scan {
  const terminators = state.md.block.ruler.getRules("paragraph");
  let delimiterRow = -1;
  let line = startLine + 1;
  for (; line < endLine && !state.isEmpty(line); line++) {
    const indent = state.sCount[line]! - state.blkIndent;
    // Too deep to begin a block, or set aside by the blockquote rule as a lazy continuation.
    if (indent > 3 || state.sCount[line]! < 0) continue;
    const level = delimiterRow < 0 && indent >= 0 ? underlineLevel(state, line) : 0;
    if (level > 0) return { line, level, delimiterRow };
    if (terminators.some((rule) => rule(state, line, endLine, true))) break;
    if (tables && delimiterRow < 0 && parseDelimiterRow(lineText(state, line))) delimiterRow = line;
  }
  return { line, level: 0, delimiterRow };
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

function pushHeading(state: StateBlock, from: number, to: number, level: number): void {
  const open = state.push("heading_open", `h${level}`, 1);
  open.map = [from, to + 1];
  open.markup = "=";
  pushInline(state, from, to);
  state.push("heading_close", `h${level}`, -1);
}

function pushParagraph(state: StateBlock, from: number, to: number): void {
  state.push("paragraph_open", "p", 1).map = [from, to];
  pushInline(state, from, to);
  state.push("paragraph_close", "p", -1);
}

function pushInline(state: StateBlock, from: number, to: number): void {
  const token = state.push("inline", "", 0);
  token.content = state.md.utils.asciiTrim(state.getLines(from, to, state.blkIndent, false));
  token.map = [from, to];
  token.children = [];
}

/** A table, with what stands above its head as a paragraph; false when head and delimiter row differ in width. */
function pushTableParagraph(state: StateBlock, from: number, delimiterRow: number, to: number): boolean {
  const rows: string[] = [];
  for (let line = delimiterRow - 1; line < to; line++) rows.push(lineText(state, line));
  return pushTable(state, rows, [delimiterRow - 1, to], () => {
    if (from < delimiterRow - 1) pushParagraph(state, from, delimiterRow - 1);
  });
}

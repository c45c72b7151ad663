// > quote
// The marker's columns are taken from the lines in the state's tables while the inside is parsed, and put back after.
// Other than markdown-it's own rule: a marker indented by four columns is none, and a line that an outer quote
// took for the lazy end of a paragraph stays that.
import type { BlockRule, BlockState } from "../state.ts";

const GREATER_THAN = 62;
const SPACE = 32;
const TAB = 9;

/** A block quote with all lines that belong to it, lazy ones included. */
export const blockquote: BlockRule = (blockState, startLine, endLine, silent) => {
  const state = blockState as BlockState;
  if (!hasMarker(state, startLine, -Infinity)) return false;
  if (silent) return true;
  const { lineMax, parentType, blkIndent, listIndent } = state;
  const saved: SavedLine[] = [];
  state.parentType = "blockquote";
  const end = takeLines(state, startLine, endLine, saved);
  state.blkIndent = 0;
  state.listIndent = -1;
  const open = state.push("blockquote_open", "blockquote", 1);
  open.markup = ">";
  state.md.block.tokenize(state, startLine, end);
  state.push("blockquote_close", "blockquote", -1).markup = ">";
  open.map = [startLine, state.line];
  state.linesInVain += end - state.line;
  Object.assign(state, { lineMax, parentType, blkIndent, listIndent });
  saved.forEach((line, i) => restoreLine(state, startLine + i, line));
  return true;
};

/** A line's row in the state's tables: start, indentation in characters and columns, columns before the start. */
type SavedLine = readonly [bMark: number, tShift: number, sCount: number, bsCount: number];

const saveLine = ({ bMarks, tShift, sCount, bsCount }: BlockState, line: number): SavedLine => [
  bMarks[line]!,
  tShift[line]!,
  sCount[line]!,
  bsCount[line]!,
];

function restoreLine(state: BlockState, line: number, saved: SavedLine): void {
  [state.bMarks[line], state.tShift[line], state.sCount[line], state.bsCount[line]] = saved;
}

/** A marker that is indented by `least` to three columns. */
function hasMarker(state: BlockState, line: number, least = 0): boolean {
  const indent = state.sCount[line]! - state.blkIndent;
  const start = state.bMarks[line]! + state.tShift[line]!;
  return (
    indent >= least &&
    indent < 4 &&
    state.src.charCodeAt(start) === GREATER_THAN &&
    start < state.eMarks[line]!
  );
}

// Whether a line without a marker ends a paragraph lazily is known only when the inside has been parsed; if it doesn't, all
// lines behind it were taken for nothing. A page where that happens again and again looks ahead a few lines only.
const MOST_IN_VAIN = 50_000;
const FEW = 50;

/** Takes the markers from the quote's lines; gives the line behind the last. */
function takeLines(state: BlockState, startLine: number, endLine: number, saved: SavedLine[]): number {
  const terminators = state.md.block.ruler.getRules("blockquote");
  let line = startLine;
  let last = endLine;
  for (; line < last; line++) {
    if (hasMarker(state, line)) {
      saved.push(saveLine(state, line));
      takeMarker(state, line);
      continue;
    }
    if (state.isEmpty(line) || state.isEmpty(line - 1)) break;
    const isLazyAlready = state.sCount[line]! < 0;
    if (!isLazyAlready && terminators.some((rule) => rule(state, line, endLine, true))) {
      // Nothing inside the quote may look further.
      state.lineMax = line;
      if (state.blkIndent !== 0) {
        saved.push(saveLine(state, line));
        state.sCount[line]! -= state.blkIndent;
      }
      break;
    }
    saved.push(saveLine(state, line));
    state.sCount[line] = -1;
    if (state.linesInVain > MOST_IN_VAIN) last = Math.min(last, line + FEW);
  }
  return line;
}

/** Lets the line begin behind its marker and the one column of white space that belongs to it. */
function takeMarker(state: BlockState, line: number): void {
  const { src, bMarks, tShift, sCount, bsCount, eMarks } = state;
  let pos = bMarks[line]! + tShift[line]! + 1;
  let column = sCount[line]! + 1;
  const hasSpace = src.charCodeAt(pos) === SPACE || src.charCodeAt(pos) === TAB;
  // A tab that is wider than the one column stays, and counts from there.
  const isWideTab = src.charCodeAt(pos) === TAB && (bsCount[line]! + column) % 4 !== 3;
  if (hasSpace && !isWideTab) {
    pos++;
    column++;
  }
  bMarks[line] = pos;
  let indent = column;
  for (; pos < eMarks[line]!; pos++) {
    const code = src.charCodeAt(pos);
    if (code === TAB) indent += 4 - ((indent + bsCount[line]! + (isWideTab ? 1 : 0)) % 4);
    else if (code === SPACE) indent++;
    else break;
  }
  bsCount[line] = sCount[line]! + 1 + (hasSpace ? 1 : 0);
  sCount[line] = indent - column;
  tShift[line] = pos - bMarks[line]!;
}

// Term
// : Definition
import type { StateBlock, Token } from "markdown-it";
import type { BlockRule, BlockState } from "../state.ts";

/** One definition. The paragraph above is its term; a list just above goes on. */
export const definitionList: BlockRule = (blockState, startLine, endLine, silent) => {
  const state = blockState as BlockState;
  const content = findContent(state, startLine);
  if (!content) return false;
  const column = state.sCount[startLine]!;
  if (silent) return column === state.blkIndent || column === state.definitionIndent;
  if (column !== state.blkIndent || !openList(state, startLine)) return false;
  pushDescription(state, startLine, endLine, content);
  state.push("dl_close", "dl", -1);
  return true;
};

interface Content {
  readonly pos: number;
  /** Column of the first character. */
  readonly column: number;
  /** Indentation of what belongs to the definition. */
  readonly indent: number;
}

/** Where the text behind the colon begins; undefined when the line is no definition. */
function findContent(state: StateBlock, line: number): Content | undefined {
  const marker = state.bMarks[line]! + state.tShift[line]!;
  if (state.src.charCodeAt(marker) !== 58 || state.sCount[line]! < 0) return undefined;
  const start = state.sCount[line]! + 1;
  let [pos, column] = [marker + 1, start];
  for (; pos < state.eMarks[line]!; pos++) {
    const code = state.src.charCodeAt(pos);
    if (code === 9) column += 4 - ((column + state.bsCount[line]!) % 4);
    else if (code === 32) column++;
    else break;
  }
  const width = column - start;
  if (width < 1) return undefined;
  // Eight columns and more: code, indented from the fifth.
  return { pos, column, indent: start + (width >= 8 ? 5 : width) };
}

/** Opens a list with the paragraph above as its terms, or goes on with the list above; false when there is neither. */
function openList(state: StateBlock, line: number): boolean {
  const { tokens } = state;
  if (isClose(state, tokens.at(-1), "dl_close")) return reopen(state);
  if (!isClose(state, tokens.at(-1), "paragraph_close")) return false;
  const [open, terms] = tokens.splice(-3) as [Token, Token];
  if (isClose(state, tokens.at(-1), "dl_close")) reopen(state);
  else state.push("dl_open", "dl", 1).map = [open.map![0], line];
  for (const text of terms.content.split("\n")) pushTerm(state, text.trim(), terms.map);
  return true;
}

const isClose = (state: StateBlock, token: Token | undefined, type: string): boolean =>
  token?.type === type && token.level === state.level;

function reopen(state: StateBlock): true {
  state.tokens.pop();
  state.level++;
  return true;
}

function pushTerm(state: StateBlock, text: string, map: [number, number] | null): void {
  state.push("dt_open", "dt", 1);
  const inline = state.push("inline", "", 0);
  inline.content = text;
  inline.map = map;
  inline.children = [];
  state.push("dt_close", "dt", -1);
}

function pushDescription(state: BlockState, line: number, endLine: number, content: Content): void {
  const isTight = line === 0 || !state.isEmpty(line - 1);
  const open = state.push("dd_open", "dd", 1);
  open.info = isTight ? "tight" : "";
  const first = state.tokens.length;
  const { blkIndent, definitionIndent, listIndent, tight, parentType } = state;
  const [tShift, sCount] = [state.tShift[line]!, state.sCount[line]!];
  state.definitionIndent = state.listIndent = blkIndent;
  state.blkIndent = content.indent;
  state.tShift[line] = content.pos - state.bMarks[line]!;
  state.sCount[line] = content.column;
  state.parentType = "dd";
  if (content.pos < state.eMarks[line]!) state.md.block.tokenize(state, line, endLine);
  else state.line = line + 1;
  state.tShift[line] = tShift;
  state.sCount[line] = sCount;
  Object.assign(state, { blkIndent, definitionIndent, listIndent, tight, parentType });
  open.map = [line, state.line];
  state.push("dd_close", "dd", -1);
  if (isTight) hideParagraph(state.tokens, first, state.level + 1);
}

/** The first paragraph of a tight definition goes without its tags; goldmark leaves later ones alone. */
function hideParagraph(tokens: readonly Token[], from: number, level: number): void {
  for (let i = from; i < tokens.length; i++) {
    if (tokens[i]!.level !== level || tokens[i]!.type !== "paragraph_open") continue;
    tokens[i]!.hidden = true;
    tokens[i + 2]!.hidden = true;
    return;
  }
}

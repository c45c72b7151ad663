// Tables: a head row, a delimiter row (|:--|--:|), body rows.
// Cells are split before inline parsing, so a | inside a code span splits too unless it is escaped.
import type { StateBlock } from "markdown-it";
import { isSpace } from "../chars.ts";
import type { TableCell } from "../hooks.ts";

type Alignment = TableCell["alignment"];

const DELIMITER_LINE = /^[\s|:-]*$/;
const DELIMITER_CELL = /^\s*:?-+:?\s*$/;

// Missing cells are added to short rows; without a limit a small text could make a huge table.
const MOST_FILLED = 0x10000;

/** The columns' alignments; undefined when the line is no delimiter row. */
export function parseDelimiterRow(line: string): Alignment[] | undefined {
  const first = line.charCodeAt(0);
  // | - :
  if (first !== 124 && first !== 45 && first !== 58) return undefined;
  if (!DELIMITER_LINE.test(line)) return undefined;
  const cells = line.split("|");
  if (cells[0]!.trim() === "") cells.shift();
  if (cells.at(-1)?.trim() === "") cells.pop();
  if (cells.length === 0 || !cells.every((cell) => DELIMITER_CELL.test(cell))) return undefined;
  return cells.map(alignmentOf);
}

function alignmentOf(cell: string): Alignment {
  const text = cell.trim();
  const [left, right] = [text.startsWith(":"), text.endsWith(":")];
  return left && right ? "center" : left ? "left" : right ? "right" : "";
}

/** Pushes the table made of `rows`, the second of which is the delimiter row. */
export function pushTable(state: StateBlock, rows: readonly string[], map: [number, number]): void {
  const alignments = parseDelimiterRow(rows[1]!)!;
  const open = state.push("table_open", "table", 1);
  open.map = map;
  open.markup = rows[0]!;
  pushRow(state, "head", splitRow(rows[0]!), alignments, map[0]);
  let filled = 0;
  for (let i = 2; i < rows.length && filled <= MOST_FILLED; i++) {
    const cells = splitRow(rows[i]!);
    filled += Math.max(0, alignments.length - cells.length);
    pushRow(state, "body", cells, alignments, map[0] + i);
  }
  state.push("table_close", "table", -1);
}

function pushRow(
  state: StateBlock,
  part: "head" | "body",
  cells: readonly string[],
  alignments: readonly Alignment[],
  line: number,
): void {
  state.push("row_open", "tr", 1).info = part;
  alignments.forEach((alignment, column) => {
    state.push("cell_open", "td", 1).info = column < cells.length ? alignment : "";
    const inline = state.push("inline", "", 0);
    inline.content = cells[column] ?? "";
    inline.map = [line, line + 1];
    inline.children = [];
    state.push("cell_close", "td", -1);
  });
  state.push("row_close", "tr", -1);
}

/** The cells' texts, trimmed, with escaped bars inside code unescaped. */
export function splitRow(line: string): string[] {
  const text = trim(line);
  const cells: string[] = [];
  const end = text.endsWith("|") ? text.length - 1 : text.length;
  for (let pos = text.startsWith("|") ? 1 : 0; pos < end;) {
    let stop = text.indexOf("|", pos);
    while (stop > 0 && stop < end && text[stop - 1] === "\\") stop = text.indexOf("|", stop + 1);
    if (stop < 0 || stop > end) stop = end;
    const cell = trim(text.slice(pos, stop));
    cells.push(cell.includes("`") ? cell.replaceAll("\\|", "|") : cell);
    pos = stop + 1;
  }
  return cells;
}

function trim(text: string): string {
  let [start, end] = [0, text.length];
  while (start < end && isSpace(text.charCodeAt(start))) start++;
  while (end > start && isSpace(text.charCodeAt(end - 1))) end--;
  return text.slice(start, end);
}

// Tables as Markdown has them: a line a row, columns of one width. Undefined where the content doesn't fit in lines.
import { mark, resolveMarks } from "./escape.ts";
import { isHeading, isList, type Element } from "./tree.ts";

/** A table with more cells than this, cells that span others counted, is written as text. */
const mostCells = 65_536;

type WriteElement = (element: Element) => string;

export function writeTable(table: Element, write: WriteElement): string | undefined {
  if (table.attributes.get("role") === "presentation") return undefined;
  if (find(table, ({ name }) => isUnfit(name)) !== undefined) return undefined;
  const rows = rowsOf(table);
  if (rows === undefined) return undefined;
  const cells = spread(rows, write);
  if (cells === undefined || cells.some((row) => row.some((cell) => cell.includes("\n")))) return undefined;
  const caption = find(table, ({ name }) => name === "caption");
  const under = caption ? `\n\n\n\n${write(caption).trim()}` : "";
  return drawTable(cells, alignmentsOf(rows)) + under;
}

function isUnfit(name: string): boolean {
  return isHeading(name) || isList(name) || name === "table" || name === "hr" || name === "blockquote";
}

/** The first element below that fits, in the order of the text. */
function find(element: Element, fits: (element: Element) => boolean): Element | undefined {
  for (const child of element.children) {
    if (child.kind !== "element") continue;
    const found = fits(child) ? child : find(child, fits);
    if (found) return found;
  }
  return undefined;
}

function findAll(element: Element, fits: (element: Element) => boolean): Element[] {
  return element.children.flatMap((child) =>
    child.kind === "element" ? [...(fits(child) ? [child] : []), ...findAll(child, fits)] : [],
  );
}

const isRow = ({ name }: Element) => name === "tr";
const isCell = ({ name }: Element) => name === "th" || name === "td";

interface Rows {
  readonly head: Element | undefined;
  readonly body: readonly Element[];
}

/** The head is the first row of `thead`, else the first that has a `th`. */
function rowsOf(table: Element): Rows | undefined {
  const all = findAll(table, isRow);
  const thead = find(table, ({ name }) => name === "thead");
  const head =
    (thead && find(thead, isRow)) ??
    all.find(({ children }) => children.some((cell) => cell.kind === "element" && cell.name === "th"));
  return { head, body: all.filter((row) => row !== head) };
}

function alignmentsOf({ head, body }: Rows): string[] {
  const first = head ?? body[0];
  return first ? findAll(first, isCell).map(({ attributes }) => attributes.get("align") ?? "") : [];
}

/** The texts of all cells; those that span others leave empty ones. Undefined where there are too many. */
function spread({ head, body }: Rows, write: WriteElement): string[][] | undefined {
  const grid: string[][] = [];
  const put = new Map<number, Set<number>>();
  let count = 0;
  for (const [y, row] of [head, ...body].entries()) {
    const taken = put.get(y) ?? new Set();
    const line: string[] = [];
    let x = 0;
    for (const cell of row ? findAll(row, isCell) : []) {
      for (; taken.has(x); x++) line.push("");
      const [columns, rows] = [spanOf(cell, "colspan"), spanOf(cell, "rowspan")];
      if ((count += columns * rows) > mostCells) return undefined;
      line.push(cellText(cell, write), ...Array.from({ length: columns - 1 }, () => ""));
      for (let below = 1; below < rows; below++) {
        const reserved = put.get(y + below) ?? new Set();
        for (let column = x; column < x + columns; column++) reserved.add(column);
        put.set(y + below, reserved);
      }
      x += columns;
    }
    for (; taken.has(x); x++) line.push("");
    grid.push(line);
  }
  return grid;
}

function spanOf({ attributes }: Element, name: string): number {
  const given = attributes.get(name) ?? "";
  return /^[1-9]\d{0,8}$/.test(given) ? Number(given) : 1;
}

function cellText(cell: Element, write: WriteElement): string {
  const text = write(cell).trim();
  return resolveMarks(text.replaceAll(`${mark}|`, "\\|"));
}

function drawTable(cells: readonly string[][], alignments: readonly string[]): string {
  const columns = cells.reduce((most, { length }) => Math.max(most, length), 0);
  if (columns === 0) return "";
  const widths = Array.from({ length: columns }, () => 1);
  for (const row of cells) row.forEach((cell, i) => (widths[i] = Math.max(widths[i]!, widthOf(cell))));
  const draw = (row: readonly string[]) =>
    `|${widths.map((width, i) => ` ${padded(row[i] ?? "", width)} |`).join("")}`;
  const rule = widths.map((width, i) => {
    const align = alignments[i] ?? "";
    const left = align === "left" || align === "center" ? ":" : "-";
    const right = align === "right" || align === "center" ? ":" : "-";
    return `${left}${"-".repeat(width)}${right}|`;
  });
  return [draw(cells[0]!), `|${rule.join("")}`, ...cells.slice(1).map(draw)].join("\n");
}

const widthOf = (text: string): number => [...text].length;
const padded = (text: string, width: number): string => text + " ".repeat(width - widthOf(text));

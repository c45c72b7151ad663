// The straight lines of a drawing: runs of one sign along its direction, with ends that are moved where they would miss
// what they meet, because `-` is in the middle of a cell, `_` at its bottom, and `/` goes from edge to edge.
import { isDot, isTriangle, type Cell, type Grid } from "./grid.ts";

type Direction = "E" | "S" | "NE" | "SE";

interface Run {
  readonly start: Cell;
  readonly stop: Cell;
  /** A sign by itself: the line goes through its cell. */
  readonly isLone: boolean;
}

/** A line in pixels. */
export interface Stroke {
  x1: number;
  y1: number;
  x2: number;
  y2: number;
}

const joints = ".'+*o";

const signs = [
  { sign: "-", direction: "E", through: `${joints}<>()` },
  { sign: "_", direction: "E", through: `${joints}|` },
  { sign: "|", direction: "S", through: `${joints}^v` },
  { sign: "/", direction: "NE", through: `${joints}<>^v|` },
  { sign: "\\", direction: "SE", through: `${joints}<>^v|` },
] as const;

/** All straight lines, in the order in which they are drawn. */
export function straightLines(grid: Grid): Stroke[] {
  const strokes = signs.flatMap(({ sign, direction, through }) =>
    findRuns(grid, sign, direction, through).map((run) => strokeOf(run, sign, direction, grid)),
  );
  for (const { x, y } of grid.columns()) {
    const half = grid.halfStep(x, y);
    if (half) strokes.push(halfStroke({ x, y }, half));
  }
  return strokes;
}

/** From cell to cell. */
export function stroke(start: Cell, stop: Cell): Stroke {
  return { x1: start.x * 8, y1: start.y * 16, x2: stop.x * 8, y2: stop.y * 16 };
}

/** The upper or the lower half of a cell. */
export function halfStroke({ x, y }: Cell, half: "N" | "S"): Stroke {
  const whole = { x1: x * 8, y1: y * 16 - 8, x2: x * 8, y2: y * 16 + 8 };
  return half === "N" ? { ...whole, y2: whole.y2 - 8 } : { ...whole, y1: whole.y1 + 8 };
}

/** A sloping line through one cell. */
export function loneDiagonal({ x, y }: Cell, direction: "NE" | "SE"): Stroke {
  const rise = direction === "NE" ? -1 : 1;
  return moved(stroke({ x, y }, { x: x + 1, y: y + rise }), -4, -8 * rise);
}

const moved = ({ x1, y1, x2, y2 }: Stroke, dx: number, dy: number): Stroke => ({
  x1: x1 + dx,
  y1: y1 + dy,
  x2: x2 + dx,
  y2: y2 + dy,
});

/** One cell more at the right and below, so that every run ends within the grid. */
function cellsAlong(grid: Grid, direction: Direction): Iterable<Cell> {
  if (direction === "E") return grid.rows(1);
  return direction === "S" ? grid.columns(1) : diagonals(grid, direction);
}

function* diagonals({ width, height }: Grid, direction: "NE" | "SE"): Generator<Cell> {
  if (direction === "NE") {
    for (let sum = 0; sum <= width + height; sum++)
      for (let x = Math.max(0, sum - height); x <= Math.min(width, sum); x++) yield { x, y: sum - x };
    return;
  }
  for (let gap = -height; gap <= width; gap++)
    for (let x = Math.max(0, gap); x <= width && x - gap <= height; x++) yield { x, y: x - gap };
}

/** Runs of a sign; joints end one and begin the next. */
function findRuns(grid: Grid, sign: string, direction: Direction, through: string): Run[] {
  const runs: Run[] = [];
  let start: Cell | undefined;
  let stop: Cell | undefined;
  let last = " ";
  const end = (isLone = false): void => {
    if (start && stop && (start.x !== stop.x || start.y !== stop.y)) runs.push({ start, stop, isLone });
    start = stop = undefined;
  };
  for (const cell of cellsAlong(grid, direction)) {
    const { x, y } = cell;
    const char = grid.at(x, y);
    const [isThrough, wasThrough] = [through.includes(char), through.includes(last)];
    const isCorner = grid.corner(x, y) !== undefined;
    const belongs = isCorner
      ? direction !== "E" && (grid.isOnVertical(x, y) || grid.isOnDiagonal(x, y))
      : char === sign || isThrough;
    if (wasThrough && ((isThrough && direction !== "S") || isDot(char) || isTriangle(char))) end();
    if (start === undefined) {
      if (belongs) start = stop = cell;
    } else if (belongs) {
      stop = cell;
      if (isThrough) {
        end();
        start = stop = cell;
      }
    } else {
      const isLone = start === stop && last === sign && !grid.isBesideCorner(start.x, start.y);
      if (isLone) stop = cell;
      end(isLone);
    }
    last = char;
  }
  return runs;
}

function strokeOf(run: Run, sign: string, direction: Direction, grid: Grid): Stroke {
  const { start, stop, isLone } = run;
  let line = stroke(start, stop);
  if (isLone && direction !== "E")
    line = moved(line, direction === "S" ? 0 : -4, direction === "NE" ? 8 : -8);
  if (sign === "_") return baseline(line, run, grid);
  return sign === "/" || sign === "\\" ? slope(line, run, sign, grid) : line;
}

/** `_` is drawn at the bottom of its cells, and reaches to the posts and slopes beside it. */
function baseline(line: Stroke, { start, stop }: Run, grid: Grid): Stroke {
  const before = (dx: number, dy: number) => grid.at(start.x + dx, start.y + dy);
  const after = (dx: number, dy: number) => grid.at(stop.x + dx, stop.y + dy);
  const left =
    (before(-1, 1) + before(-1, -1)).includes("|") || before(-1, 0) === "/" || before(-1, 1) === "'";
  const right = (after(1, 1) + after(1, -1)).includes("|") || after(1, 0) === "\\" || after(1, 1) === "'";
  const tinyLeft = "\\/".includes(before(-1, 0)) || before(-1, 1) === "/" || before(0, 1) === "\\";
  const tinyRight = "\\/".includes(after(1, 0)) || after(1, 1) === "\\" || after(0, 1) === "/";
  return {
    x1: line.x1 - (left ? 8 : 0) - (tinyLeft ? 4 : 0),
    y1: line.y1 + 8,
    x2: line.x2 + (right ? 8 : 0) + (tinyRight ? 4 : 0),
    y2: line.y2 + 8,
  };
}

/** A slope is half a cell longer where it meets a baseline or a slope of the other kind. */
function slope(line: Stroke, { start, stop, isLone }: Run, sign: "/" | "\\", grid: Grid): Stroke {
  const isRising = sign === "/";
  const other = isRising ? "\\" : "/";
  const [outward, inward] = isRising ? [1, -1] : [-1, 1];
  const before = (dx: number, dy: number) => grid.at(start.x + dx, start.y + dy);
  const after = (dx: number, dy: number) => grid.at(stop.x + dx, stop.y + dy);
  const leftEnd = isRising
    ? before(1, 0) === "_" || (!isLone && (before(-1, 0) === "_" || before(0, 1) === other))
    : before(0, -1) === "_" || (!isLone && (before(-1, -1) === "_" || before(0, -1) === other));
  const rightEnd = isRising
    ? after(0, -1) === "_" || (!isLone && (after(1, -1) === "_" || after(0, -1) === other))
    : after(-1, 0) === "_" || (!isLone && (after(1, 0) === "_" || after(0, 1) === other));
  return {
    x1: line.x1 - (leftEnd ? 4 : 0),
    y1: line.y1 + (leftEnd ? 8 * outward : 0),
    x2: line.x2 + (rightEnd ? 4 : 0),
    y2: line.y2 + (rightEnd ? 8 * inward : 0),
  };
}

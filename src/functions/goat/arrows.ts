// Arrow heads, `^ v < >`, turned the way their line goes; those that point at a line have a shaft up to it.
import { isDot, isJoint, type Cell, type Grid } from "./grid.ts";
import { halfStroke, stroke, type Stroke } from "./lines.ts";

type Heading = "N" | "NE" | "SE" | "S" | "SW" | "NW" | "E" | "W";

/** How each is turned, where the next cell is, and how far it moves: always, and where it points at something. */
const headings: Readonly<
  Record<Heading, readonly [turn: number, dx: number, dy: number, shift: number, nudge: number]>
> = {
  N: [270, 0, -1, 0, 8],
  NE: [300, 1, -1, 4, 6],
  NW: [240, -1, -1, 4, 6],
  W: [180, -1, 0, 0, -8],
  E: [0, 1, 0, 0, -8],
  S: [90, 0, 1, 0, 8],
  SW: [120, -1, 1, 4, 6],
  SE: [60, 1, 1, 4, 6],
};

export interface Arrow {
  readonly at: Cell;
  readonly turn: number;
  /** How far it is moved along the way it points. */
  readonly shift: number;
  readonly shaft: Stroke | undefined;
}

/** All arrow heads, column by column. */
export function arrows(grid: Grid): Arrow[] {
  return [...grid.columns()].flatMap((cell) => {
    const heading = headingOf(grid, cell);
    return heading ? [arrow(grid, cell, heading)] : [];
  });
}

function headingOf(grid: Grid, { x, y }: Cell): Heading | undefined {
  switch (grid.at(x, y)) {
    case "^":
      return grid.at(x - 1, y + 1) === "/" ? "NE" : grid.at(x + 1, y + 1) === "\\" ? "NW" : "N";
    case "v":
      return grid.at(x + 1, y - 1) === "/" ? "SW" : grid.at(x - 1, y - 1) === "\\" ? "SE" : "S";
    case "<":
      return "W";
    case ">":
      return "E";
    default:
      return undefined;
  }
}

function arrow(grid: Grid, at: Cell, heading: Heading): Arrow {
  const [turn, dx, dy, shift, nudge] = headings[heading];
  const next = { x: at.x + dx, y: at.y + dy };
  const char = grid.at(next.x, next.y);
  if (dy === 0) return { at, turn, shift: isDot(char) ? nudge : 0, shaft: undefined };
  const points = char === "-" || (isJoint(char) && !isDot(char));
  return {
    at,
    turn,
    shift: shift + (points ? nudge : 0),
    shaft: points ? shaftOf(at, next, dx, dy) : undefined,
  };
}

/** Shafts are drawn from left to right. */
function shaftOf(at: Cell, next: Cell, dx: number, dy: number): Stroke {
  if (dx === 0) return halfStroke(at, dy < 0 ? "N" : "S");
  return dx > 0 ? stroke(at, next) : stroke(next, at);
}

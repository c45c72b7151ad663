// diagrams.*: drawings in characters as SVG, in the elements and the order of Hugo's.
// https://gohugo.io/functions/diagrams/goat/
import type { FunctionRow } from "../../model/template.ts";
import { FunctionError } from "../../value/function-error.ts";
import { SafeHTML } from "../../value/safe.ts";
import { typeHook, type ViewValue } from "../../value/view-value.ts";
import { toText } from "../arguments.ts";
import { row } from "../row.ts";
import { arrows, type Arrow } from "./arrows.ts";
import { Grid, type Corner } from "./grid.ts";
import { halfStroke, loneDiagonal, straightLines, type Stroke } from "./lines.ts";

const outline = "fill='none' stroke='currentColor'";

/** A drawing as templates see it. */
export class GoatDiagram implements ViewValue {
  readonly Inner: SafeHTML;
  readonly Width: number;
  readonly Height: number;

  constructor(grid: Grid) {
    this.Inner = new SafeHTML(draw(grid));
    this.Width = (grid.width + 1) * 8;
    this.Height = grid.height * 16 + 9;
  }

  get Wrapped(): SafeHTML {
    return new SafeHTML(
      `<svg class='diagram' xmlns='http://www.w3.org/2000/svg' version='1.1' height='${this.Height}' width='${this.Width}' ` +
        `font-family='Menlo,Lucida Console,monospace'>\n${this.Inner.text}</svg>\n`,
    );
  }

  [typeHook](): string {
    return "diagrams.goatDiagram";
  }
}

/** The drawing of a text. */
export function goat(source: string): GoatDiagram {
  const grid = Grid.parse(source);
  if (grid === undefined)
    throw new FunctionError("diagrams.Goat: the drawing has more than 100,000 characters");
  return new GoatDiagram(grid);
}

function draw(grid: Grid): string {
  const elements = [
    ...straightLines(grid).map(lineElement),
    ...arrows(grid).flatMap(arrowElements),
    ...cornerElements(grid),
    ...circleElements(grid),
    ...bridgeElements(grid),
    ...textElements(grid),
  ];
  return `<g transform='translate(8,16)'>\n${elements.join("")}</g>\n`;
}

function lineElement({ x1, y1, x2, y2 }: Stroke): string {
  return `<path d='M ${x1},${y1} L ${x2},${y2}' ${outline}></path>\n`;
}

function arrowElements({ at, turn, shift, shaft }: Arrow): string[] {
  const [x, y] = [at.x * 8, at.y * 16];
  // Numbers of 32 bits, as in Hugo.
  const half = Math.fround(0.35 * 16);
  const fixed = (number: number) => Math.fround(number).toFixed(6);
  const points = [
    [x + 8, y],
    [x - 4, y - half],
    [x - 4, y + half],
  ].map(([px, py]) => `${fixed(px! + shift)},${fixed(py!)}`);
  const turned = `rotate(${fixed(turn)}, ${fixed(x)}, ${fixed(y)})`;
  const head = `<polygon points='${points.join(" ")}' fill='currentColor' transform='${turned}'></polygon>\n`;
  return shaft ? [lineElement(shaft), head] : [head];
}

/** From where to where a corner's arc goes, from the cell's middle, and which way it bends. */
const arcs: Readonly<
  Record<Corner, readonly [x1: number, y1: number, sweep: number, x2: number, y2: number]>
> = {
  NW: [8, 0, 0, -8, 16],
  NE: [-8, 0, 1, 8, 16],
  SE: [8, -16, 1, -8, 0],
  SW: [-8, -16, 0, 8, 0],
};

function* cornerElements(grid: Grid): Generator<string> {
  for (const cell of grid.rows()) {
    const corner = grid.corner(cell.x, cell.y);
    if (corner === undefined) continue;
    const [x, y] = [cell.x * 8, cell.y * 16];
    const [x1, y1, sweep, x2, y2] = arcs[corner];
    yield `<path d='M ${x + x1},${y + y1} A 16,16 0 0,${sweep} ${x + x2},${y + y2}' ${outline}></path>\n`;
  }
}

function* circleElements(grid: Grid): Generator<string> {
  for (const { x, y } of grid.columns()) {
    const char = grid.at(x, y);
    if (char !== "o" && char !== "*") continue;
    const fill = char === "*" ? "currentColor" : "#fff";
    yield `<circle cx='${x * 8}' cy='${y * 16}' r='6' stroke='currentColor' fill='${fill}'></circle>\n`;
  }
}

function* bridgeElements(grid: Grid): Generator<string> {
  for (const { x, y } of grid.rows()) {
    const side = grid.bridge(x, y);
    if (side === undefined) continue;
    yield lineElement(halfStroke({ x, y: y - 1 }, "S"));
    yield lineElement(halfStroke({ x, y: y + 1 }, "N"));
    const [top, bottom] = [`${x * 8},${y * 16 - 8}`, `${x * 8},${y * 16 + 8}`];
    yield `<path d='M ${top} A 9,9 0 0,${side === "W" ? 0 : 1} ${bottom}' ${outline}></path>\n`;
  }
}

/** Characters that fill their cell, from black to light grey. */
const shades: Readonly<Record<string, string>> = {
  "▉": "currentColor",
  "▓": "rgb(64,64,64)",
  "▒": "rgb(128,128,128)",
  "░": "rgb(191,191,191)",
};
const slopes: Readonly<Record<string, "NE" | "SE">> = { "╱": "NE", "╲": "SE", "╳": "NE" };
const references: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;" };

function* textElements(grid: Grid): Generator<string> {
  for (const cell of grid.columns()) {
    const char = grid.textAt(cell.x, cell.y);
    if (char === undefined) continue;
    const [x, y] = [cell.x * 8, cell.y * 16];
    if (Object.hasOwn(slopes, char)) yield lineElement(loneDiagonal(cell, slopes[char]!));
    else if (Object.hasOwn(shades, char))
      yield `<rect x='${x - 4}' y='${y - 8}' width='8' height='16' fill='${shades[char]}'></rect>`;
    else
      yield `<text text-anchor='middle' x='${x}' y='${y + 4}' fill='currentColor' style='font-size:1em'>${references[char] ?? char}</text>\n`;
  }
}

export const diagrams: readonly FunctionRow[] = [
  row(
    "diagrams.Goat INPUT",
    [],
    "A drawing in characters as SVG: Inner, Wrapped, Width and Height",
    (_, input) => goat(toText(input)),
  ),
];

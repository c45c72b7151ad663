// A drawing in characters as a grid: which characters are lines and which are text, and what a line's character belongs
// to. The language is that of Markdeep and GoAT. https://gohugo.io/content-management/diagrams/#goat-diagrams-ascii

export interface Cell {
  readonly x: number;
  readonly y: number;
}

/** The corner that a quarter of a circle rounds. */
export type Corner = "NW" | "NE" | "SE" | "SW";

/** Drawings with more cells than this are mistakes. */
const mostCells = 100_000;

/** What lines are drawn with. */
const reserved = "-_|v^><o*+.'/\\)( ";

export const isJoint = (char: string): boolean => ".'+*o".includes(char);
export const isDot = (char: string): boolean => char === "o" || char === "*";
export const isTriangle = (char: string): boolean => "^v<>".includes(char);

const isReserved = (char: string): boolean => reserved.includes(char);

export class Grid {
  readonly width: number;
  readonly height: number;
  /** By `y * width + x`; a line's characters are taken out of what is text and the other way round. */
  readonly #drawn: string[];
  readonly #text: (string | undefined)[];

  /** Undefined for a drawing that is too large. */
  static parse(source: string): Grid | undefined {
    const lines = source
      .replace(/\r?\n$/, "")
      .split("\n")
      .map((line) => [...line.replace(/\r$/, "")]);
    if (source === "") lines.length = 0;
    const width = lines.reduce((most, { length }) => Math.max(most, length), 0);
    return width * lines.length > mostCells ? undefined : new Grid(lines, width);
  }

  private constructor(lines: readonly (readonly string[])[], width: number) {
    this.width = width;
    this.height = lines.length;
    this.#drawn = lines.flatMap((line) => Array.from({ length: width }, (_, x) => line[x] ?? " "));
    this.#text = Array.from({ length: this.#drawn.length });
    // From left to right, as text goes on where there was text.
    for (const cell of this.rows())
      if (this.#isText(cell)) this.#text[this.#index(cell)] = this.at(cell.x, cell.y);
    this.#text.forEach((char, i) => {
      if (char !== undefined) this.#drawn[i] = " ";
    });
  }

  #index({ x, y }: Cell): number {
    return y * this.width + x;
  }

  /** The character of a line, a space for text and outside. */
  at(x: number, y: number): string {
    return x < 0 || y < 0 || x >= this.width || y >= this.height ? " " : this.#drawn[y * this.width + x]!;
  }

  textAt(x: number, y: number): string | undefined {
    return x < 0 || y < 0 || x >= this.width || y >= this.height ? undefined : this.#text[y * this.width + x];
  }

  /** All cells, row by row; `margin` more at the right and below. */
  *rows(margin = 0): Generator<Cell> {
    for (let y = 0; y < this.height + margin; y++)
      for (let x = 0; x < this.width + margin; x++) yield { x, y };
  }

  /** All cells, column by column. */
  *columns(margin = 0): Generator<Cell> {
    for (let x = 0; x < this.width + margin; x++)
      for (let y = 0; y < this.height + margin; y++) yield { x, y };
  }

  /** A sign of lines is text beside text, or where it stands alone with text not far from it. */
  #isText({ x, y }: Cell): boolean {
    const char = this.at(x, y);
    if (char === " ") return false;
    if (!isReserved(char)) return true;
    if (this.#continuesLine(char, x, y)) return false;
    if (this.textAt(x - 1, y) !== undefined || !isReserved(this.at(x + 1, y))) return true;
    const isAlone = this.at(x - 1, y) === " " && this.at(x + 1, y) === " ";
    return isAlone && !isDot(char) && (!isReserved(this.at(x - 2, y)) || !isReserved(this.at(x + 2, y)));
  }

  /** Whether the row above or below goes on with what the character begins. */
  #continuesLine(char: string, x: number, y: number): boolean {
    if ("*o+v^".includes(char)) return this.isOnDiagonal(x, y) || this.isOnVertical(x, y);
    if (char === "|") return this.isOnVertical(x, y) || this.isBesideCorner(x, y);
    if (char === "/" || char === "\\") return this.isOnDiagonal(x, y);
    if (char === "-") return this.isBesideCorner(x, y);
    return "()".includes(char) && this.isOnVertical(x, y);
  }

  isOnVertical(x: number, y: number): boolean {
    const [above, below] = [this.at(x, y - 1), this.at(x, y + 1)];
    if (above === "|" || below === "|") return true;
    return this.at(x, y) === "|" && (isJoint(above) || isJoint(below));
  }

  isOnDiagonal(x: number, y: number): boolean {
    const char = this.at(x, y);
    const [nw, ne, sw, se] = [
      this.at(x - 1, y - 1),
      this.at(x + 1, y - 1),
      this.at(x - 1, y + 1),
      this.at(x + 1, y + 1),
    ];
    if (char !== "/" && char !== "\\") return nw === "\\" || se === "\\" || ne === "/" || sw === "/";
    const [other, ...ends] = char === "/" ? ["\\", ne, sw] : ["/", nw, se];
    const meetsOther = this.at(x, y - 1) === other || this.at(x, y + 1) === other;
    return meetsOther || ends.some((end) => end === char || isJoint(end));
  }

  /** `.-` and `-'`, and the ends of a `|` below or above them. */
  isBesideCorner(x: number, y: number): boolean {
    const both = (dy: number) => this.at(x - 1, y + dy) + this.at(x + 1, y + dy);
    const char = this.at(x, y);
    if (char === "-") return /[.']/.test(both(0));
    return char === "|" && (both(-1).includes(".") || both(1).includes("'"));
  }

  /** The corner that a joint rounds, where it connects a line beside it with one a row further. */
  corner(x: number, y: number): Corner | undefined {
    const char = this.at(x, y);
    if (!isJoint(char)) return undefined;
    const [opensUp, opensDown] = [char === "'" || char === "+", char === "." || char === "+"];
    const isDash = (dx: number) => "-+_".includes(this.at(x + dx, y)) || this.at(x + dx, y - 1) === "_";
    const isPost = (dx: number, dy: number) => "|+)(o*".includes(this.at(x + dx, y + dy));
    if (opensDown && isDash(1) && isPost(-1, 1)) return "NW";
    if (opensDown && isDash(-1) && isPost(1, 1)) return "NE";
    if (opensUp && isDash(-1) && isPost(1, -1)) return "SE";
    if (opensUp && isDash(1) && isPost(-1, -1)) return "SW";
    return undefined;
  }

  /** Where half of a cell's height connects a line in the middle with one at the bottom: its upper half or its lower. */
  halfStep(x: number, y: number): "N" | "S" | undefined {
    if (this.corner(x, y) !== undefined) return undefined;
    const [west, east] = [this.at(x - 1, y), this.at(x + 1, y)];
    const [nw, ne] = [this.at(x - 1, y - 1), this.at(x + 1, y - 1)];
    switch (this.at(x, y)) {
      case "'":
        return (nw === "_" && east === "-") || (west === "-" && ne === "_") ? "N" : undefined;
      case ".":
        return (west === "-" && east === "_") || (west === "_" && east === "-") ? "S" : undefined;
      case "|": {
        const [above, below] = [this.at(x, y - 1), this.at(x, y + 1)];
        if (above === "-" || (above !== "|" && (ne === "_" || nw === "_"))) return "N";
        return below === "-" || (below !== "|" && (west === "_" || east === "_")) ? "S" : undefined;
      }
      default:
        return undefined;
    }
  }

  /** `-(-` and `-)-`: a line that jumps over another. */
  bridge(x: number, y: number): "W" | "E" | undefined {
    if (this.at(x - 1, y) !== "-" || this.at(x + 1, y) !== "-") return undefined;
    const char = this.at(x, y);
    return char === "(" ? "W" : char === ")" ? "E" : undefined;
  }
}

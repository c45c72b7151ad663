// The language of paths in SVG, `M 10,20 L 30,40`: numbers shortened, space left out where the next sign begins a number
// anyway, and letters that repeat the last command. https://www.w3.org/TR/SVG2/paths.html#PathDataBNF
import { shortDecimal } from "./number.ts";

const TOKEN = /[MmZzLlHhVvCcSsQqTtAa]|[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?|[\s,]+/y;

/** How many numbers each command takes. */
const COUNT: Readonly<Record<string, number>> = { m: 2, l: 2, h: 1, v: 1, c: 6, s: 4, q: 4, t: 2, a: 7 };

/** The same path in fewer characters; one that isn't understood stays as it is. */
export function shortPath(path: string, precision: number): string {
  const writer = new PathWriter(precision);
  let at = 0;
  while (at < path.length) {
    TOKEN.lastIndex = at;
    const token = writer.wantsFlag ? /[01]|[\s,]+/y : TOKEN;
    token.lastIndex = at;
    const text = token.exec(path)?.[0];
    if (text === undefined || !writer.add(text)) return path;
    at += text.length;
  }
  return writer.isComplete ? writer.out : path;
}

class PathWriter {
  out = "";
  readonly #precision: number;
  /** The command at hand, and the one that numbers without a letter belong to. */
  #command = "";
  #written = "";
  #numbers = 0;
  /** The last number, to know what must stand between it and the next; "" after a letter. */
  #last = "";

  constructor(precision: number) {
    this.#precision = precision;
  }

  /** The flags of an arc are one digit each, and may stand without space: `a1 1 0 01 2 2`. */
  get wantsFlag(): boolean {
    const place = this.#numbers % 7;
    return this.#command.toLowerCase() === "a" && (place === 3 || place === 4);
  }

  get isComplete(): boolean {
    const count = COUNT[this.#command.toLowerCase()];
    return count === undefined ? this.#numbers === 0 : this.#numbers > 0 && this.#numbers % count === 0;
  }

  /** False where the path makes no sense. */
  add(token: string): boolean {
    if (/^[\s,]/.test(token)) return true;
    if (/^[A-Za-z]$/.test(token)) return this.#letter(token);
    const count = COUNT[this.#command.toLowerCase()];
    if (count === undefined) return false;
    if (this.#numbers === 0 && this.#written !== this.#command) {
      this.out += this.#command;
      this.#last = "";
    }
    const text = this.wantsFlag ? token : shortDecimal(token, this.#precision);
    this.out += this.#separator(text) + text;
    this.#last = this.wantsFlag ? "" : text;
    this.#numbers++;
    // Numbers after those of a move are lines.
    this.#written = this.#command === "M" ? "L" : this.#command === "m" ? "l" : this.#command;
    return true;
  }

  #letter(letter: string): boolean {
    if (!this.isComplete) return false;
    this.#command = letter;
    this.#numbers = 0;
    if (letter === "z" || letter === "Z") {
      this.out += "z";
      this.#written = "";
      this.#last = "";
    } else if (letter === "m" || letter === "M") this.#written = "";
    return true;
  }

  #separator(next: string): string {
    const last = this.#last;
    if (last === "" || next.startsWith("-")) return "";
    return next.startsWith(".") && /[.e]/.test(last) ? "" : " ";
  }
}

// Classified text and the lines it makes.

/** Pieces of code in order, each with its class; "" is plain. Neighbours never have the same class. */
export class Pieces {
  readonly classes: string[] = [];
  readonly texts: string[] = [];

  add(name: string, text: string): void {
    if (text === "") return;
    const last = this.classes.length - 1;
    if (this.classes[last] === name) this.texts[last] += text;
    else {
      this.classes.push(name);
      this.texts.push(text);
    }
  }
}

/** The same pieces without the last character. */
export function withoutLast({ classes, texts }: Pieces): Pieces {
  const pieces = new Pieces();
  for (let i = 0; i < texts.length; i++)
    pieces.add(classes[i]!, i === texts.length - 1 ? texts[i]!.slice(0, -1) : texts[i]!);
  return pieces;
}

/** Pieces that are taken from the front, by length. */
export class PieceQueue {
  readonly #from: Pieces;
  #at = 0;
  #offset = 0;

  constructor(from: Pieces) {
    this.#from = from;
  }

  moveTo(pieces: Pieces, length: number): void {
    const { classes, texts } = this.#from;
    for (let left = length; left > 0 && this.#at < texts.length;) {
      const text = texts[this.#at]!.slice(this.#offset, this.#offset + left);
      pieces.add(classes[this.#at]!, text);
      left -= text.length;
      this.#offset += text.length;
      if (this.#offset < texts[this.#at]!.length) continue;
      this.#at++;
      this.#offset = 0;
    }
  }
}

/** The same pieces cut after every newline, a list for each line. */
export function splitLines({ classes, texts }: Pieces): Pieces[] {
  const lines: Pieces[] = [];
  let line = new Pieces();
  for (let i = 0; i < texts.length; i++) {
    const text = texts[i]!;
    let start = 0;
    for (let end = text.indexOf("\n"); end >= 0; end = text.indexOf("\n", start)) {
      line.add(classes[i]!, text.slice(start, end + 1));
      lines.push(line);
      line = new Pieces();
      start = end + 1;
    }
    line.add(classes[i]!, text.slice(start));
  }
  if (line.texts.length > 0) lines.push(line);
  return lines;
}

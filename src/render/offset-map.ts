// From offsets in a body whose shortcodes were replaced by their output, back to the file: what a call printed has the
// place of the call.

/** Pieces of the new text in their order. */
export class OffsetMap {
  readonly #starts: number[] = [];
  readonly #sources: number[] = [];
  readonly #areText: boolean[] = [];

  /** A piece that begins at `start` of the new text and came from `source` of the file. */
  add(start: number, source: number, isText: boolean): void {
    this.#starts.push(start);
    this.#sources.push(source);
    this.#areText.push(isText);
  }

  /** The offset in the file. */
  toSource(offset: number): number {
    const piece = this.#pieceAt(offset);
    const source = this.#sources[piece] ?? 0;
    return this.#areText[piece] ? source + offset - this.#starts[piece]! : source;
  }

  /** The last piece that begins at or before the offset. */
  #pieceAt(offset: number): number {
    let low = 0;
    let high = this.#starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.#starts[middle]! <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  }
}

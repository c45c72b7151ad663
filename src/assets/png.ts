// Black and white pictures made of squares as PNG, in the bytes that Hugo's library writes: each row of squares once, the
// lines below it as copies. https://www.w3.org/TR/png-3/ https://www.rfc-editor.org/rfc/rfc1951
import { crc32 } from "node:zlib";

/** The picture: `true` is black, each square has `scale` × `scale` pixels. */
export function drawSquares(
  squares: readonly (readonly boolean[])[],
  scale: number,
  software: string,
): Buffer {
  const width = squares.length * scale;
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(width, 4);
  header[8] = 1; // One bit a pixel, grey.
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([
    signature,
    chunk("IHDR", header),
    chunk("tEXt", Buffer.from(`Software\0${software}`, "latin1")),
    chunk("IDAT", compressRows(squares, scale)),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, "latin1"), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}

/** The lines of the picture, each with a byte for its filter in front. */
function compressRows(squares: readonly (readonly boolean[])[], scale: number): Buffer {
  const stream = new Deflate();
  const sum = new Adler32();
  for (let row = 0; row < squares.length;) {
    const line = lineOf(squares[row]!, scale);
    const same = countWhite(squares, row);
    if (same > 1) {
      // White rows at the edges are one run.
      stream.literals(line.subarray(0, 2));
      stream.copy(line.length - 2, 1);
    } else stream.literals(line);
    const lines = scale * Math.max(1, same);
    stream.copy(line.length * (lines - 1), line.length);
    sum.add(line, lines);
    row += Math.max(1, same);
  }
  return Buffer.concat([Buffer.from([0x78, 0x01]), stream.end(), sum.end()]);
}

/** How many rows from this one on are white. */
function countWhite(squares: readonly (readonly boolean[])[], row: number): number {
  let count = 0;
  while (squares[row + count]?.every((square) => !square)) count++;
  return count;
}

/** Bits that fill the last byte are white. */
function lineOf(row: readonly boolean[], scale: number): Buffer {
  const width = row.length * scale;
  const line = Buffer.alloc(1 + Math.ceil(width / 8), 0xff);
  line[0] = 0;
  for (let x = 0; x < width; x++) if (row[Math.floor(x / scale)]) line[1 + (x >> 3)]! &= ~(0x80 >> (x & 7));
  return line;
}

/** The check sum of a zlib stream. */
class Adler32 {
  #low = 1;
  #high = 0;

  add(line: Buffer, times: number): void {
    for (let i = 0; i < times; i++) {
      for (const byte of line) {
        this.#low += byte;
        this.#high += this.#low;
      }
      this.#low %= 65_521;
      this.#high %= 65_521;
    }
  }

  end(): Buffer {
    const sum = Buffer.alloc(4);
    sum.writeUInt16BE(this.#high, 0);
    sum.writeUInt16BE(this.#low, 2);
    return sum;
  }
}

const longest = 258;

/** A stream of one block with the codes that the standard fixes. */
class Deflate {
  readonly #bytes: number[] = [];
  #bits = 0;
  #count = 0;

  constructor() {
    this.#put(0b011, 3);
  }

  literals(bytes: Buffer): void {
    for (const byte of bytes) this.#symbol(byte);
  }

  /** Repeats what stands `distance` bytes before. */
  copy(length: number, distance: number): void {
    for (const size of pieces(length)) {
      this.#symbol(...lengthCode(size));
      const [code, extra, bits] = distanceCode(distance);
      this.#put(reversed(code, 5), 5);
      this.#put(extra, bits);
    }
  }

  end(): Buffer {
    this.#symbol(256);
    if (this.#count > 0) this.#put(0, 8 - this.#count);
    return Buffer.from(this.#bytes);
  }

  #symbol(symbol: number, extra = 0, bits = 0): void {
    if (symbol < 144) this.#put(reversed(0x30 + symbol, 8), 8);
    else if (symbol < 256) this.#put(reversed(0x190 + symbol - 144, 9), 9);
    else if (symbol < 280) this.#put(reversed(symbol - 256, 7), 7);
    else this.#put(reversed(0xc0 + symbol - 280, 8), 8);
    this.#put(extra, bits);
  }

  #put(value: number, count: number): void {
    this.#bits |= value << this.#count;
    this.#count += count;
    for (; this.#count >= 8; this.#count -= 8) {
      this.#bytes.push(this.#bits & 0xff);
      this.#bits >>>= 8;
    }
  }
}

/** Lengths of at most 258, none below 3. */
function* pieces(length: number): Generator<number> {
  let left = length;
  for (; left >= longest + 3 || left === longest; left -= longest) yield longest;
  if (left > longest) {
    yield 10;
    left -= 10;
  }
  if (left > 0) yield left;
}

/** 3 to 10 have a code each, then four share the doubled range of the four before. */
function lengthCode(length: number): [symbol: number, extra: number, bits: number] {
  if (length === longest) return [285, 0, 0];
  const [code, extra, bits] = rangeCode(length - 3, 4);
  return [257 + code, extra, bits];
}

/** 1 to 4 have a code each, then two share the doubled range of the two before. */
function distanceCode(distance: number): [code: number, extra: number, bits: number] {
  return rangeCode(distance - 1, 2);
}

/** `group` codes a doubling: their number and what the bits behind them say. */
function rangeCode(value: number, group: number): [code: number, extra: number, bits: number] {
  if (value < group) return [value, 0, 0];
  const bits = Math.floor(Math.log2(value / group));
  return [group * (bits + 1) + ((value >> bits) - group), value & ((1 << bits) - 1), bits];
}

function reversed(value: number, count: number): number {
  let result = 0;
  for (let i = 0; i < count; i++) result = (result << 1) | ((value >> i) & 1);
  return result;
}

// Offset in a text → line, column and the line itself.
import type { Location } from "../model/diagnostic.ts";
import type { SourceText } from "../model/source.ts";

/** The place of `offset` in a text; `length` characters are marked, never past the line's end. */
export function locate(source: SourceText, offset: number, length = 1): Location {
  const { file, text } = source;
  const at = Math.max(0, Math.min(offset, text.length));
  const start = text.lastIndexOf("\n", at - 1) + 1;
  const newline = text.indexOf("\n", at);
  const end = newline < 0 ? text.length : newline;
  const lineText = text.slice(start, end).replace(/\r$/, "");
  const line = lineOf(source, start);
  const room = Math.max(1, lineText.length - (at - start));
  return { file, line, column: at - start + 1, length: Math.min(length, room), lineText };
}

const lineEnds = new WeakMap<SourceText, readonly number[]>();

/** The number of the line that begins at `start`: its source's lines are counted once, however many places are asked for. */
function lineOf(source: SourceText, start: number): number {
  let ends = lineEnds.get(source);
  if (ends === undefined) lineEnds.set(source, (ends = findLineEnds(source.text)));
  let [low, high] = [0, ends.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (ends[middle]! < start) low = middle + 1;
    else high = middle;
  }
  return low + 1;
}

function findLineEnds(text: string): readonly number[] {
  const ends: number[] = [];
  for (let i = text.indexOf("\n"); i >= 0; i = text.indexOf("\n", i + 1)) ends.push(i);
  return ends;
}

/** The offset of a line and column, both counted from 1; the text's end where it has no such line. */
export function offsetOf(text: string, line: number, column: number): number {
  let start = 0;
  for (let n = 1; n < line; n++) {
    const newline = text.indexOf("\n", start);
    if (newline < 0) return text.length;
    start = newline + 1;
  }
  return Math.min(text.length, start + column - 1);
}

/** `content/a.md:3:7`. */
export function formatPlace(location: Location): string {
  return `${location.file}:${location.line}:${location.column}`;
}

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
  let line = 1;
  for (let i = text.indexOf("\n"); i >= 0 && i < start; i = text.indexOf("\n", i + 1)) line++;
  const room = Math.max(1, lineText.length - (at - start));
  return { file, line, column: at - start + 1, length: Math.min(length, room), lineText };
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

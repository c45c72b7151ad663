// Parts of a text that no minifier may touch: code of another language between delimiters that the configuration names,
// `<?php … ?>`. A mark stands in their place meanwhile, which reads like a word.

export interface Protected {
  readonly text: string;
  /** Whether a part of the text is such a mark. */
  isProtected(part: string): boolean;
  /** The finished text with what the marks stand for. */
  restore(text: string): string;
}

/** No text has this character for a reason: Unicode says that it never will be one. */
const MARK = "\uFDD0";

export function protect(source: string, [open = "", close = ""]: readonly string[]): Protected {
  if ((open === "" || close === "") && !source.includes(MARK))
    return { text: source, isProtected: () => false, restore: (text) => text };
  const parts: string[] = [];
  const keep = (part: string): string => {
    parts.push(part);
    return `${MARK}${parts.length - 1}${MARK}`;
  };
  return {
    text: replaceParts(source, open, close, keep),
    isProtected: (part) => part.includes(MARK),
    restore: (text) => text.replace(/\uFDD0(\d+)\uFDD0/g, (_, index: string) => parts[Number(index)]!),
  };
}

function replaceParts(source: string, open: string, close: string, keep: (part: string) => string): string {
  let out = "";
  let at = 0;
  while (at < source.length) {
    const delimiter = open === "" || close === "" ? -1 : source.indexOf(open, at);
    const mark = source.indexOf(MARK, at);
    const start = delimiter < 0 || (mark >= 0 && mark < delimiter) ? mark : delimiter;
    if (start < 0) break;
    const end = start === mark ? start + 1 : endOf(source, close, start + open.length);
    out += source.slice(at, start) + keep(source.slice(start, end));
    at = end;
  }
  return out + source.slice(at);
}

function endOf(source: string, close: string, from: number): number {
  const found = source.indexOf(close, from);
  return found < 0 ? source.length : found + close.length;
}

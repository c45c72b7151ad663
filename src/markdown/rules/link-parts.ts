// What links and the definitions of references are made of: destination "title" and [label]
// Texts stay as written until they are rendered: that is what hooks see.
import { isPunctuation, isSpace } from "../chars.ts";

const QUOTE = 34;
const APOSTROPHE = 39;
const PAREN_OPEN = 40;
const PAREN_CLOSE = 41;
const LESS_THAN = 60;
const GREATER_THAN = 62;
const BACKSLASH = 92;

/** A piece of source; `end` is behind its closing mark. */
export interface LinkPart {
  readonly text: string;
  readonly end: number;
}

// CommonMark lets implementations limit them; every opening of a link in a long word has them all ahead.
const MOST_PARENS = 32;

/** `<any text>` or a word whose parentheses match, within one line. */
export function readDestination(src: string, start: number, max: number): LinkPart | undefined {
  if (src.charCodeAt(start) === LESS_THAN) return readBracketed(src, start + 1, max);
  let depth = 0;
  let pos = start;
  for (; pos < max; pos++) {
    const code = src.charCodeAt(pos);
    if (isSpace(code)) break;
    if (isEscape(src, pos)) pos++;
    else if (code === PAREN_OPEN) {
      if (++depth > MOST_PARENS) return undefined;
    } else if (code === PAREN_CLOSE && --depth < 0) break;
  }
  return pos > start ? { text: src.slice(start, pos), end: pos } : undefined;
}

function readBracketed(src: string, start: number, max: number): LinkPart | undefined {
  for (let pos = start; pos < max; pos++) {
    const code = src.charCodeAt(pos);
    if (code === GREATER_THAN) return { text: src.slice(start, pos), end: pos + 1 };
    if (code === 10) return undefined;
    if (isEscape(src, pos)) pos++;
  }
  return undefined;
}

/** `"title"`, `'title'` or `(title)`, over lines too. */
export function readTitle(src: string, start: number, max: number): LinkPart | undefined {
  const opener = src.charCodeAt(start);
  if (!isTitleStart(opener)) return undefined;
  return readClosed(src, start, max, opener === PAREN_OPEN ? PAREN_CLOSE : opener);
}

/** Whether a title may begin with this character. */
export const isTitleStart = (code: number): boolean =>
  code === QUOTE || code === APOSTROPHE || code === PAREN_OPEN;

/** What stands between the character at `start` and the next `closer`, with neither of them inside. */
export function readClosed(src: string, start: number, max: number, closer: number): LinkPart | undefined {
  const opener = src.charCodeAt(start);
  for (let pos = start + 1; pos < max; pos++) {
    const code = src.charCodeAt(pos);
    if (code === closer) return { text: src.slice(start + 1, pos), end: pos + 1 };
    if (code === opener) return undefined;
    if (isEscape(src, pos)) pos++;
  }
  return undefined;
}

/** Labels that differ in case or white space are the same. */
export const normalizeLabel = (label: string): string =>
  label.trim().replace(/\s+/g, " ").toLowerCase().toUpperCase();

/** The first position from `pos` on that holds no white space. */
export function skipSpaces(src: string, pos: number, max: number): number {
  while (pos < max && isSpace(src.charCodeAt(pos))) pos++;
  return pos;
}

const isEscape = (src: string, pos: number): boolean =>
  src.charCodeAt(pos) === BACKSLASH && isPunctuation(src.charCodeAt(pos + 1));

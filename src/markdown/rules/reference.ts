// [label]: destination "title"
// Definitions are found in a paragraph that is already read, as goldmark does it: whether a line goes on with a
// definition is then the same question as whether it goes on with the paragraph.
import type { LinkTarget } from "../state.ts";
import {
  isTitleStart,
  normalizeLabel,
  readClosed,
  readDestination,
  readTitle,
  skipSpaces,
} from "./link-parts.ts";

const BRACKET_OPEN = 91;
const BRACKET_CLOSE = 93;
const COLON = 58;

/** Adds the definitions that `text` begins with, the first of a label; gives the position behind them. */
export function takeReferences(text: string, references: Map<string, LinkTarget>): number {
  let end = 0;
  for (;;) {
    const found = readDefinition(text, end);
    if (!found) return end;
    const label = normalizeLabel(found.label);
    if (!references.has(label)) references.set(label, found.target);
    end = found.end;
  }
}

interface Definition {
  readonly label: string;
  readonly target: LinkTarget;
  /** Where the next line begins. */
  readonly end: number;
}

function readDefinition(text: string, from: number): Definition | undefined {
  const start = skipSpaces(text, from, text.length);
  if (text.charCodeAt(start) !== BRACKET_OPEN) return undefined;
  const label = readClosed(text, start, text.length, BRACKET_CLOSE);
  if (!label || label.text.trim() === "" || text.charCodeAt(label.end) !== COLON) return undefined;
  const destination = readDestination(text, skipSpaces(text, label.end + 1, text.length), text.length);
  if (!destination) return undefined;
  const title = readOptionalTitle(text, destination.end);
  const end = title ? title.end : nextLine(text, destination.end);
  if (end < 0) return undefined;
  return { label: label.text, target: { destination: destination.text, title: title?.text }, end };
}

/** The title behind a destination; undefined where there is none, or where something follows it on its line. */
function readOptionalTitle(text: string, from: number): { text: string; end: number } | undefined {
  const start = skipSpaces(text, from, text.length);
  if (start === from || !isTitleStart(text.charCodeAt(start))) return undefined;
  const title = readTitle(text, start, text.length);
  const end = title ? nextLine(text, title.end) : -1;
  return end < 0 ? undefined : { text: title!.text, end };
}

/** Where the next line begins, if nothing but white space is left of this one; -1 otherwise. */
function nextLine(text: string, pos: number): number {
  const next = skipSpaces(text, pos, text.length);
  if (next === text.length) return next;
  const newline = text.indexOf("\n", pos);
  return newline >= 0 && newline < next ? newline + 1 : -1;
}

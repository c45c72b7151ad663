// Elements made of one or two equal characters on both sides: ~del~ ~~del~~ ++ins++ ==mark== ~sub~ ^sup^
// Openers and closers are paired by markdown-it's `balance_pairs`, as for emphasis.
import type { Delimiter, StateInline } from "markdown-it";
import type { GoldmarkConfig } from "../../model/config.ts";
import { characterBefore, isPunctuation, isUnicodeSpace } from "../chars.ts";
import type { InlineRule } from "../state.ts";

/** The element that a run of one character and of one length makes. */
interface DelimiterTag {
  readonly char: string;
  /** Shortest run; the longest is always two. */
  readonly min: 1 | 2;
  readonly tag: string;
}

type Extensions = GoldmarkConfig["extensions"];

/** The enabled elements; where two want the same run, the first wins. */
export function delimiterTags({ strikethrough, extras }: Extensions): DelimiterTag[] {
  const all: (DelimiterTag & { enable: boolean })[] = [
    { char: "~", min: 2, tag: "del", enable: extras.delete.enable },
    { char: "~", min: 1, tag: "del", enable: strikethrough },
    { char: "+", min: 2, tag: "ins", enable: extras.insert.enable },
    { char: "=", min: 2, tag: "mark", enable: extras.mark.enable },
    { char: "^", min: 1, tag: "sup", enable: extras.superscript.enable },
    { char: "~", min: 1, tag: "sub", enable: extras.subscript.enable },
  ];
  return all.filter((one) => one.enable);
}

/** Pushes a run as delimiters that `balance_pairs` will match. */
export function createDelimiterRule(tags: readonly DelimiterTag[]): InlineRule {
  return (state, silent) => {
    if (silent) return false;
    const char = state.src[state.pos]!;
    const candidates = tags.filter((tag) => tag.char === char);
    if (candidates.length === 0 || state.src[state.pos - 1] === char) return false;
    const { length, can_open, can_close } = scan(state, char);
    const found = candidates.find((tag) => length >= tag.min);
    if (!found || length > 2) return false;
    for (let i = 0; i < length; i++) {
      const token = state.push("text", found.tag, 0);
      token.content = char;
      state.delimiters.push({
        marker: char.charCodeAt(0),
        length,
        token: state.tokens.length - 1,
        end: -1,
        open: can_open,
        close: can_close,
      });
    }
    state.pos += length;
    return true;
  };
}

function scan(state: StateInline, char: string): ReturnType<StateInline["scanDelims"]> {
  const scanned = state.scanDelims(state.pos, true);
  // A sign or apostrophe behind the caret counts as a letter: 10^-3^.
  if (char !== "^" || !"+-'".includes(state.src[state.pos + 1] ?? " ")) return scanned;
  const before = characterBefore(state.src, state.pos);
  const can_close = !isUnicodeSpace(before) && !isPunctuation(before.charCodeAt(0));
  return { ...scanned, can_open: true, can_close };
}

/** Turns matched delimiters into opening and closing tokens. */
export function createDelimiterPairs(tags: readonly DelimiterTag[]): (state: StateInline) => void {
  const markers = new Set(tags.map((tag) => tag.char.charCodeAt(0)));
  return (state) => {
    makePairs(state, state.delimiters, markers);
    for (const meta of state.tokens_meta) if (meta?.delimiters) makePairs(state, meta.delimiters, markers);
  };
}

function makePairs(state: StateInline, delimiters: readonly Delimiter[], markers: ReadonlySet<number>): void {
  for (let i = delimiters.length - 1; i >= 0; i--) {
    const open = delimiters[i]!;
    if (open.end < 0 || !markers.has(open.marker)) continue;
    const close = delimiters[open.end]!;
    const outer = delimiters[i - 1];
    const outerClose = delimiters[open.end + 1];
    const isDouble =
      outer?.end === open.end + 1 &&
      outer.marker === open.marker &&
      outer.token === open.token - 1 &&
      outerClose?.token === close.token + 1;
    const tag = state.tokens[open.token]!.tag;
    turnInto(state, open.token, tag, 1);
    turnInto(state, close.token, tag, -1);
    if (!isDouble) continue;
    state.tokens[outer.token]!.content = "";
    state.tokens[outerClose!.token]!.content = "";
    i--;
  }
}

function turnInto(state: StateInline, index: number, tag: string, nesting: 1 | -1): void {
  const token = state.tokens[index]!;
  token.type = nesting > 0 ? "tag_open" : "tag_close";
  token.tag = tag;
  token.nesting = nesting;
  token.content = "";
}

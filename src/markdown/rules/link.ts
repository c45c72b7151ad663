// [text](destination "title"), ![alt](…), [text][label]
import type { StateInline } from "markdown-it";
import type { InlineRule, LinkTarget, ParseEnv } from "../state.ts";
import { InlineState } from "../state.ts";
import { normalizeLabel, readDestination, readTitle, skipSpaces } from "./link-parts.ts";

const EXCLAMATION = 33;
const PAREN_OPEN = 40;
const PAREN_CLOSE = 41;
const LESS_THAN = 60;
const BRACKET_OPEN = 91;
const BRACKET_CLOSE = 93;

/** A link: its text is parsed in place, between an opening and a closing token. */
export const link: InlineRule = (state, silent) => {
  if (state.src.charCodeAt(state.pos) !== BRACKET_OPEN) return false;
  const found = findLink(state, state.pos, true);
  if (!found) return false;
  const { posMax } = state;
  if (!silent) {
    const open = state.push("link_open", "a", 1);
    open.meta = { ...found.link, position: state.pos };
    state.pos = found.labelStart;
    state.posMax = found.labelEnd;
    // Bare URLs stay text inside.
    (state as InlineState).openBrackets++;
    state.md.inline.tokenize(state);
    (state as InlineState).openBrackets--;
    state.push("link_close", "a", -1).meta = open.meta;
  }
  state.pos = found.end;
  state.posMax = posMax;
  return true;
};

/** An image: its description becomes the token's children. */
export const image: InlineRule = (state, silent) => {
  const { src, pos, md } = state;
  if (src.charCodeAt(pos) !== EXCLAMATION || src.charCodeAt(pos + 1) !== BRACKET_OPEN) return false;
  const found = findLink(state, pos + 1, false);
  if (!found) return false;
  if (!silent) {
    const token = state.push("image", "img", 0);
    token.meta = { ...found.link, position: pos };
    token.children = [];
    // Parsed within the whole text, so that quotes at its ends see their neighbours.
    const inner = new InlineState(src, md, state.env, token.children);
    inner.pos = found.labelStart;
    inner.posMax = found.labelEnd;
    inner.openBrackets = 1;
    md.inline.tokenize(inner);
    for (const rule of md.inline.ruler2.getRules("")) rule(inner);
  }
  state.pos = found.end;
  return true;
};

interface Found {
  readonly labelStart: number;
  readonly labelEnd: number;
  /** Behind the whole link. */
  readonly end: number;
  readonly link: LinkTarget;
}

/** The link whose `[` stands at `start`. */
function findLink(state: StateInline, start: number, disableNested: boolean): Found | undefined {
  const { src, md } = state;
  const labelEnd = md.helpers.parseLinkLabel(state, start, disableNested);
  if (labelEnd < 0) return undefined;
  const labels = { labelStart: start + 1, labelEnd };
  if (src.charCodeAt(labelEnd + 1) === PAREN_OPEN) {
    const inline = parseResource(state as InlineState, labelEnd + 2);
    if (inline) return { ...labels, ...inline };
  }
  const reference = findReference(state, start, labelEnd);
  return reference && { ...labels, ...reference };
}

type Target = Pick<Found, "end" | "link">;

/** `destination "title")` */
function parseResource(state: InlineState, start: number): Target | undefined {
  const { src, posMax: max } = state;
  let pos = skipSpaces(src, start, max);
  if (pos < state.unclosedUntil && src.charCodeAt(pos) === LESS_THAN) return undefined;
  const destination = readDestination(src, pos, max);
  if (!destination && src.charCodeAt(pos) === LESS_THAN) state.unclosedUntil = endOfLine(src, pos, max);
  if (destination) pos = skipSpaces(src, destination.end, max);
  const title = destination && readTitle(src, pos, max);
  if (title) pos = skipSpaces(src, title.end, max);
  if (pos >= max || src.charCodeAt(pos) !== PAREN_CLOSE) return undefined;
  return { end: pos + 1, link: { destination: destination?.text ?? "", title: title?.text } };
}

function endOfLine(src: string, from: number, max: number): number {
  const end = src.indexOf("\n", from);
  return end < 0 ? max : Math.min(end, max);
}

/** `[label]`, `[]` or nothing behind the text. */
function findReference(state: StateInline, start: number, labelEnd: number): Target | undefined {
  const { linkTargets } = state.env as ParseEnv;
  if (!linkTargets) return undefined;
  const { src, md } = state;
  let label = "";
  let end = labelEnd + 1;
  if (src.charCodeAt(end) === BRACKET_OPEN && end < state.posMax) {
    const close = md.helpers.parseLinkLabel(state, end);
    if (close >= 0) {
      label = src.slice(end + 1, close);
      end = close + 1;
    }
  }
  const link = linkTargets.get(normalizeLabel(label || src.slice(start + 1, labelEnd)));
  return link && { end, link };
}

/** `[` and `]` that made no link: counted, because bare URLs between them stay text. */
export const bracket: InlineRule = (state, silent) => {
  const code = state.src.charCodeAt(state.pos);
  if (silent || (code !== BRACKET_OPEN && code !== BRACKET_CLOSE)) return false;
  const inline = state as InlineState;
  if (code === BRACKET_OPEN) inline.openBrackets++;
  else if (inline.openBrackets > 0) inline.openBrackets--;
  state.pending += code === BRACKET_OPEN ? "[" : "]";
  state.pos++;
  return true;
};

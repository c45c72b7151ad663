// [text](destination "title"), ![alt](…), [text][label] and [label]: destination "title"
// Destinations and titles stay as written until they are rendered: that is what hooks see. Of markdown-it's own rules
// only the definition of references remains; its title keeps its opening quote in front, because markdown-it takes an
// empty title for none where goldmark prints title="".
import type { Env, MarkdownIt, StateInline } from "markdown-it";
import { isSpace } from "../chars.ts";
import type { InlineRule, LinkMeta } from "../state.ts";
import { InlineState } from "../state.ts";

const EXCLAMATION = 33;
const PAREN_OPEN = 40;
const PAREN_CLOSE = 41;
const BRACKET_OPEN = 91;
const BRACKET_CLOSE = 93;

type Helpers = MarkdownIt["helpers"];

/** Makes destinations and titles keep their source text, and refuses none. */
export function keepLinkSource(md: MarkdownIt): void {
  const { parseLinkDestination, parseLinkTitle } = md.helpers;
  md.normalizeLink = (url) => url;
  md.validateLink = () => true;
  md.helpers.parseLinkDestination = (text, start, max) => {
    const found = parseLinkDestination(text, start, max);
    if (!found.ok) return found;
    const isBracketed = text[start] === "<";
    return {
      ...found,
      str: isBracketed ? text.slice(start + 1, found.pos - 1) : text.slice(start, found.pos),
    };
  };
  md.helpers.parseLinkTitle = (text, start, max, previous) => {
    const found = parseLinkTitle(text, start, max, previous);
    if (!found.ok && !found.can_continue) return found;
    const str = (previous?.str ?? "") + text.slice(start, found.ok ? found.pos - 1 : max);
    return { ...found, str };
  };
}

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
  readonly link: Omit<LinkMeta, "position">;
}

/** The link whose `[` stands at `start`. */
function findLink(state: StateInline, start: number, disableNested: boolean): Found | undefined {
  const { src, posMax, md, env } = state;
  const labelEnd = md.helpers.parseLinkLabel(state, start, disableNested);
  if (labelEnd < 0) return undefined;
  const labels = { labelStart: start + 1, labelEnd };
  if (src.charCodeAt(labelEnd + 1) === PAREN_OPEN) {
    const inline = parseResource(src, labelEnd + 2, posMax, md.helpers);
    if (inline) return { ...labels, ...inline };
  }
  const reference = findReference(state, start, labelEnd, env);
  return reference && { ...labels, ...reference };
}

type Target = Pick<Found, "end" | "link">;

/** `destination "title")` */
function parseResource(src: string, start: number, max: number, helpers: Helpers): Target | undefined {
  let pos = skipSpaces(src, start, max);
  let destination = "";
  let title: string | undefined;
  const found = helpers.parseLinkDestination(src, pos, max);
  if (found.ok) {
    destination = found.str;
    const titleStart = skipSpaces(src, found.pos, max);
    const parsed = titleStart > found.pos ? helpers.parseLinkTitle(src, titleStart, max) : undefined;
    if (parsed?.ok) title = parsed.str.slice(1);
    pos = skipSpaces(src, parsed?.ok ? parsed.pos : titleStart, max);
  }
  const isClosed = pos < max && src.charCodeAt(pos) === PAREN_CLOSE;
  return isClosed ? { end: pos + 1, link: { destination, title } } : undefined;
}

/** `[label]`, `[]` or nothing behind the text. */
function findReference(state: StateInline, start: number, labelEnd: number, env: Env): Target | undefined {
  const { references } = env;
  if (!references) return undefined;
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
  const key = md.utils.normalizeReference(label || src.slice(start + 1, labelEnd));
  const found = Object.hasOwn(references, key) ? references[key] : undefined;
  return (
    found && { end, link: { destination: found.href, title: found.title ? found.title.slice(1) : undefined } }
  );
}

function skipSpaces(src: string, pos: number, max: number): number {
  while (pos < max && isSpace(src.charCodeAt(pos))) pos++;
  return pos;
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

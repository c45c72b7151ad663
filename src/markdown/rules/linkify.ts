// Bare URLs and addresses: https://example.org, www.example.org, a@example.org
// Found where goldmark looks for them: at the start of a line, after another inline element, after white space and "(".
import type { StateInline } from "markdown-it";
import { isAlphaNumeric, isPunctuation } from "../chars.ts";
import type { InlineRule, InlineState } from "../state.ts";

const URL =
  /(?:https?|ftp):\/\/[-a-zA-Z0-9@:%._+~#=]{1,256}\.[a-z]+(?::\d+)?(?:[/#?][-a-zA-Z0-9@:%_+.~#$!?&/=();,'">^{}[\]`]*)?/y;
const WWW = /www\.[-a-zA-Z0-9@:%._+~#=]{1,256}\.[a-z]+(?:[/#?][-a-zA-Z0-9@:%_+.~#!?&/=();,'">^{}[\]`]*)?/y;
const LOCAL_PART = /[-a-zA-Z0-9.!#$%&'*+/=?^_`{|}~]*/y;
const HOST =
  /@[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?(?:\.[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?)*/y;

interface Match {
  readonly end: number;
  readonly kind: "url" | "www" | "email";
}

/** Bare URLs and e-mail addresses; `protocol` is what `www.` gets. */
export function createLinkifyRule(protocol: string): InlineRule {
  return (state, silent) => {
    const inline = state as InlineState;
    if (silent || !inline.mayLinkify || inline.openBrackets > 0) return false;
    const start = startOfCandidate(state);
    const match = start < 0 ? undefined : findAt(inline, start);
    if (!match) return false;
    const position = state.pos;
    state.pending += state.src.slice(state.pos, start);
    state.pos = start;
    const label = state.src.slice(start, trimEnd(state.src, start, match.end));
    const prefix = match.kind === "www" ? `${protocol}://` : "";
    const token = state.push("autolink", "a", 0);
    token.content = label;
    token.markup = prefix + label;
    token.meta = { position };
    token.info = match.kind === "email" ? "email" : "url";
    state.pos = start + label.length;
    return true;
  };
}

function startOfCandidate(state: StateInline): number {
  const code = state.src.charCodeAt(state.pos);
  if (code === 32 || code === 40) return state.pos + 1;
  // Backticks without a partner count as an element too.
  const afterElement =
    state.pending === ""
      ? state.tokens.at(-1)?.type !== "text_special"
      : state.src.charCodeAt(state.pos - 1) === 96;
  return afterElement && !isPunctuation(code) ? state.pos : -1;
}

function findAt(state: InlineState, start: number): Match | undefined {
  const { src, posMax: max } = state;
  const code = src.charCodeAt(start);
  // h, f and w begin URLs.
  if (code === 104 || code === 102) {
    const end = matchEnd(URL, src, start, max);
    if (end > 0) return { end: trimURL(src, start, end), kind: "url" };
  } else if (code === 119) {
    const end = matchEnd(WWW, src, start, max);
    if (end > 0) return { end: trimURL(src, start, end), kind: "www" };
  }
  return isPunctuation(code) || !state.hasAt ? undefined : findEmail(state, start);
}

function matchEnd(pattern: RegExp, src: string, start: number, max: number): number {
  pattern.lastIndex = start;
  return pattern.test(src) && pattern.lastIndex <= max ? pattern.lastIndex : -1;
}

/** From anywhere within a run of letters and signs the address would end alike, so that each run is looked at once. */
function findEmail(state: InlineState, start: number): Match | undefined {
  const { src, posMax } = state;
  if (start < state.noEmailUntil) return undefined;
  const at = matchEnd(LOCAL_PART, src, start, posMax);
  const end = at > start ? endOfHost(src, at, posMax) : -1;
  if (end > 0) return { end, kind: "email" };
  state.noEmailUntil = at;
  return undefined;
}

/** End of the host behind the `@`; -1 when it has no dot, or goes on in a way that no host does. */
function endOfHost(src: string, at: number, max: number): number {
  const end = matchEnd(HOST, src, at, max);
  const dot = end < 0 ? -1 : src.slice(at, end - 1).indexOf(".");
  return dot < 0 || src[end] === "-" || src[end] === "_" ? -1 : end;
}

/** Leaves out what more likely belongs to the sentence: a full stop, an unopened parenthesis, an entity. */
function trimURL(src: string, start: number, end: number): number {
  const last = src[end - 1];
  if (last === ".") return end - 1;
  if (last === ")") return end - surplusParens(src, start, end);
  if (last !== ";") return end;
  let i = end - 2;
  while (i >= start && isAlphaNumeric(src.charCodeAt(i))) i--;
  return i !== end - 2 && src[i] === "&" ? i : end;
}

function surplusParens(src: string, start: number, end: number): number {
  let surplus = 0;
  for (let i = start; i < end; i++) {
    if (src[i] === ")") surplus++;
    else if (src[i] === "(") surplus--;
  }
  return Math.max(0, surplus);
}

function trimEnd(src: string, start: number, end: number): number {
  while (end - 1 > start && "?!.,:*_~".includes(src[end - 1]!)) end--;
  return end;
}

// Bare URLs and addresses: https://example.org, www.example.org, a@example.org
// Found where goldmark looks for them: at the start of a line, after another inline element, after white space and "(".
import type { StateInline } from "markdown-it";
import { isAlphaNumeric, isPunctuation } from "../chars.ts";
import type { InlineRule, InlineState } from "../state.ts";

const URL =
  /(?:https?|ftp):\/\/[-a-zA-Z0-9@:%._+~#=]{1,256}\.[a-z]+(?::\d+)?(?:[/#?][-a-zA-Z0-9@:%_+.~#$!?&/=();,'">^{}[\]`]*)?/y;
const WWW = /www\.[-a-zA-Z0-9@:%._+~#=]{1,256}\.[a-z]+(?:[/#?][-a-zA-Z0-9@:%_+.~#!?&/=();,'">^{}[\]`]*)?/y;
const EMAIL =
  /[-a-zA-Z0-9.!#$%&'*+/=?^_`{|}~]+@[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?(?:\.[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?)*/y;

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
    const match = start < 0 ? undefined : findAt(state.src, start, state.posMax);
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

function findAt(src: string, start: number, max: number): Match | undefined {
  const code = src.charCodeAt(start);
  // h, f and w begin URLs.
  if (code === 104 || code === 102) {
    const end = matchEnd(URL, src, start, max);
    if (end > 0) return { end: trimURL(src, start, end), kind: "url" };
  } else if (code === 119) {
    const end = matchEnd(WWW, src, start, max);
    if (end > 0) return { end: trimURL(src, start, end), kind: "www" };
  }
  return isPunctuation(code) ? undefined : findEmail(src, start, max);
}

function matchEnd(pattern: RegExp, src: string, start: number, max: number): number {
  pattern.lastIndex = start;
  return pattern.test(src) && pattern.lastIndex <= max ? pattern.lastIndex : -1;
}

function findEmail(src: string, start: number, max: number): Match | undefined {
  let end = matchEnd(EMAIL, src, start, max);
  if (end < 0) return undefined;
  const at = src.indexOf("@", start);
  const dot = src.indexOf(".", at);
  if (dot < 0 || dot >= end - 1) return undefined;
  if (src[end - 1] === ".") end--;
  return src[end] === "-" || src[end] === "_" ? undefined : { end, kind: "email" };
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

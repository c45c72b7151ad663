// The marks around included pages: found, and kept from leaving traces in the paragraphs that they stand in.
import type { StateCore, Token } from "markdown-it";
import { readMark } from "../included.ts";
import type { InlineRule, ParseEnv } from "../state.ts";

/** A mark with the line break behind it; `meta` holds its number. */
export const included: InlineRule = (state, silent) => {
  const mark = state.src.charCodeAt(state.pos + 1) === 0xe000 ? readMark(state.src, state.pos) : undefined;
  if (!mark) return false;
  if (!silent) {
    (state.env as ParseEnv).hasIncluded = true;
    state.push("included", "", 0).meta = { number: mark.number };
  }
  state.pos = mark.end;
  return true;
};

/** A paragraph with nothing but a mark goes; elsewhere the line break before a mark does. */
export function cleanIncluded(state: StateCore): void {
  if (!(state.env as ParseEnv).hasIncluded) return;
  const out: Token[] = [];
  for (let i = 0; i < state.tokens.length; i++) {
    const token = state.tokens[i]!;
    out.push(token);
    const paragraph = state.tokens[i - 1];
    if (token.type !== "inline" || paragraph?.type !== "paragraph_open" || paragraph.hidden) continue;
    if (token.children!.length > 1) token.children = withoutBreaks(token.children!);
    else if (token.children![0]?.type === "included") {
      out.splice(-2, 2, token);
      i++;
    }
  }
  state.tokens = out;
}

function withoutBreaks(children: Token[]): Token[] {
  return children.filter(({ type }, i) => type !== "softbreak" || children[i + 1]?.type !== "included");
}

// <https://example.org> and <a@example.org>
import type { InlineRule } from "../state.ts";

const URL = /<([A-Za-z][A-Za-z0-9+.-]{1,31}:[^<>\p{Cc} ]*)>/uy;
const EMAIL =
  /<([a-zA-Z0-9.!#$%&'*+/=?^_`{|}~-]+@[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?(?:\.[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?)*)>/y;

/** One token, as for bare URLs: what stands inside is never parsed. */
export const autolink: InlineRule = (state, silent) => {
  if (state.src.charCodeAt(state.pos) !== 60) return false;
  URL.lastIndex = EMAIL.lastIndex = state.pos;
  const url = URL.exec(state.src);
  const match = url ?? EMAIL.exec(state.src);
  if (!match || state.pos + match[0].length > state.posMax) return false;
  if (!silent) {
    const token = state.push("autolink", "a", 0);
    token.content = token.markup = match[1]!;
    token.meta = { position: state.pos };
    token.info = url ? "url" : "email";
  }
  state.pos += match[0].length;
  return true;
};

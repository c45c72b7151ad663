// &name; &#35; &#x22;
// Replaces markdown-it's rule, which knows fewer numbers: goldmark lets control characters stand.
import { decodeNumber, decodeName } from "../escape.ts";
import type { InlineRule } from "../state.ts";

const AMPERSAND = 38;
const REFERENCE = /&(?:#([xX][0-9a-fA-F]{1,6}|[0-9]{1,7})|([A-Za-z0-9]+));/y;

/** A character by its number or name; unknown names stay text. */
export const characterReference: InlineRule = (state, silent) => {
  if (state.src.charCodeAt(state.pos) !== AMPERSAND) return false;
  REFERENCE.lastIndex = state.pos;
  const match = REFERENCE.exec(state.src);
  if (!match || REFERENCE.lastIndex > state.posMax) return false;
  const [reference, number] = match;
  const character = number === undefined ? decodeName(reference) : decodeNumber(number);
  if (character === undefined) return false;
  if (!silent) {
    const token = state.push("text_special", "", 0);
    token.content = character;
    token.markup = reference;
    token.info = "entity";
  }
  state.pos = REFERENCE.lastIndex;
  return true;
};

// Runs of plain text: everything up to the next character that some rule may begin at.
// Replaces markdown-it's rule, whose set of characters is fixed; which ones count depends on the extensions.
import type { InlineRule, InlineState } from "../state.ts";

const ALWAYS = "\n!&*<[\\]_`";
const SPACE = 32;
const OPEN_PAREN = 40;

const MAYBE = 1;
const SURELY = 2;

/**
 * Makes the rule; `triggers` are the first characters of the enabled extensions' syntax, `delimiters` those that authors
 * chose: before these, whatever follows, the text ends.
 */
export function createTextRule(triggers: string, delimiters: string): InlineRule {
  const stops = new Uint8Array(128);
  for (const char of ALWAYS + triggers) stops[char.charCodeAt(0)] = MAYBE;
  const stopsForLinks = stops.slice();
  stopsForLinks[SPACE] = stopsForLinks[OPEN_PAREN] = MAYBE;
  for (const char of delimiters) stops[char.charCodeAt(0)] = stopsForLinks[char.charCodeAt(0)] = SURELY;
  return (state, silent) => {
    const { src, posMax, pos: start } = state;
    const { mayLinkify, hasAt } = state as InlineState;
    const table = mayLinkify ? stopsForLinks : stops;
    let pos = start;
    for (let code; pos < posMax; pos++) {
      code = src.charCodeAt(pos);
      const stop = code < 128 ? table[code] : 0;
      if (stop === SURELY || (stop === MAYBE && isStop(src, pos, code, hasAt))) break;
    }
    if (pos === start) return false;
    if (!silent) state.pending += src.slice(start, pos);
    state.pos = pos;
    return true;
  };
}

/** Some characters mean something only before certain others, and are text otherwise. */
function isStop(src: string, pos: number, code: number, hasAt: boolean): boolean {
  // ! - . >
  if (code === 33) return src.charCodeAt(pos + 1) === 91;
  if (code === 45 || code === 62) return src.charCodeAt(pos + 1) === code;
  if (code === 46) return src.charCodeAt(pos + 1) === 46 && src.charCodeAt(pos + 2) === 46;
  return (code !== SPACE && code !== OPEN_PAREN) || hasAt || beginsURL(src.charCodeAt(pos + 1));
}

// http, ftp, www.
const beginsURL = (code: number): boolean => code === 104 || code === 102 || code === 119;

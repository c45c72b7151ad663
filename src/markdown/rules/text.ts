// Runs of plain text: everything up to the next character that some rule may begin at.
// Replaces markdown-it's rule, whose set of characters is fixed; which ones count depends on the extensions.
import type { InlineRule, InlineState } from "../state.ts";

const ALWAYS = "\n!&*<[\\]_`";
const SPACE = 32;
const OPEN_PAREN = 40;

/** Makes the rule; `triggers` are the first characters of the enabled extensions' syntax. */
export function createTextRule(triggers: string): InlineRule {
  const stops = new Uint8Array(128);
  for (const char of ALWAYS + triggers) stops[char.charCodeAt(0)] = 1;
  const stopsForLinks = stops.slice();
  stopsForLinks[SPACE] = stopsForLinks[OPEN_PAREN] = 1;
  return (state, silent) => {
    const { src, posMax, pos: start } = state;
    const { mayLinkify, hasAt } = state as InlineState;
    const table = mayLinkify ? stopsForLinks : stops;
    let pos = start;
    for (let code; pos < posMax; pos++) {
      code = src.charCodeAt(pos);
      if (code < 128 && table[code] === 1 && isStop(src, pos, code, hasAt)) break;
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

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
  const stopsWithLinks = stops.slice();
  stopsWithLinks[SPACE] = stopsWithLinks[OPEN_PAREN] = 1;
  return (state, silent) => {
    const { src, posMax, pos: start } = state;
    const table = (state as InlineState).mayLinkify ? stopsWithLinks : stops;
    let pos = start;
    for (let code; pos < posMax; pos++) {
      code = src.charCodeAt(pos);
      if (code < 128 && table[code] === 1 && isStop(src, pos, code)) break;
    }
    if (pos === start) return false;
    if (!silent) state.pending += src.slice(start, pos);
    state.pos = pos;
    return true;
  };
}

/** Characters that mean something only when doubled or before a bracket are text otherwise. */
function isStop(src: string, pos: number, code: number): boolean {
  // ! - . >
  if (code === 33) return src.charCodeAt(pos + 1) === 91;
  if (code === 45 || code === 62) return src.charCodeAt(pos + 1) === code;
  if (code === 46) return src.charCodeAt(pos + 1) === 46 && src.charCodeAt(pos + 2) === 46;
  return true;
}

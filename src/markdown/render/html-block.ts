// Raw HTML blocks: kept, or replaced by a comment that says so.
import type { Handler } from "./run.ts";

const OMITTED = "<!-- raw HTML omitted -->\n";
// The kinds of block that end at a mark of their own rather than a blank line.
const CLOSURES: readonly (readonly [RegExp, RegExp])[] = [
  [/^<(?:script|pre|style|textarea)(?:\s|>|$)/i, /<\/(?:script|pre|style|textarea)>/i],
  [/^<!--/, /-->/],
  [/^<\?/, /\?>/],
  [/^<![A-Za-z]/, />/],
  [/^<!\[CDATA\[/, /\]\]>/],
];

export const htmlBlock: Handler = (run, token) => {
  const { content } = token;
  if (run.settings.goldmark.renderer.unsafe) {
    run.out += content;
    return;
  }
  if (content.startsWith("<!--")) return;
  run.settings.onRawHTML?.(run.blockPosition(token));
  run.out += hasClosure(content) ? OMITTED + OMITTED : OMITTED;
};

/** Whether the block ends at its mark on a later line: goldmark writes that line by itself. */
function hasClosure(content: string): boolean {
  const text = content.trimStart();
  const closure = CLOSURES.find(([start]) => start.test(text))?.[1];
  const newline = text.indexOf("\n");
  if (!closure || newline < 0) return false;
  return !closure.test(text.slice(0, newline)) && closure.test(text.slice(newline));
}

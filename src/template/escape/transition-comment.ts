// Steps over comments of scripts and stylesheets.
import type { Context, State } from "./context.ts";
import type { Step } from "./transition.ts";

const outside = (state: State): State => (state.startsWith("css") ? "css" : "js");

/** A comment like this one's: up to the star and slash. */
export function stepBlockComment(c: Context, text: string): Step {
  const end = text.indexOf("*/");
  if (end < 0) return { context: c, length: text.length };
  return { context: { ...c, state: outside(c.state) }, length: end + 2 };
}

/** Up to the end of the line, which does not belong to the comment. */
export function stepLineComment(c: Context, text: string): Step {
  const end = text.search(c.state.startsWith("css") ? /[\n\f\r]/ : /[\n\r\u2028\u2029]/);
  if (end < 0) return { context: c, length: text.length };
  return { context: { ...c, state: outside(c.state) }, length: end };
}

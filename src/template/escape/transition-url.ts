// Steps over URLs: all that matters is whether the query has begun.
import type { Context } from "./context.ts";
import type { Step } from "./transition.ts";

/** The part of the URL after this text. */
export function afterUrl(c: Context, text: string): Context {
  if (/[#?]/.test(text)) return { ...c, urlPart: "query" };
  const blank = /^[ \t\n\f\r]*$/.test(text);
  return c.urlPart === "" && !blank ? { ...c, urlPart: "path" } : c;
}

export const stepUrl = (c: Context, text: string): Step => ({
  context: afterUrl(c, text),
  length: text.length,
});

/**
 * The content of a meta element. `url=` (with spaces around the sign) starts a URL that a refresh goes to. So does,
 * for browsers, what follows the delay directly: `0; //elsewhere` or `0, //elsewhere`.
 */
export function stepMetaContent(c: Context, text: string): Step {
  const match = /url[ \t\n\f\r]*=|^[ \t\n\f\r]*[\d.]+[ \t\n\f\r]*[;,]/i.exec(text);
  if (!match) return { context: c, length: text.length };
  return { context: { ...c, state: "meta-url" }, length: match.index + match[0].length };
}

/** A URL in a meta element ends with a semicolon. */
export function stepMetaUrl(c: Context, text: string): Step {
  const end = text.indexOf(";");
  if (end < 0) return { context: c, length: text.length };
  return { context: { ...c, state: "meta-content" }, length: end + 1 };
}

// A piece of a template's own text: the context after it, and the text as it goes to the page. Comments are left
// out, a stray `<` is escaped, and `</script` within a string of a script can't end the script.
import { ContextFault, isComment, isScriptLiteral } from "./context.ts";
import type { Context, State } from "./context.ts";
import { EndTags, step } from "./transition.ts";

export interface EscapedText {
  readonly text: string;
  readonly context: Context;
}

/** Moves over a text. Throws a ContextFault where the HTML is too broken to go on. */
export function escapeText(start: Context, source: string): EscapedText {
  const ends = new EndTags(source);
  let context = start;
  let out = "";
  for (let at = 0; at < source.length;) {
    const { context: next, length } = faultsAt(at, () => step(context, source, at, ends));
    if (length === 0 && next.state === context.state)
      throw new Error(
        `no progress in state ${context.state} at ${JSON.stringify(source.slice(at, at + 40))}`,
      );
    // An end tag that cuts a comment off leaves a trace of it only after other text.
    if (length > 0 || at > 0) out += rewrite(context, next, source.slice(at, at + length));
    context = next;
    at += length;
  }
  return { text: out, context };
}

function faultsAt<T>(offset: number, work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (error instanceof ContextFault) error.offset = offset;
    throw error;
  }
}

const isPlain = (state: State): boolean => state === "text" || state === "rcdata";

function rewrite(before: Context, after: Context, piece: string): string {
  if (isComment(before.state) && before.delimiter === "") return commentSpace(before.state, piece);
  const entersComment = after.state !== before.state && isComment(after.state) && after.delimiter === "";
  const kept = entersComment ? piece.slice(0, piece.length - openingLength(after.state, piece)) : piece;
  if (isPlain(before.state)) return entersComment ? lessThan(kept) : lessThanBeforeTag(before, after, piece);
  return isScriptLiteral(before.state) ? kept.replace(/<(?=script|\/script|!--)/gi, "\\x3C") : kept;
}

function openingLength(state: State, piece: string): number {
  if (state === "comment" || state === "js-html-open") return 4;
  return state === "js-html-close" ? /-+>$/.exec(piece)![0].length : 2;
}

/** What stands in for a comment. A block comment with a line break in it is one to JavaScript's semicolon rules. */
function commentSpace(state: State, piece: string): string {
  if (state === "css-block-comment") return " ";
  if (state !== "js-block-comment") return "";
  return /[\n\r\u2028\u2029]/.test(piece) ? "\n" : " ";
}

const lessThan = (text: string): string =>
  text.includes("<") ? text.replace(/<(?!!doctype)/gi, "&lt;") : text;

/** `a < b <i>`: only the `<` of the tag stays. */
function lessThanBeforeTag(before: Context, after: Context, piece: string): string {
  if (after.state === before.state) return lessThan(piece);
  const tag = piece.lastIndexOf("<");
  return tag < 0 ? piece : lessThan(piece.slice(0, tag)) + piece.slice(tag);
}

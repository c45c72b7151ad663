// Values in the text of an HTML page and in textarea and title.
import { escapeHTML } from "../../value/escape.ts";
import { isInt } from "../../value/number.ts";
import { printInt } from "../../value/print.ts";
import { SafeHTML } from "../../value/safe.ts";
import { isInTag, startContext } from "./context.ts";
import type { Context } from "./context.ts";
import { EndTags, plainStep, valueEnd } from "./transition.ts";
import { replacer, textOf } from "./value-text.ts";

/** In text. */
export function html(value: unknown): string {
  if (typeof value === "string") return escapeHTML(value);
  if (isInt(value)) return printInt(value);
  return value instanceof SafeHTML ? value.text : escapeHTML(textOf(value));
}

/** The specials without `&`, for text that is HTML already. */
export const normalize = replacer(/[\0"'+<>]/, {
  "\0": "\uFFFD",
  '"': "&#34;",
  "'": "&#39;",
  "+": "&#43;",
  "<": "&lt;",
  ">": "&gt;",
});

/** In `<textarea>` and `<title>`: tags are shown, entities stay. */
export function rcdata(value: unknown): string {
  return value instanceof SafeHTML ? normalize(value.text) : escapeHTML(textOf(value));
}

/** A comment takes no values at all. */
export const comment = (): string => "";

/** The text of a piece of HTML: `<b>a</b> &amp; b` → `a &amp; b`. */
export function stripTags(source: string): string {
  let out = "";
  let context: Context = startContext;
  let rest = source;
  while (rest !== "") {
    const { next, length, text } = stripStep(context, rest);
    out += text;
    context = next;
    rest = rest.slice(length);
  }
  return out;
}

interface Stripped {
  readonly next: Context;
  readonly length: number;
  readonly text: string;
}

function stripStep(c: Context, rest: string): Stripped {
  if (c.delimiter !== "") return stripValue(c, rest);
  if (c.element !== "" && !isInTag(c.state)) return stripElement(c, rest);
  const { context, length } = plainStep(c, rest);
  if (c.state !== "text") return { next: context, length, text: "" };
  const end = context.state === "text" ? length : rest.lastIndexOf("<", length - 1);
  return { next: context, length, text: rest.slice(0, end) };
}

/** The content of a script or style is left out, that of a title or textarea is text. */
function stripElement(c: Context, rest: string): Stripped {
  const length = new EndTags(rest).find({ ...c, state: "rcdata" }, 0);
  const ends = length < rest.length;
  const content = c.state === "rcdata" ? rest.slice(0, length) : "";
  // A stray < in a title takes the rest of it along.
  const stray = ends ? content.lastIndexOf("<") : -1;
  return { next: ends ? startContext : c, length, text: stray < 0 ? content : content.slice(0, stray) };
}

function stripValue(c: Context, rest: string): Stripped {
  const end = valueEnd(c.delimiter, rest);
  if (end < 0) return { next: c, length: rest.length, text: "" };
  const length = c.delimiter === "space" ? end : end + 1;
  return { next: { ...startContext, state: "tag", element: c.element }, length, text: "" };
}

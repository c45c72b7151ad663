// Block quotes and alerts: > [!note] title
import type { Token } from "markdown-it";
import { attributeFilter, renderAttributes, shownAttributes } from "../attributes.ts";
import type { BlockquoteContext } from "../hooks.ts";
import { attributesOf } from "../state.ts";
import type { Handler } from "./run.ts";

const ATTRIBUTES = attributeFilter("cite");
const ALERT = /^<p>\[!([a-zA-Z]+)\]([-+]?)[^\S\r\n]?([^\n]*)/;

/** Keeps what is inside apart: whether it is an alert shows in its HTML. */
export const blockquoteOpen: Handler = (run) => {
  run.quoteDepth++;
  run.beginCapture();
};

/** Writes the quote, or what a hook makes of it. */
export const blockquoteClose: Handler = (run, _token, tokens, index) => {
  const html = run.endCapture();
  const token = openingOf(tokens, index);
  const attributes = attributesOf(token);
  const ordinal = run.nextOrdinal("blockquote");
  const hooked = run.settings.hooks.blockquote?.({
    position: run.blockPosition(token, ">", run.quoteDepth),
    ordinal,
    attributes: shownAttributes(attributes),
    ...describe(html),
  });
  const start =
    attributes.length > 0 ? `<blockquote${renderAttributes(attributes, ATTRIBUTES)}>` : "<blockquote>\n";
  run.quoteDepth--;
  run.out += hooked ?? `${start}${html}</blockquote>\n`;
};

function openingOf(tokens: readonly Token[], index: number): Token {
  const { level } = tokens[index]!;
  let i = index;
  while (!(tokens[i]!.type === "blockquote_open" && tokens[i]!.level === level)) i--;
  return tokens[i]!;
}

type Description = Pick<BlockquoteContext, "type" | "text" | "alertType" | "alertTitle" | "alertSign">;

function describe(html: string): Description {
  const match = ALERT.exec(html.trim());
  if (!match) return { type: "regular", text: html, alertType: "", alertTitle: "", alertSign: "" };
  return {
    type: "alert",
    text: textBelow(html.trim()),
    alertType: match[1]!.toLowerCase(),
    alertTitle: match[3]!.trim().replace(/<\/p>$/, ""),
    alertSign: match[2]!,
  };
}

/** What follows the first line; a paragraph that goes on is opened again. */
function textBelow(html: string): string {
  const newline = html.indexOf("\n");
  if (newline < 0) return "";
  const rest = html.slice(newline + 1);
  return html.slice(0, newline).endsWith("</p>") ? rest : `<p>${rest}`;
}

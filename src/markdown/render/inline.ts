// Inline elements → HTML.
import type { GoldmarkConfig } from "../../model/config.ts";
import { escapeHTML } from "../escape.ts";
import { isLineBreakKept } from "./east-asian.ts";
import { autolink, image, linkClose, linkOpen } from "./link.ts";
import { passthrough } from "./passthrough.ts";
import type { Handler } from "./run.ts";

const voidEnd = ({ renderer }: GoldmarkConfig): string => (renderer.xhtml ? " />" : ">");

const open = (tag: string): Handler => {
  const html = `<${tag}>`;
  return (run) => void (run.out += html);
};
const close = (tag: string): Handler => open(`/${tag}`);

const softbreak: Handler = (run, { info }, tokens, index) => {
  const { goldmark } = run.settings;
  if (goldmark.renderer.hardWraps) run.out += `<br${voidEnd(goldmark)}\n`;
  // White space in front makes a text of its own in goldmark, which never joins two lines.
  else if (info !== "" || isLineBreakKept(goldmark.extensions.cjk, tokens[index - 1], tokens[index + 1]))
    run.out += "\n";
};

const htmlInline: Handler = (run, { content }) => {
  const { goldmark, onRawHTML } = run.settings;
  if (goldmark.renderer.unsafe) run.out += content;
  else if (!content.startsWith("<!--")) {
    run.out += "<!-- raw HTML omitted -->";
    onRawHTML?.(run.inline ? run.blockPosition(run.inline) : 0);
  }
};

const footnoteReference: Handler = (run, { meta }) => {
  const { index, reference } = meta as { index: number; reference: number };
  const { idPrefix } = run.settings;
  const id = `${idPrefix}fnref${reference || ""}:${index}`;
  const href = `#${idPrefix}fn:${index}`;
  run.out += `<sup id="${id}"><a href="${href}" class="footnote-ref" role="doc-noteref">${index}</a></sup>`;
};

/** How each inline element is written. */
export const inlineHandlers: Record<string, Handler | undefined> = {
  text_special: (run, { content }) => void (run.out += escapeHTML(content)),
  typographic: (run, { content }) => void (run.out += content),
  emoji: (run, { content }) => void (run.out += content),
  softbreak,
  hardbreak: (run) => void (run.out += `<br${voidEnd(run.settings.goldmark)}\n`),
  code_inline: (run, { content }) => void (run.out += `<code>${escapeHTML(content)}</code>`),
  em_open: open("em"),
  em_close: close("em"),
  strong_open: open("strong"),
  strong_close: close("strong"),
  tag_open: (run, { tag }) => void (run.out += `<${tag}>`),
  tag_close: (run, { tag }) => void (run.out += `</${tag}>`),
  link_open: linkOpen,
  link_close: linkClose,
  image,
  autolink,
  html_inline: htmlInline,
  included: (run, { meta }) => run.settings.onIncluded?.((meta as { number: number | undefined }).number),
  passthrough_inline: passthrough,
  footnote_reference: footnoteReference,
  task_checkbox: (run, { info }) => {
    const checked = info === "checked" ? 'checked="" ' : "";
    run.out += `<input ${checked}disabled="" type="checkbox"${voidEnd(run.settings.goldmark)} `;
  },
};

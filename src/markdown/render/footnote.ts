// Footnotes: each is rendered where it stands, kept apart, and written in order at the end of the page.
import type { Token } from "markdown-it";
import type { Footnote } from "../state.ts";
import type { Handler, Run } from "./run.ts";

export const footnoteOpen: Handler = (run) => run.beginCapture();

export const footnoteClose: Handler = (run, _token, tokens, index) => {
  const html = run.endCapture();
  const label = openingOf(tokens, index).meta?.["label"] as string;
  run.footnotes.set(
    label,
    run.footnotes.get(label) ?? { html, endsInParagraph: tokens[index - 1]!.type === "paragraph_close" },
  );
};

function openingOf(tokens: readonly Token[], index: number): Token {
  const { level } = tokens[index]!;
  let i = index;
  while (!(tokens[i]!.type === "footnote_open" && tokens[i]!.level === level)) i--;
  return tokens[i]!;
}

/** The list of all notes that something refers to; empty when there is none. */
export function renderFootnotes(run: Run, footnotes: Iterable<Footnote>): string {
  const used = [...footnotes].filter(({ index }) => index > 0).sort((a, b) => a.index - b.index);
  if (used.length === 0) return "";
  const end = run.settings.goldmark.renderer.xhtml ? " />" : ">";
  const items = used.map((footnote) => renderFootnote(run, footnote)).join("");
  return `<div class="footnotes" role="doc-endnotes">\n<hr${end}\n<ol>\n${items}</ol>\n</div>\n`;
}

function renderFootnote(run: Run, footnote: Footnote): string {
  const { html, endsInParagraph } = run.footnotes.get(footnote.label) ?? { html: "", endsInParagraph: false };
  const links = backlinks(run, footnote);
  // The way back stands in the last paragraph, if the note ends with one.
  const body = endsInParagraph ? `${html.slice(0, -"</p>\n".length)}${links}</p>\n` : html + links;
  return `<li id="${run.settings.idPrefix}fn:${footnote.index}">\n${body}</li>\n`;
}

function backlinks(run: Run, { index, references }: Footnote): string {
  const { idPrefix, goldmark } = run.settings;
  const mark = goldmark.extensions.footnote.backlinkHTML
    .replaceAll("^^", String(index))
    .replaceAll("%%", String(references));
  let out = "";
  for (let i = 0; i < references; i++) {
    const href = `#${idPrefix}fnref${i || ""}:${index}`;
    out += `&#160;<a href="${href}" class="footnote-backref" role="doc-backlink">${mark}</a>`;
  }
  return out;
}

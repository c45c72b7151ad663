// Footnotes: a list at the end of the page, in the order of first use.
import type { Token } from "markdown-it";
import type { Footnote } from "../state.ts";
import type { Run } from "./run.ts";

type RenderBlocks = (run: Run, tokens: readonly Token[]) => void;

/** Writes the list of all notes that something refers to. */
export function renderFootnotes(run: Run, footnotes: Iterable<Footnote>, renderBlocks: RenderBlocks): void {
  const used = [...footnotes].filter(({ index }) => index > 0).sort((a, b) => a.index - b.index);
  if (used.length === 0) return;
  const end = run.settings.goldmark.renderer.xhtml ? " />" : ">";
  run.out += `<div class="footnotes" role="doc-endnotes">\n<hr${end}\n<ol>\n`;
  for (const footnote of used) {
    const links = backlinks(run, footnote);
    run.out += `<li id="${run.settings.idPrefix}fn:${footnote.index}">\n`;
    run.beginCapture();
    renderBlocks(run, footnote.tokens);
    const html = run.endCapture();
    // The way back stands in the last paragraph, if the note ends with one.
    const endsInParagraph = footnote.tokens.at(-1)?.type === "paragraph_close";
    run.out += endsInParagraph ? `${html.slice(0, -"</p>\n".length)}${links}</p>\n` : html + links;
    run.out += "</li>\n";
  }
  run.out += "</ol>\n</div>\n";
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

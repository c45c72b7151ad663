// Passthrough text → itself, or what a hook makes of it. Of several lines it is the source as it stands, in quotes and
// lists too.
// Where raw HTML is off it can't begin a tag here either: a program that reads the page's text, as those for mathematics
// do, finds the same characters, and `$a<b$` isn't taken for an element.
import type { Token } from "markdown-it";
import type { Handler, Run } from "./run.ts";

const TAG_START = /<(?=[a-z/!?])/gi;

/** Passthrough text of either kind. */
export const passthrough: Handler = (run, token) => {
  const { passthrough: hook } = run.settings.hooks;
  const type = token.type === "passthrough_block" ? "block" : "inline";
  const { open, close, container } = token.meta as { open: string; close: string; container?: Token };
  const inline = container ?? run.inline;
  const content = contentOf(run, token, inline);
  const hooked = hook?.({
    type,
    get position() {
      return run.inlinePosition(token, inline);
    },
    ordinal: run.nextOrdinal("passthrough"),
    attributes: [],
    inner: content.slice(open.length, content.length - close.length),
  });
  const { unsafe } = run.settings.goldmark.renderer;
  run.out += hooked ?? (unsafe ? content : content.replace(TAG_START, "&lt;"));
};

function contentOf(run: Run, { content, meta }: Token, inline: Token | undefined): string {
  if (!content.includes("\n")) return content;
  const from = Number(meta?.["position"]);
  return run.sourceBetween(inline, from, from + content.length);
}

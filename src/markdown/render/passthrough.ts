// Passthrough text → itself, or what a hook makes of it.
// Where raw HTML is off it can't begin a tag here either: a program that reads the page's text, as those for mathematics
// do, finds the same characters, and `$a<b$` isn't taken for an element.
import type { Token } from "markdown-it";
import type { Handler } from "./run.ts";

const TAG_START = /<(?=[a-z/!?])/gi;

/** Passthrough text of either kind. */
export const passthrough: Handler = (run, token) => {
  const { passthrough: hook } = run.settings.hooks;
  const type = token.type === "passthrough_block" ? "block" : "inline";
  const { open, close, container } = token.meta as { open: string; close: string; container?: Token };
  const inline = container ?? run.inline;
  const hooked = hook?.({
    type,
    get position() {
      return run.inlinePosition(token, inline);
    },
    ordinal: run.nextOrdinal("passthrough"),
    attributes: [],
    inner: token.content.slice(open.length, token.content.length - close.length),
  });
  const { unsafe } = run.settings.goldmark.renderer;
  run.out += hooked ?? (unsafe ? token.content : token.content.replace(TAG_START, "&lt;"));
};

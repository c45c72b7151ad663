// Passthrough text → itself, or what a hook makes of it.
import type { Token } from "markdown-it";
import type { Handler } from "./run.ts";

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
  run.out += hooked ?? token.content;
};

// Raw HTML blocks: kept, or replaced by a comment that says so.
import { hasMarks } from "../included.ts";
import type { Handler } from "./run.ts";

const OMITTED = "<!-- raw HTML omitted -->\n";
/** A raw HTML block; comments vanish without a trace. */
export const htmlBlock: Handler = (run, token) => {
  const { content } = token;
  if (run.settings.goldmark.renderer.unsafe) {
    if (hasMarks(content)) run.settings.onIncludedInHTML?.(run.blockPosition(token));
    run.out += content;
    return;
  }
  if (content.startsWith("<!--")) return;
  run.settings.onRawHTML?.(run.blockPosition(token));
  // goldmark writes the line with the end mark by itself.
  run.out += token.info === "closed" ? OMITTED + OMITTED : OMITTED;
};

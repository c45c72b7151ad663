// The options of `.RenderString`.
import { isMap } from "../../value/map.ts";

/** Inline leaves out the paragraph around a text, block keeps it; the last argument is the text. */
export function displayOf(args: readonly unknown[]): "inline" | "block" {
  const options = args.length > 1 ? args[0] : undefined;
  return isMap(options) && options["display"] === "block" ? "block" : "inline";
}

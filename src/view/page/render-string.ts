// The arguments of `.RenderString [OPTIONS] MARKUP`. https://gohugo.io/methods/page/renderstring/
import { markupByName } from "../../content/markup.ts";
import { FunctionError } from "../../value/function-error.ts";
import { inAnyCase, isMap } from "../../value/map.ts";

export interface StringToRender {
  readonly text: string;
  /** Inline leaves out the paragraph around a text, block keeps it. */
  readonly display: "inline" | "block";
}

export function stringToRender(args: readonly unknown[]): StringToRender {
  const text = String(args.at(-1) ?? "");
  if (args.length < 2) return { text, display: "inline" };
  const [options] = args;
  if (!isMap(options))
    throw new FunctionError("RenderString: what comes before the text must be a map of options");
  const option = (name: string) => String(inAnyCase(options, name) ?? "");
  const markup = option("markup");
  if (markup !== "" && markupByName(markup) !== "markdown")
    throw new FunctionError(`RenderString: text can't be rendered as "${markup}", only as markdown`);
  return { text, display: ["", "inline"].includes(option("display")) ? "inline" : "block" };
}

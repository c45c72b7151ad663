// css.*: stylesheets that templates make.
// https://gohugo.io/functions/css/
import { stylesheet } from "../highlight/stylesheet.ts";
import type { RenderContext } from "../model/render.ts";
import type { FunctionRow } from "../model/template.ts";
import { FunctionError } from "../value/function-error.ts";
import { byLowerName } from "../value/map.ts";
import { toBool, toMap, toText } from "./arguments.ts";
import { assetsOf } from "./assets-of.ts";
import { bytesOf } from "./bytes.ts";
import { row } from "./row.ts";

export const css: readonly FunctionRow[] = [
  row(
    "css.ChromaStyles OPTIONS",
    [],
    "The stylesheet of a highlighter style, a resource at `targetPath`",
    chromaStyles,
  ),
];

/** The same rules as `gen chromastyles` prints; the style is the site's unless given. */
function chromaStyles(ctx: RenderContext, given: unknown): unknown {
  const assets = assetsOf(ctx, "css.ChromaStyles");
  const options = byLowerName(toMap(given));
  const text = (name: string) => toText(options.get(name.toLowerCase()) ?? "");
  const bool = (name: string) => toBool(options.get(name.toLowerCase()) ?? false);
  const path = text("targetPath");
  if (path === "") throw new FunctionError("targetPath cannot be empty");
  const rules = stylesheet(text("style") || ctx.site.config.markup.highlight.style, {
    comments: !bool("omitClassComments"),
    mode: text("mode"),
    modeSelector: bool("modeSelector"),
    classDark: text("classDark"),
    classLight: text("classLight"),
    highlightedLine: text("highlightStyle"),
    lineNumber: text("lineNumbersInlineStyle"),
    tableLineNumber: text("lineNumbersTableStyle"),
  });
  return assets.fromContent(path, bytesOf(rules));
}

// Source code as HTML for the functions highlight and transform.HighlightCodeBlock: with colours where the context
// knows the language, else in the plain form that Hugo gives to languages it doesn't know.
import type { RenderContext } from "../model/render.ts";
import type { Value, ValueMap } from "../model/value.ts";
import { escapeHTMLText } from "../value/escape.ts";
import { field } from "../value/field.ts";
import { createMap, isMap } from "../value/map.ts";
import { SafeHTML } from "../value/safe.ts";
import { printHook } from "../value/view-value.ts";
import type { ViewValue } from "../value/view-value.ts";
import { toText } from "./arguments.ts";

/** What HighlightCodeBlock gives: the code with and without its wrapper. */
class HighlightResult implements ViewValue {
  readonly Wrapped: SafeHTML;
  readonly Inner: SafeHTML;

  constructor(wrapped: string) {
    this.Wrapped = new SafeHTML(wrapped);
    this.Inner = new SafeHTML(/<code[^>]*>([^]*)<\/code>/.exec(wrapped)?.[1] ?? wrapped);
  }

  [printHook](): string {
    return this.Wrapped.text;
  }
}

/** The code as HTML. Options are a map, or a text such as `linenos=table,style=monokai`. */
export function highlight(ctx: RenderContext, code: string, language: string, options: unknown): SafeHTML {
  return new SafeHTML(colours(ctx, code.replace(/^\n+|\n+$/g, ""), language, optionsOf(options)));
}

/** The code block that a render hook was called for. */
export function highlightCodeBlock(ctx: RenderContext, block: unknown, options: ValueMap): HighlightResult {
  const merged = Object.assign(createMap(), field(block, "Options"), options);
  return new HighlightResult(
    colours(ctx, toText(field(block, "Inner")), toText(field(block, "Type")), merged),
  );
}

function colours(ctx: RenderContext, code: string, language: string, options: ValueMap): string {
  return ctx.highlight?.(code, language, options) ?? plain(code, language);
}

function plain(code: string, language: string): string {
  const name = escapeHTMLText(language);
  const marks = name && ` class="language-${name}" data-lang="${name}"`;
  return `<pre tabindex="0"><code${marks}>${escapeHTMLText(code)}</code></pre>`;
}

function optionsOf(options: unknown): ValueMap {
  if (isMap(options)) return options;
  const map = createMap();
  for (const part of toText(options).split(",")) {
    const at = part.indexOf("=");
    if (at > 0) map[part.slice(0, at).trim().toLowerCase()] = typed(part.slice(at + 1).trim());
  }
  return map;
}

function typed(text: string): Value {
  if (text === "true" || text === "false") return text === "true";
  return /^\d+$/.test(text) ? Number(text) : text;
}

// Source code as HTML for the functions highlight and transform.HighlightCodeBlock: with colours where the context
// knows the language, else in the plain form that Hugo gives to languages it doesn't know.
import type { FenceFacts, RenderContext } from "../model/render.ts";
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
    this.Inner = new SafeHTML(innerOf(wrapped));
  }

  [printHook](): string {
    return this.Wrapped.text;
  }
}

/** What stands in the block's `pre` and `code`; code within a line has no `pre`, and stays whole. */
function innerOf(wrapped: string): string {
  const end = wrapped.lastIndexOf("</code></pre>");
  if (end < 0) return wrapped;
  return wrapped.slice(wrapped.indexOf(">", wrapped.lastIndexOf("<code")) + 1, end);
}

/** The code as HTML. Options are a map, or a text such as `linenos=table,style=monokai`. */
export function highlight(ctx: RenderContext, code: string, language: string, options: unknown): SafeHTML {
  return new SafeHTML(colours(ctx, code, language, optionsOf(options)));
}

/** The code block that a render hook was called for. */
export function highlightCodeBlock(ctx: RenderContext, block: unknown, options: ValueMap): HighlightResult {
  const merged = Object.assign(createMap(), field(block, "Options"), lowerCased(options));
  const attributes = Object.entries(field(block, "Attributes") as Record<string, unknown>);
  const fence: FenceFacts = {
    attributes: attributes.map(([name, value]) => ({ name, value })),
    ordinal: field(block, "Ordinal") as number,
  };
  const [code, language] = [field(block, "Inner"), field(block, "Type")].map(toText);
  return new HighlightResult(colours(ctx, code!, language!, merged, fence));
}

/** Options may also say what other code, in what other language, is to be highlighted. */
function colours(
  ctx: RenderContext,
  code: string,
  language: string,
  { code: otherCode, type, ...options }: ValueMap,
  fence?: FenceFacts,
): string {
  const [text, name] = [toText(otherCode ?? code), toText(type ?? language)];
  return ctx.highlight?.(text, name, options, fence) ?? plain(text, name);
}

function lowerCased(options: ValueMap): ValueMap {
  const map = createMap<Value>();
  for (const [name, value] of Object.entries(options)) map[name.toLowerCase()] = value;
  return map;
}

function plain(code: string, language: string): string {
  const name = escapeHTMLText(language);
  const marks = name && ` class="language-${name}" data-lang="${name}"`;
  return `<pre tabindex="0"><code${marks}>${escapeHTMLText(code)}</code></pre>`;
}

function optionsOf(options: unknown): ValueMap {
  if (isMap(options)) return lowerCased(options as ValueMap);
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

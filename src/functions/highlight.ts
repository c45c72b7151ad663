// Source code as HTML for the functions highlight and transform.HighlightCodeBlock: with colours where the context
// knows the language, else in the plain form that Hugo gives to languages it doesn't know.
import { noOption } from "../highlight/messages.ts";
import type { Diagnostic, Location } from "../model/diagnostic.ts";
import type { FenceFacts, RenderContext } from "../model/render.ts";
import type { Value, ValueMap } from "../model/value.ts";
import { escapeHTMLText } from "../value/escape.ts";
import { field } from "../value/field.ts";
import { createMap, isMap } from "../value/map.ts";
import { SafeHTML } from "../value/safe.ts";
import { placeHook, printHook } from "../value/view-value.ts";
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
export function highlight(
  ctx: RenderContext,
  code: string,
  language: string,
  options: unknown,
  place?: Location,
): SafeHTML {
  const warn = warner(ctx, place);
  return new SafeHTML(colours({ ctx, warn }, code, language, optionsOf(options, warn)));
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
  const warn = (diagnostic: Diagnostic) => {
    const position = field(block, "Position") as ViewValue;
    warner(ctx, position[placeHook]?.())(diagnostic);
  };
  return new HighlightResult(colours({ ctx, warn }, code!, language!, merged, fence));
}

type Warn = (diagnostic: Diagnostic) => void;

const warner =
  (ctx: RenderContext, location: Location | undefined): Warn =>
  (diagnostic) =>
    ctx.report(location === undefined ? diagnostic : { ...diagnostic, location });

/** Options may also say what other code, in what other language, is to be highlighted. */
function colours(
  { ctx, warn }: { readonly ctx: RenderContext; readonly warn: Warn },
  code: string,
  language: string,
  { code: otherCode, type, ...options }: ValueMap,
  fence?: FenceFacts,
): string {
  const [text, name] = [toText(otherCode ?? code), toText(type ?? language)];
  return ctx.highlight?.(text, name, options, fence, warn) ?? plain(text, name);
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

function optionsOf(options: unknown, warn: Warn): ValueMap {
  if (isMap(options)) return lowerCased(options as ValueMap);
  const map = createMap<Value>();
  const text = toText(options).trim();
  for (const part of text === "" ? [] : text.split(",")) {
    const [name = "", value, ...more] = part.split("=");
    if (value === undefined || more.length > 0) warn(noOption(part));
    else map[name.trim().toLowerCase()] = value;
  }
  return map;
}

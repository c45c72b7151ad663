// A shortcode call as its template sees it. https://gohugo.io/methods/shortcode/
import type { Location } from "../model/diagnostic.ts";
import type { PageId } from "../model/page.ts";
import type { RenderContext, View } from "../model/render.ts";
import { FunctionError } from "../value/function-error.ts";
import { createMap } from "../value/map.ts";
import { SafeHTML } from "../value/safe.ts";
import { typeHook } from "../value/view-value.ts";
import { defineView, method } from "./define.ts";
import { refOptions } from "./page/links.ts";
import { positionView, type TextPlace } from "./position.ts";
import { createStore } from "./store.ts";

export interface ShortcodeSelf {
  readonly name: string;
  /** Whether Markdown reads its output: `{{% %}}`. */
  readonly isMarkdown: boolean;
  readonly ordinal: number;
  /** Positional values, or named ones in their order; null without any. */
  readonly params: readonly unknown[] | ReadonlyMap<string, unknown> | null;
  readonly inner: string;
  readonly innerDeindent: string;
  readonly parent: View | null;
  readonly page: PageId;
  readonly ctx: RenderContext;
  /** The call, as messages show it. */
  readonly place: Location;
  readonly start: TextPlace;
  /** Values that this call keeps. */
  readonly store: Map<string, unknown>;
}

const isNamed = ({ params }: ShortcodeSelf): boolean => params instanceof Map;

/** `.Get 0` or `.Get "name"`; "" for a parameter that was not given, nil where parameters are of the other kind. */
function get({ params, name }: ShortcodeSelf, key: unknown): unknown {
  if (params === null) return null;
  if (typeof key === "number") return Array.isArray(params) ? (params[key] ?? "") : null;
  if (typeof key !== "string")
    throw new FunctionError(`.Get of shortcode "${name}" needs a number or a name`);
  return Array.isArray(params) ? null : ((params as ReadonlyMap<string, unknown>).get(key) ?? "");
}

/** Parameters without names. */
class PositionalParams extends Array<unknown> {
  [typeHook](): string {
    return "[]interface {}";
  }
}

/** An outermost call without parameters has this list; an inner one has nothing at all. */
class NoParams extends Array<unknown> {
  [typeHook](): string {
    return "[]string";
  }
}

function params({ params, parent }: ShortcodeSelf): unknown {
  if (params === null) return parent === null ? new NoParams() : null;
  if (Array.isArray(params)) return PositionalParams.from(params);
  const map = createMap<unknown>();
  for (const [name, value] of params as ReadonlyMap<string, unknown>) map[name] = value;
  return map;
}

const store = (self: ShortcodeSelf) => createStore(self.store);

export const shortcodeView = defineView<ShortcodeSelf>("Shortcode", {
  type: "*hugolib.ShortcodeWithPage",
  markdown: ({ isMarkdown }) => isMarkdown,
})({
  /** string: the name by which it was called */
  Name: ({ name }: ShortcodeSelf) => name,
  /** int: which shortcode of its parent this is, from 0 */
  Ordinal: ({ ordinal }: ShortcodeSelf) => ordinal,
  /** map or list: the parameters */
  Params: params,
  /** bool: whether the parameters have names */
  IsNamedParams: isNamed,
  /** KEY-OR-INDEX → any: a parameter, "" where there is none */
  Get: method(get),
  /** HTML: what stands between the opening and the closing tag */
  Inner: ({ inner }: ShortcodeSelf) => new SafeHTML(inner),
  /** HTML: the inner text without the indentation of the call */
  InnerDeindent: ({ innerDeindent }: ShortcodeSelf) => new SafeHTML(innerDeindent),
  /** Shortcode: the shortcode around this one, nil outside */
  Parent: ({ parent }: ShortcodeSelf) => parent,
  /** Page: the page whose content it is in */
  Page: ({ ctx, page }: ShortcodeSelf) => ctx.page(page),
  /** Site: the site of that page */
  Site: ({ ctx }: ShortcodeSelf) => ctx.siteView(),
  /** Position: where the call stands */
  Position: ({ start, ctx }: ShortcodeSelf) => positionView.wrap({ place: start, ctx }),
  /** Store: values kept with the shortcode */
  Store: store,
  /** Store: the old name of `Store` */
  Scratch: store,
  /** OPTIONS → string: the whole address of another page */
  Ref: method(({ ctx, page }: ShortcodeSelf, options: unknown) => ctx.ref(refOptions(options), page, true)),
  /** OPTIONS → string: the address of another page without the host */
  RelRef: method(({ ctx, page }: ShortcodeSelf, options: unknown) =>
    ctx.ref(refOptions(options), page, false),
  ),
});

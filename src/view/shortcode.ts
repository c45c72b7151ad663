// A shortcode call as its template sees it. https://gohugo.io/methods/shortcode/
import type { Location } from "../model/diagnostic.ts";
import type { PageId } from "../model/page.ts";
import type { RenderContext, View } from "../model/render.ts";
import { FunctionError } from "../value/function-error.ts";
import { createMap } from "../value/map.ts";
import { SafeHTML } from "../value/safe.ts";
import { defineView, method } from "./define.ts";
import { refOptions } from "./page/links.ts";
import { positionView } from "./position.ts";
import { createStore } from "./store.ts";

export interface ShortcodeSelf {
  readonly name: string;
  readonly ordinal: number;
  /** Positional values, or named ones in their order. */
  readonly params: readonly unknown[] | ReadonlyMap<string, unknown>;
  readonly inner: string;
  readonly innerDeindent: string;
  readonly parent: View | null;
  readonly page: PageId;
  readonly ctx: RenderContext;
  readonly place: Location;
  /** Values that this call keeps. */
  readonly store: Map<string, unknown>;
}

const isNamed = ({ params }: ShortcodeSelf): boolean => !Array.isArray(params);

/** `.Get 0` or `.Get "name"`; "" for a parameter that was not given. */
function get({ params, name }: ShortcodeSelf, key: unknown): unknown {
  if (typeof key === "number") return Array.isArray(params) ? (params[key] ?? "") : "";
  if (typeof key !== "string")
    throw new FunctionError(`.Get of shortcode "${name}" needs a number or a name`);
  return Array.isArray(params) ? "" : ((params as ReadonlyMap<string, unknown>).get(key) ?? "");
}

function params(self: ShortcodeSelf): unknown {
  if (Array.isArray(self.params)) return self.params;
  const map = createMap<unknown>();
  for (const [name, value] of self.params as ReadonlyMap<string, unknown>) map[name] = value;
  return map;
}

const store = (self: ShortcodeSelf) => createStore(self.store);

export const shortcodeView = defineView<ShortcodeSelf>("Shortcode", { type: "*hugolib.ShortcodeWithPage" })({
  Name: ({ name }: ShortcodeSelf) => name,
  Ordinal: ({ ordinal }: ShortcodeSelf) => ordinal,
  Params: params,
  IsNamedParams: isNamed,
  Get: method(get),
  Inner: ({ inner }: ShortcodeSelf) => new SafeHTML(inner),
  InnerDeindent: ({ innerDeindent }: ShortcodeSelf) => new SafeHTML(innerDeindent),
  Parent: ({ parent }: ShortcodeSelf) => parent,
  Page: ({ ctx, page }: ShortcodeSelf) => ctx.page(page),
  Site: ({ ctx }: ShortcodeSelf) => ctx.siteView(),
  Position: ({ place }: ShortcodeSelf) => positionView.wrap(place),
  Store: store,
  Scratch: store,
  Ref: method(({ ctx, page }: ShortcodeSelf, options: unknown) => ctx.ref(refOptions(options), page, true)),
  RelRef: method(({ ctx, page }: ShortcodeSelf, options: unknown) =>
    ctx.ref(refOptions(options), page, false),
  ),
});

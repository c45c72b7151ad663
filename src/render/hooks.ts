// Render hooks of the site's templates, as functions that Markdown calls. https://gohugo.io/render-hooks/
import type { Page, PageId } from "../model/page.ts";
import type { RenderContext } from "../model/render.ts";
import type { Site } from "../model/site.ts";
import type { TemplateFunction } from "../model/template.ts";
import type { EmbeddedUse } from "../template/lookup.ts";
import type { HookContext, RenderHooks } from "../markdown/hooks.ts";
import {
  blockquoteHookView,
  codeBlockHookView,
  headingHookView,
  imageHookView,
  linkHookView,
  passthroughHookView,
  tableHookView,
  type HookSelf,
} from "../view/hook.ts";
import type { TextPlace } from "../view/position.ts";

export interface HookDoors {
  readonly ctx: RenderContext;
  /** The template of a hook: `codeblock` with the language as variant. */
  find(hook: string, variant: string): TemplateFunction | undefined;
  /** Where an offset of the text stands in its file. */
  place(offset: number): TextPlace | undefined;
  /** The page that the element at hand comes from: another one where a page is included. */
  pageInner(): PageId;
}

type HookName = keyof RenderHooks;

interface Kind<C extends HookContext> {
  readonly hook: string;
  readonly variant: (context: C) => string;
  readonly wrap: (self: HookSelf<C>) => unknown;
}

const kind = <C extends HookContext>(
  hook: string,
  wrap: (self: HookSelf<C>) => unknown,
  variant: (context: C) => string = () => "",
): Kind<C> => ({ hook, variant, wrap });

const kinds = {
  heading: kind("heading", headingHookView.wrap),
  link: kind("link", linkHookView.wrap),
  image: kind("image", imageHookView.wrap),
  codeblock: kind("codeblock", codeBlockHookView.wrap, (context) => context.type),
  blockquote: kind("blockquote", blockquoteHookView.wrap, (context) => context.type),
  table: kind("table", tableHookView.wrap),
  passthrough: kind("passthrough", passthroughHookView.wrap, (context) => context.type),
} as const;

/** The hooks for one page; empty when the site has none, so that Markdown asks nothing. */
export function renderHooks(page: Page, doors: HookDoors, names: ReadonlySet<string>): Partial<RenderHooks> {
  if (names.size === 0) return {};
  const hooks: Partial<Record<HookName, (context: never) => string | undefined>> = {};
  for (const [name, row] of Object.entries(kinds))
    if (names.has(row.hook))
      hooks[name as HookName] = hookFunction(row as unknown as Kind<HookContext>, page, doors);
  return hooks as Partial<RenderHooks>;
}

/** When the generator's own hook serves a site: links and images may be configured. */
export function embeddedUse(hook: string, { language }: Site): EmbeddedUse {
  if (hook !== "link" && hook !== "image") return "fallback";
  const { useEmbedded } = language.settings.markup.goldmark.renderHooks[hook];
  return useEmbedded === "auto" ? "never" : (useEmbedded as EmbeddedUse);
}

function hookFunction(row: Kind<HookContext>, page: Page, doors: HookDoors) {
  const found = new Map<string, TemplateFunction | undefined>();
  return (context: HookContext): string | undefined => {
    const variant = row.variant(context);
    if (!found.has(variant)) found.set(variant, doors.find(row.hook, variant));
    const render = found.get(variant);
    if (render === undefined) return undefined;
    const { ctx } = doors;
    const position = () => doors.place(context.position);
    const self = { context, page: page.id, pageInner: doors.pageInner(), ctx, position };
    return render(row.wrap(self), ctx);
  };
}

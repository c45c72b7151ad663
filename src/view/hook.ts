// What render hooks see. https://gohugo.io/render-hooks/
// One kind of view for all seven: a hook's own fields come as a table made with it.
import type { Location } from "../model/diagnostic.ts";
import type { PageId } from "../model/page.ts";
import type { RenderContext } from "../model/render.ts";
import { createMap } from "../value/map.ts";
import { SafeHTML } from "../value/safe.ts";
import type {
  BlockquoteContext,
  CodeBlockContext,
  HeadingContext,
  HookContext,
  ImageContext,
  LinkContext,
  PassthroughContext,
  TableContext,
} from "../markdown/hooks.ts";
import { defineView } from "./define.ts";
import { positionView } from "./position.ts";

export interface HookSelf<C extends HookContext> {
  readonly context: C;
  readonly page: PageId;
  readonly ctx: RenderContext;
  /** Where the element begins, worked out when asked for. */
  readonly position: () => Location;
}

type Named = readonly { readonly name: string; readonly value: unknown }[];

function attributeMap(attributes: Named): Record<string, unknown> {
  const map = createMap<unknown>();
  for (const { name, value } of attributes) map[name] = value;
  return map;
}

function common<C extends HookContext>() {
  return {
    Page: ({ ctx, page }: HookSelf<C>) => ctx.page(page),
    PageInner: ({ ctx, page }: HookSelf<C>) => ctx.page(page),
    Position: ({ position }: HookSelf<C>) => positionView.wrap(position()),
    Ordinal: ({ context }: HookSelf<C>) => context.ordinal,
    Attributes: ({ context }: HookSelf<C>) => attributeMap(context.attributes as Named),
  };
}

const html = (text: string) => new SafeHTML(text);

export const headingHookView = defineView<HookSelf<HeadingContext>>("HeadingContext", {
  type: "goldmark.headingContext",
})(common<HeadingContext>(), {
  Level: ({ context }: HookSelf<HeadingContext>) => context.level,
  Anchor: ({ context }: HookSelf<HeadingContext>) => context.anchor,
  Text: ({ context }: HookSelf<HeadingContext>) => html(context.text),
  PlainText: ({ context }: HookSelf<HeadingContext>) => context.plainText,
});

const link = {
  Destination: ({ context }: HookSelf<LinkContext>) => context.destination,
  Title: ({ context }: HookSelf<LinkContext>) => context.title,
  Text: ({ context }: HookSelf<LinkContext>) => html(context.text),
  PlainText: ({ context }: HookSelf<LinkContext>) => context.plainText,
};
export const linkHookView = defineView<HookSelf<LinkContext>>("LinkContext", {
  type: "goldmark.linkContext",
})(common<LinkContext>(), link);

export const imageHookView = defineView<HookSelf<ImageContext>>("ImageContext", {
  type: "goldmark.imageLinkContext",
})(common<ImageContext>(), link, {
  IsBlock: ({ context }: HookSelf<ImageContext>) => context.isBlock,
});

export const codeBlockHookView = defineView<HookSelf<CodeBlockContext>>("CodeBlockContext", {
  type: "codeblocks.codeBlockContext",
})(common<CodeBlockContext>(), {
  Type: ({ context }: HookSelf<CodeBlockContext>) => context.type,
  Inner: ({ context }: HookSelf<CodeBlockContext>) => context.inner,
  Options: ({ context }: HookSelf<CodeBlockContext>) => attributeMap(context.options as Named),
});

export const blockquoteHookView = defineView<HookSelf<BlockquoteContext>>("BlockquoteContext", {
  type: "blockquotes.blockquoteContext",
})(common<BlockquoteContext>(), {
  Type: ({ context }: HookSelf<BlockquoteContext>) => context.type,
  Text: ({ context }: HookSelf<BlockquoteContext>) => html(context.text),
  AlertType: ({ context }: HookSelf<BlockquoteContext>) => context.alertType,
  AlertTitle: ({ context }: HookSelf<BlockquoteContext>) => html(context.alertTitle),
  AlertSign: ({ context }: HookSelf<BlockquoteContext>) => context.alertSign,
});

const cellView = defineView<{ readonly text: string; readonly alignment: string }>("TableCell")({
  Text: ({ text }: { text: string }) => html(text),
  Alignment: ({ alignment }: { alignment: string }) => alignment,
});
const rows = (cells: readonly (readonly { text: string; alignment: string }[])[]) =>
  cells.map((row) => row.map((cell) => cellView.wrap(cell)));

export const tableHookView = defineView<HookSelf<TableContext>>("TableContext", {
  type: "tables.tableContext",
})(common<TableContext>(), {
  THead: ({ context }: HookSelf<TableContext>) => rows(context.head),
  TBody: ({ context }: HookSelf<TableContext>) => rows(context.body),
});

export const passthroughHookView = defineView<HookSelf<PassthroughContext>>("PassthroughContext", {
  type: "passthrough.passthroughContext",
})(common<PassthroughContext>(), {
  Type: ({ context }: HookSelf<PassthroughContext>) => context.type,
  Inner: ({ context }: HookSelf<PassthroughContext>) => context.inner,
});

/** All kinds of hook contexts. */
export const hookViews = [
  headingHookView,
  linkHookView,
  imageHookView,
  codeBlockHookView,
  blockquoteHookView,
  tableHookView,
  passthroughHookView,
] as const;

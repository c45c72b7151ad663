// What render hooks see. https://gohugo.io/render-hooks/
// One kind of view for all seven: a hook's own fields come as a table made with it.
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
import { positionView, type TextPlace } from "./position.ts";

export interface HookSelf<C extends HookContext> {
  readonly context: C;
  readonly page: PageId;
  /** The page that the element's text comes from. */
  readonly pageInner: PageId;
  readonly ctx: RenderContext;
  /** Where the element begins, worked out when asked for. */
  readonly position: () => TextPlace | undefined;
}

type Named = readonly { readonly name: string; readonly value: unknown }[];

function attributeMap(attributes: Named): Record<string, unknown> {
  const map = createMap<unknown>();
  for (const { name, value } of attributes) map[name] = value;
  return map;
}

function common<C extends HookContext>() {
  return {
    /** Page: the page that is being rendered */
    Page: ({ ctx, page }: HookSelf<C>) => ctx.page(page),
    /** Page: the page that the text comes from, another one in included content */
    PageInner: ({ ctx, pageInner }: HookSelf<C>) => ctx.page(pageInner),
    /** Position: where the element begins */
    Position: ({ position, ctx }: HookSelf<C>) => positionView.wrap({ place: position(), ctx }),
    /** int: which element of its kind this is, from 0 */
    Ordinal: ({ context }: HookSelf<C>) => context.ordinal,
    /** map: the Markdown attributes */
    Attributes: ({ context }: HookSelf<C>) => attributeMap(context.attributes as Named),
  };
}

const html = (text: string) => new SafeHTML(text);

export const headingHookView = defineView<HookSelf<HeadingContext>>("HeadingContext", {
  type: "goldmark.headingContext",
})(common<HeadingContext>(), {
  /** int: the level, 1 to 6 */
  Level: ({ context }: HookSelf<HeadingContext>) => context.level,
  /** string: the id */
  Anchor: ({ context }: HookSelf<HeadingContext>) => context.anchor,
  /** HTML: the rendered text */
  Text: ({ context }: HookSelf<HeadingContext>) => html(context.text),
  /** string: the text without markup */
  PlainText: ({ context }: HookSelf<HeadingContext>) => context.plainText,
});

const link = {
  /** string: the address as it is written */
  Destination: ({ context }: HookSelf<LinkContext>) => context.destination,
  /** string: the title */
  Title: ({ context }: HookSelf<LinkContext>) => context.title,
  /** HTML: the rendered text, or the description of an image */
  Text: ({ context }: HookSelf<LinkContext>) => html(context.text),
  /** string: the text without markup */
  PlainText: ({ context }: HookSelf<LinkContext>) => context.plainText,
};
export const linkHookView = defineView<HookSelf<LinkContext>>("LinkContext", {
  type: "goldmark.linkContext",
})(common<LinkContext>(), link);

export const imageHookView = defineView<HookSelf<ImageContext>>("ImageContext", {
  type: "goldmark.imageLinkContext",
})(common<ImageContext>(), link, {
  /** bool: whether the image stands alone in its paragraph */
  IsBlock: ({ context }: HookSelf<ImageContext>) => context.isBlock,
});

export const codeBlockHookView = defineView<HookSelf<CodeBlockContext>>("CodeBlockContext", {
  type: "codeblocks.codeBlockContext",
})(common<CodeBlockContext>(), {
  /** string: the language */
  Type: ({ context }: HookSelf<CodeBlockContext>) => context.type,
  /** string: the code */
  Inner: ({ context }: HookSelf<CodeBlockContext>) => context.inner,
  /** map: the highlighter's options */
  Options: ({ context }: HookSelf<CodeBlockContext>) => attributeMap(context.options as Named),
});

export const blockquoteHookView = defineView<HookSelf<BlockquoteContext>>("BlockquoteContext", {
  type: "blockquotes.blockquoteContext",
})(common<BlockquoteContext>(), {
  /** string: `alert` or `regular` */
  Type: ({ context }: HookSelf<BlockquoteContext>) => context.type,
  /** HTML: the rendered text */
  Text: ({ context }: HookSelf<BlockquoteContext>) => html(context.text),
  /** string: the type of an alert in lower case, `note` */
  AlertType: ({ context }: HookSelf<BlockquoteContext>) => context.alertType,
  /** HTML: the title of an alert */
  AlertTitle: ({ context }: HookSelf<BlockquoteContext>) => html(context.alertTitle),
  /** string: `+` or `-` of an alert that opens and closes, else "" */
  AlertSign: ({ context }: HookSelf<BlockquoteContext>) => context.alertSign,
});

/** A cell of a table. */
export const tableCellView = defineView<{ readonly text: string; readonly alignment: string }>("TableCell")({
  /** HTML: the rendered text of the cell */
  Text: ({ text }: { text: string }) => html(text),
  /** string: `left`, `center` or `right`, else "" */
  Alignment: ({ alignment }: { alignment: string }) => alignment,
});
const rows = (cells: readonly (readonly { text: string; alignment: string }[])[]) =>
  cells.map((row) => row.map((cell) => tableCellView.wrap(cell)));

export const tableHookView = defineView<HookSelf<TableContext>>("TableContext", {
  type: "tables.tableContext",
})(common<TableContext>(), {
  /** list of lists of TableCells: the rows of the head */
  THead: ({ context }: HookSelf<TableContext>) => rows(context.head),
  /** list of lists of TableCells: the rows of the body */
  TBody: ({ context }: HookSelf<TableContext>) => rows(context.body),
});

export const passthroughHookView = defineView<HookSelf<PassthroughContext>>("PassthroughContext", {
  type: "passthrough.passthroughContext",
})(common<PassthroughContext>(), {
  /** string: `block` or `inline` */
  Type: ({ context }: HookSelf<PassthroughContext>) => context.type,
  /** string: the text between the delimiters */
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

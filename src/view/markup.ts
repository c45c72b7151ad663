// `.Markup`: a page's content once more, under a scope of its own that render hooks and shortcodes can ask for.
// https://gohugo.io/methods/page/markup/
import type { PageId } from "../model/page.ts";
import type { RenderContext, RenderedContent } from "../model/render.ts";
import type { Config } from "../model/config.ts";
import { SafeHTML } from "../value/safe.ts";
import { typeHook } from "../value/view-value.ts";
import { defineView, method } from "./define.ts";
import { fragmentsView } from "./fragments.ts";
import { stringToRender } from "./page/render-string.ts";
import { readingTime, wordsOf } from "./page/reading.ts";

export interface MarkupSelf {
  readonly id: PageId;
  /** Asks for the same text in another scope are rendered anew. */
  readonly scope: string;
  readonly isCJK: boolean;
  readonly config: Config;
  readonly ctx: RenderContext;
}

/** The beginning of a content. It prints as its text does. */
export class ContentSummary extends SafeHTML {
  readonly #content: RenderedContent;

  constructor(content: RenderedContent) {
    super(content.summary);
    this.#content = content;
  }

  override [typeHook](): string {
    return "page.Summary";
  }

  /** HTML: the summary itself */
  get Text(): SafeHTML {
    return new SafeHTML(this.text);
  }
  /** string: where it is from: `auto`, `manual` for a divider, or `frontmatter` */
  get Type(): string {
    return this.#content.summaryType;
  }
  /** bool: whether the content goes on after it */
  get Truncated(): boolean {
    return this.#content.truncated;
  }
  /** bool: whether there is none */
  get IsZero(): boolean {
    return this.text === "";
  }
}

const rendered = ({ ctx, id, scope }: MarkupSelf): RenderedContent => ctx.content(id, scope);

export const renderedView = defineView<MarkupSelf>("RenderedContent", {
  type: "*hugolib.cachedContentScope",
})({
  /** HTML: the rendered content */
  Content: (self: MarkupSelf) => new SafeHTML(rendered(self).html),
  /** HTML: the rendered content after the summary */
  ContentWithoutSummary: (self: MarkupSelf) => new SafeHTML(rendered(self).withoutSummary),
  /** ContentSummary: the beginning of the content */
  Summary: (self: MarkupSelf) => new ContentSummary(rendered(self)),
  /** string: the rendered content without markup */
  Plain: (self: MarkupSelf) => rendered(self).plain,
  /** list of strings: the words of the plain content */
  PlainWords: (self: MarkupSelf) => wordsOf(rendered(self)),
  /** int: how many words the content has */
  WordCount: (self: MarkupSelf) => rendered(self).wordCount,
  /** int: the number of words, rounded up to a hundred */
  FuzzyWordCount: (self: MarkupSelf) => Math.ceil(rendered(self).wordCount / 100) * 100,
  /** int: how many minutes it takes to read the content */
  ReadingTime: (self: MarkupSelf) => readingTime(rendered(self), self.isCJK),
  /** int: how many bytes the rendered content has */
  Len: (self: MarkupSelf) => Buffer.byteLength(rendered(self).html),
});

export const markupView = defineView<MarkupSelf>("Markup", { type: "*hugolib.cachedContentScope" })({
  /** RenderedContent: the content and what can be said of it */
  Render: (self: MarkupSelf) => renderedView.wrap(self),
  /** [OPTIONS] MARKUP → HTML: a text rendered as the page's content would be */
  RenderString: method(({ ctx, id, scope }: MarkupSelf, ...args: unknown[]) => {
    const { text, display } = stringToRender(args);
    return new SafeHTML(ctx.inScope(scope, () => ctx.renderString(text, display, id)));
  }),
  /** HTML: the Markdown with its shortcodes replaced, to be part of another page's */
  RenderShortcodes: ({ ctx, id, scope }: MarkupSelf) =>
    new SafeHTML(ctx.inScope(scope, () => ctx.renderShortcodes(id))),
  /** Fragments: the headings and their ids */
  Fragments: (self: MarkupSelf) =>
    fragmentsView.wrap({ headings: rendered(self).headings, config: self.config }),
});

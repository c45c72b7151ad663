// The page's content, rendered when first asked for.
import { SafeHTML } from "../../value/safe.ts";
import { method } from "../define.ts";
import { fragmentsView, headingsWhere } from "../fragments.ts";
import { markupView } from "../markup.ts";
import { resourceListOf } from "../resource.ts";
import { readingTime, wordsOf } from "./reading.ts";
import { stringToRender } from "./render-string.ts";
import type { PageSelf } from "./self.ts";

const rendered = ({ ctx, page }: PageSelf) => ctx.content(page.id);

function renderString({ ctx, page }: PageSelf, ...args: unknown[]): SafeHTML {
  const { text, display } = stringToRender(args);
  return new SafeHTML(ctx.renderString(text, display, page.id));
}

function render({ ctx, page }: PageSelf, view: unknown): SafeHTML {
  return new SafeHTML(ctx.renderView(page.id, String(view)));
}

export const content = {
  /** HTML: the rendered content */
  Content: (self: PageSelf) => new SafeHTML(rendered(self).html),
  /** HTML: the rendered content after the summary */
  ContentWithoutSummary: (self: PageSelf) => new SafeHTML(rendered(self).withoutSummary),
  /** HTML: the beginning of the content, up to a divider or a number of words */
  Summary: (self: PageSelf) => new SafeHTML(rendered(self).summary),
  /** bool: whether the content goes on after the summary */
  Truncated: (self: PageSelf) => rendered(self).truncated,
  /** HTML: nested lists of links to the headings */
  TableOfContents: (self: PageSelf) => new SafeHTML(self.ctx.tableOfContents(self.page.id)),
  /** Fragments: the headings and their ids */
  Fragments: (self: PageSelf) =>
    fragmentsView.wrap({ headings: self.ctx.headings(self.page.id), config: self.site.config }),
  /** string: the rendered content without markup */
  Plain: (self: PageSelf) => rendered(self).plain,
  /** list of strings: the words of the plain content */
  PlainWords: (self: PageSelf) => wordsOf(rendered(self)),
  /** string: the content as it is written, without the front matter */
  RawContent: ({ page }: PageSelf) => page.parsed?.text.slice(page.parsed.bodyOffset) ?? "",
  /** int: how many bytes the rendered content has */
  Len: (self: PageSelf) => Buffer.byteLength(rendered(self).html),
  /** int: how many words the content has */
  WordCount: (self: PageSelf) => rendered(self).wordCount,
  /** int: the number of words, rounded up to a hundred */
  FuzzyWordCount: (self: PageSelf) => Math.ceil(rendered(self).wordCount / 100) * 100,
  /** int: how many minutes it takes to read the content */
  ReadingTime: (self: PageSelf) => readingTime(rendered(self), self.page.isCJK),
  /** Resources: the files and pages of the bundle */
  Resources: (self: PageSelf) => resourceListOf(self),
  /** VIEW → HTML: the page rendered with another template, `layouts/VIEW.html` */
  Render: method(render),
  /** [OPTIONS] MARKUP → HTML: a text rendered as the page's content would be */
  RenderString: method(renderString),
  /** NAME → bool: whether the content calls a shortcode */
  HasShortcode: method(({ ctx, page }: PageSelf, name: string) => ctx.shortcodes(page.id).has(name)),
  /** HTML: the Markdown with its shortcodes replaced, to be part of another page's */
  RenderShortcodes: ({ ctx, page }: PageSelf) => new SafeHTML(ctx.renderShortcodes(page.id)),
  /** [SCOPE] → Markup: the page's content under a scope, for which it is rendered anew */
  Markup: method(({ ctx, page, site }: PageSelf, scope: unknown = "") => {
    return markupView.wrap({
      id: page.id,
      scope: String(scope),
      isCJK: page.isCJK,
      config: site.config,
      ctx,
    });
  }),
  /** list of Headings: the headings that the search for related content has found the page by */
  HeadingsFiltered: ({ ctx, page, isFound }: PageSelf) =>
    isFound ? headingsWhere(ctx.headingsForIndex(page.id), isFound) : [],
};

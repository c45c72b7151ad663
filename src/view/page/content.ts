// The page's content, rendered when first asked for.
import { SafeHTML } from "../../value/safe.ts";
import { isMap } from "../../value/map.ts";
import { method } from "../define.ts";
import { fragmentsView } from "../fragments.ts";
import { notYet } from "../not-yet.ts";
import { resourceListOf } from "../resource.ts";
import type { PageSelf } from "./self.ts";

const rendered = ({ ctx, page }: PageSelf) => ctx.content(page.id);

/** Words per minute: Latin scripts 212, CJK 500. https://gohugo.io/methods/page/readingtime/ */
function readingTime(self: PageSelf): number {
  const perMinute = self.page.params["iscjklanguage"] === true ? 500 : 212;
  return Math.ceil(rendered(self).wordCount / perMinute);
}

/** `.RenderString [OPTIONS] MARKUP`. */
function renderString({ ctx, page }: PageSelf, ...args: unknown[]): SafeHTML {
  const options = args.length > 1 ? args[0] : undefined;
  const display = isMap(options) && options["display"] === "block" ? "block" : "inline";
  return new SafeHTML(ctx.renderString(String(args.at(-1) ?? ""), display, page.id));
}

function render({ ctx, page }: PageSelf, view: unknown): SafeHTML {
  return new SafeHTML(ctx.renderView(page.id, String(view)));
}

export const content = {
  Content: (self: PageSelf) => new SafeHTML(rendered(self).html),
  ContentWithoutSummary: (self: PageSelf) => new SafeHTML(rendered(self).withoutSummary),
  Summary: (self: PageSelf) => new SafeHTML(rendered(self).summary),
  Truncated: (self: PageSelf) => rendered(self).truncated,
  TableOfContents: (self: PageSelf) => new SafeHTML(self.ctx.tableOfContents(self.page.id)),
  Fragments: (self: PageSelf) =>
    fragmentsView.wrap({ headings: self.ctx.headings(self.page.id), config: self.site.config }),
  Plain: (self: PageSelf) => rendered(self).plain,
  PlainWords: (self: PageSelf) => rendered(self).plain.split(/\s+/).filter(Boolean),
  RawContent: ({ page }: PageSelf) => page.parsed?.text.slice(page.parsed.bodyOffset) ?? "",
  Len: (self: PageSelf) => Buffer.byteLength(rendered(self).html),
  WordCount: (self: PageSelf) => rendered(self).wordCount,
  FuzzyWordCount: (self: PageSelf) => Math.ceil(rendered(self).wordCount / 100) * 100,
  ReadingTime: readingTime,
  Resources: (self: PageSelf) => resourceListOf(self),
  Render: method(render),
  RenderString: method(renderString),
  HasShortcode: method(({ ctx, page }: PageSelf, name: string) => ctx.shortcodes(page.id).has(name)),
  RenderShortcodes: notYet(
    ".RenderShortcodes",
    "use .Content, or mount the included page and use .RenderString on its .RawContent",
  ),
  HeadingsFiltered: notYet(".HeadingsFiltered"),
};

// What the author wrote about the page.
import type { Value } from "../../model/value.ts";
import { caseInsensitive } from "../../value/map.ts";
import { field } from "../../value/field.ts";
import { method } from "../define.ts";
import { notYet } from "../not-yet.ts";
import { sitemapView } from "../sitemap.ts";
import type { PageSelf } from "./self.ts";

/** A param by dotted path, of the page, else of the site. https://gohugo.io/methods/page/param/ */
function param({ page, site }: PageSelf, key: string): unknown {
  const path = key.split(".");
  const read = (from: Value) =>
    path.reduce<unknown>((value, name) => field(value, name), caseInsensitive(from));
  return read(page.params) ?? read(site.language.params) ?? null;
}

export const meta = {
  Title: ({ page }: PageSelf) => page.title,
  LinkTitle: ({ page }: PageSelf) => page.linkTitle,
  Name: ({ page }: PageSelf) => page.name,
  Description: ({ page }: PageSelf) => page.description,
  Keywords: ({ page }: PageSelf) => page.keywords,
  Weight: ({ page }: PageSelf) => page.weight,
  Slug: ({ page }: PageSelf) => page.slug,
  Draft: ({ page }: PageSelf) => page.draft,
  Params: ({ page }: PageSelf) => caseInsensitive(page.params),
  Param: method(param),
  IsRootParam: method(
    ({ page }: PageSelf, key: string) => key.toLowerCase() in (page.parsed?.frontMatter ?? {}),
  ),
  Sitemap: ({ page }: PageSelf) => sitemapView.wrap(page.sitemap),
  RawSummary: ({ page }: PageSelf) => page.summary,
  RelatedKeywords: notYet(".RelatedKeywords"),
};

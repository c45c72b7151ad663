// What the author wrote about the page.
import { FunctionError } from "../../value/function-error.ts";
import { caseInsensitive } from "../../value/map.ts";
import type { Page } from "../../model/page.ts";
import { method } from "../define.ts";
import { paramAt } from "../param.ts";
import { sitemapView } from "../sitemap.ts";
import type { PageSelf } from "./self.ts";

/** A param of the page, else of the site. */
function param({ page, site }: PageSelf, key: string): unknown {
  return paramAt(page.params, key) ?? paramAt(site.language.params, key);
}

/** The path of the page's file, else its own. */
export function printedPage({ parsed, path }: Page): string {
  return parsed && !parsed.fromAdapter ? parsed.file.filename : path;
}

export const meta = {
  /** string: the title from the front matter, else made from the section's or file's name */
  Title: ({ page }: PageSelf) => page.title,
  /** string: the shorter title for links, else the title */
  LinkTitle: ({ page }: PageSelf) => page.linkTitle,
  /** string: the title, for code that serves pages and resources */
  Name: ({ page }: PageSelf) => page.name,
  /** string: how the page prints: the path of its file, else its own */
  String: ({ page }: PageSelf) => printedPage(page),
  /** string: the description from the front matter */
  Description: ({ page }: PageSelf) => page.description,
  /** list of strings: the keywords from the front matter */
  Keywords: ({ page }: PageSelf) => page.keywords,
  /** int: the weight that orders pages, 0 for none */
  Weight: ({ page }: PageSelf) => page.weight,
  /** string: the last part of the address where the front matter sets one */
  Slug: ({ page }: PageSelf) => page.slug,
  /** bool: whether the page is a draft */
  Draft: ({ page }: PageSelf) => page.draft,
  /** map: the page's own params, those of cascades included; keys in any letter case */
  Params: ({ page }: PageSelf) => caseInsensitive(page.params),
  /** KEY → any: the param at a path with dots, of the page, else of the site */
  Param: method(param),
  /** KEY → bool: whether the front matter has this key at its top level */
  IsRootParam: method(
    ({ page }: PageSelf, key: string) => key.toLowerCase() in (page.parsed?.frontMatter ?? {}),
  ),
  /** Sitemap: what the sitemap says of the page */
  Sitemap: ({ page }: PageSelf) => sitemapView.wrap(page.sitemap),
  /** string: the summary as the front matter has it */
  RawSummary: ({ page }: PageSelf) => page.summary,
  /** INDEX → list: the page's keywords in an index of related content; for the generator alone */
  RelatedKeywords: method((): never => {
    throw new FunctionError(
      "no template can name the index that .RelatedKeywords wants; use .Related of a list",
    );
  }),
};

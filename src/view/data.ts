// `.Data` of taxonomy and term pages, with `.Pages` for all lists. https://gohugo.io/methods/page/data/
import { childrenOf } from "../content/tree.ts";
import { taxonomyMap } from "./taxonomy.ts";
import { defineView } from "./define.ts";
import type { PageSelf } from "./page/self.ts";
import type { PageList } from "./page-list.ts";

/** Of a term there are none, so that a template for both kinds may ask. */
const terms = ({ site, page, ctx }: PageSelf) =>
  page.kind === "taxonomy"
    ? taxonomyMap(site.taxonomies.get(page.taxonomy?.plural ?? "") ?? new Map(), ctx.page(page.id), ctx)
    : null;

export const dataView = defineView<PageSelf>("Data")({
  /** string: the taxonomy's singular name */
  Singular: ({ page }: PageSelf) => page.taxonomy?.singular ?? "",
  /** string: the taxonomy's plural name */
  Plural: ({ page }: PageSelf) => page.taxonomy?.plural ?? "",
  /** string: the term's name */
  Term: ({ page }: PageSelf) => page.taxonomy?.term ?? "",
  /** Taxonomy: the terms of the taxonomy */
  Terms: terms,
  /** Taxonomy: the terms of the taxonomy */
  Taxonomy: terms,
  /** Taxonomy: the terms of the taxonomy */
  Index: terms,
  /** Taxonomy: the terms of the taxonomy */
  OrderedIndex: terms,
  /** Pages: the pages of the list */
  Pages: ({ site, page, ctx }: PageSelf) => ctx.pages(childrenOf(site, page)?.pages ?? []) as PageList,
});

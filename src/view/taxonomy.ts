// `.Site.Taxonomies`: maps of terms, each with its weighted pages. https://gohugo.io/methods/taxonomy/
import { localeOf } from "../content/relate.ts";
import type { RenderContext } from "../model/render.ts";
import type { TermRecord } from "../model/site.ts";
import { createCollator } from "../value/collate.ts";
import { createMap, structOf } from "../value/map.ts";
import { dataHook, listHook, typeHook } from "../value/view-value.ts";
import { defineView } from "./define.ts";
import { PageList, type PageLike } from "./page-list.ts";

/** The pages of a term; each entry is the page itself with its weight within the term. */
export class WeightedPages extends PageList {
  #term: { readonly record: TermRecord; readonly ctx: RenderContext } | null = null;

  static ofTerm(record: TermRecord, ctx: RenderContext): WeightedPages {
    const list = new WeightedPages();
    for (const { page, weight } of record.pages) {
      const view = ctx.page(page) as PageLike;
      const own = {
        Weight: { value: weight },
        Page: { value: view },
        [listHook]: { value: ofEntries },
        [dataHook]: { value: () => structOf({ Weight: weight, Page: view }) },
      };
      list.push(Object.create(view, own) as PageLike);
    }
    list.#term = { record, ctx };
    return list;
  }
  override [listHook](items: readonly unknown[]): WeightedPages {
    return ofEntries(items as readonly PageLike[]);
  }
  override [typeHook](): string {
    return "page.WeightedPages";
  }
  /** Pages: the pages, without their weights in the term */
  get Pages(): PageList {
    const { record, ctx } = this.#term!;
    return PageList.fromPages(record.pages.map(({ page }) => ctx.page(page)));
  }
  /** Page: the term's own page */
  get Page(): PageLike {
    return this.#term!.ctx.page(this.#term!.record.page);
  }
  /** int: how many pages carry the term */
  get Count(): number {
    return this.length;
  }
}

/** A list that a template makes of entries. */
function ofEntries(entries: readonly PageLike[]): WeightedPages {
  const list = new WeightedPages();
  for (const entry of entries) list.push(entry);
  return list;
}

interface EntrySelf {
  readonly record: TermRecord;
  readonly ctx: RenderContext;
}

/** An entry of `.Alphabetical` or `.ByCount`. */
export const orderedEntryView = defineView<EntrySelf>("OrderedTaxonomyEntry", {
  fields: "Name WeightedPages",
})({
  /** string: the term, in lower case */
  Term: ({ record }: EntrySelf) => record.key,
  /** string: the term, in lower case */
  Name: ({ record }: EntrySelf) => record.key,
  /** int: how many pages carry it */
  Count: ({ record }: EntrySelf) => record.pages.length,
  /** Pages: the pages that carry it */
  Pages: ({ record, ctx }: EntrySelf): PageList => WeightedPages.ofTerm(record, ctx).Pages,
  /** Page: the term's own page */
  Page: ({ record, ctx }: EntrySelf) => ctx.page(record.page),
  /** WeightedPages: the pages that carry it, with their weights in the term */
  WeightedPages: ({ record, ctx }: EntrySelf): PageList => WeightedPages.ofTerm(record, ctx),
});

/** The terms of a taxonomy in an order. */
export class OrderedTaxonomy extends Array<ReturnType<typeof orderedEntryView.wrap>> {
  [typeHook](): string {
    return "page.OrderedTaxonomy";
  }
  /** OrderedTaxonomy: the other way round */
  get Reverse(): OrderedTaxonomy {
    return OrderedTaxonomy.from([...this].reverse()) as OrderedTaxonomy;
  }
}

/** The methods that `taxonomyMap` adds to the terms. */
export const TAXONOMY_NAMES = {
  properties: ["Alphabetical", "ByCount", "Page"],
  methods: ["Count", "Get"],
} as const;

/** A taxonomy as a map of terms that also has methods; terms are lower-case, so no name can clash. */
export function taxonomyMap(
  terms: ReadonlyMap<string, TermRecord>,
  page: PageLike | null,
  ctx: RenderContext,
): Record<string, unknown> {
  const map = createMap<unknown>();
  for (const [key, record] of terms)
    Object.defineProperty(map, key, { get: () => WeightedPages.ofTerm(record, ctx), enumerable: true });
  const ordered = (compare: (a: TermRecord, b: TermRecord) => number) =>
    OrderedTaxonomy.from(
      [...terms.values()].sort(compare).map((record) => orderedEntryView.wrap({ record, ctx })),
    );
  const find = (term: unknown) => terms.get(String(term).toLowerCase());
  const hidden: Record<(typeof TAXONOMY_NAMES)[keyof typeof TAXONOMY_NAMES][number], PropertyDescriptor> = {
    /** OrderedTaxonomy: the terms by name */
    Alphabetical: {
      get() {
        const compare = createCollator(localeOf(ctx.site.language));
        return ordered((a, b) => compare(a.key, b.key));
      },
    },
    /** OrderedTaxonomy: the terms by how many pages carry them, the most first */
    ByCount: { get: () => ordered((a, b) => b.pages.length - a.pages.length || (a.key < b.key ? -1 : 1)) },
    /** TERM → int: how many pages carry the term */
    Count: { value: (term: unknown) => find(term)?.pages.length ?? 0 },
    /** TERM → WeightedPages: the pages that carry the term */
    Get: { value: (term: unknown) => map[String(term).toLowerCase()] ?? null },
    /** Page: the taxonomy's own page */
    Page: { get: () => page },
  };
  return Object.defineProperties(map, hidden);
}

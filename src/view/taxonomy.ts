// `.Site.Taxonomies`: maps of terms, each with its weighted pages. https://gohugo.io/methods/taxonomy/
import type { RenderContext } from "../model/render.ts";
import type { TermRecord } from "../model/site.ts";
import { createMap } from "../value/map.ts";
import { listHook, typeHook } from "../value/view-value.ts";
import { defineView } from "./define.ts";
import { PageList, type PageLike } from "./page-list.ts";

/** The pages of a term; each entry is the page itself with its weight within the term. */
export class WeightedPages extends PageList {
  #term: { readonly record: TermRecord; readonly ctx: RenderContext } | null = null;

  static ofTerm(record: TermRecord, ctx: RenderContext): WeightedPages {
    const list = new WeightedPages();
    for (const { page, weight } of record.pages) {
      const view = ctx.page(page) as PageLike;
      const own = { Weight: { value: weight }, Page: { value: view }, [listHook]: { value: ofEntries } };
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
  get Pages(): PageList {
    const { record, ctx } = this.#term!;
    return PageList.fromPages(record.pages.map(({ page }) => ctx.page(page)));
  }
  get Page(): PageLike {
    return this.#term!.ctx.page(this.#term!.record.page);
  }
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
const entryView = defineView<EntrySelf>("OrderedTaxonomyEntry")({
  Term: ({ record }: EntrySelf) => record.key,
  Name: ({ record }: EntrySelf) => record.key,
  Count: ({ record }: EntrySelf) => record.pages.length,
  Pages: ({ record, ctx }: EntrySelf): PageList => WeightedPages.ofTerm(record, ctx).Pages,
  Page: ({ record, ctx }: EntrySelf) => ctx.page(record.page),
  WeightedPages: ({ record, ctx }: EntrySelf): PageList => WeightedPages.ofTerm(record, ctx),
});

class OrderedTaxonomy extends Array<ReturnType<typeof entryView.wrap>> {
  get Reverse(): OrderedTaxonomy {
    return OrderedTaxonomy.from([...this].reverse()) as OrderedTaxonomy;
  }
}

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
    OrderedTaxonomy.from([...terms.values()].sort(compare).map((record) => entryView.wrap({ record, ctx })));
  const find = (term: unknown) => terms.get(String(term).toLowerCase());
  const hidden: Record<string, PropertyDescriptor> = {
    Alphabetical: { get: () => ordered((a, b) => (a.key < b.key ? -1 : 1)) },
    ByCount: { get: () => ordered((a, b) => b.pages.length - a.pages.length || (a.key < b.key ? -1 : 1)) },
    Count: { value: (term: unknown) => find(term)?.pages.length ?? 0 },
    Get: { value: (term: unknown) => map[String(term).toLowerCase()] ?? null },
    Page: { get: () => page },
  };
  return Object.defineProperties(map, hidden);
}

// A list of pages with Hugo's orders. https://gohugo.io/methods/pages/
// An array, so that both engines range over it; every method gives a new list. Groups are in page-groups.ts.
import { siteLocale } from "../content/locale.ts";
import { defaultOrder } from "../content/order.ts";
import { localeOf } from "../content/relate.ts";
import type { PageId } from "../model/page.ts";
import type { TimeValue } from "../model/value.ts";
import { compareValues, type TextOrder } from "../value/compare.ts";
import { createCollator } from "../value/collate.ts";
import { field } from "../value/field.ts";
import { FunctionError } from "../value/function-error.ts";
import { isNumber } from "../value/number.ts";
import { print } from "../value/print.ts";
import { formatLocalTime } from "../value/time-locale.ts";
import { Time, tryParseTime, zeroTime } from "../value/time.ts";
import { listHook, printHook, typeHook } from "../value/view-value.ts";
import { selfOf } from "./define.ts";
import { groupByKey, groupNeighbours, type PageGroups } from "./page-groups.ts";
import { paramAt } from "./param.ts";
import {
  documentOf,
  keyValuesOf,
  relatedOptions,
  relatedPages,
  textsOf,
  type RelatedOptions,
} from "./related.ts";
import type { PageSelf } from "./page/self.ts";

/** A page's view, as far as lists need it. */
export type PageLike = object;

type Compare = (a: PageLike, b: PageLike) => number;

const self = (view: PageLike): PageSelf => selfOf<PageSelf>(view)!;

/** A date of a page; pages without it have Go's zero time, the earliest there is. */
const timeOf = (value: TimeValue | null): Time => (value instanceof Time ? value : zeroTime);

function byDate(get: (page: PageSelf["page"]) => TimeValue | null): Compare {
  return (a, b) => timeOf(get(self(a).page)).ms - timeOf(get(self(b).page)).ms;
}

/** The order of texts in the language of the list's first page. */
function textOrder(list: readonly PageLike[]): TextOrder {
  const first = list[0] && self(list[0]).site.language;
  return createCollator(first ? localeOf(first) : "en");
}

function byText(list: readonly PageLike[], get: (page: PageSelf["page"]) => string): Compare {
  const compare = textOrder(list);
  return (a, b) => compare(get(self(a).page), get(self(b).page));
}

/** `By…` and `GroupBy…` of pages. Subclassing Array keeps `range`, `len` and `index` working as they are. */
export class PageList extends Array<PageLike> {
  #positions: Map<PageId, number> | undefined;

  static override get [Symbol.species]() {
    return Array;
  }

  /** A list of these pages. */
  static fromPages(pages: readonly PageLike[]): PageList {
    const list = new PageList(pages.length);
    for (let i = 0; i < pages.length; i++) list[i] = pages[i]!;
    return list;
  }

  [listHook](items: readonly unknown[]): PageList {
    return PageList.fromPages(items as readonly PageLike[]);
  }
  [printHook](): string {
    return `Pages(${this.length})`;
  }
  [typeHook](): string {
    return "page.Pages";
  }

  /** int: how many there are */
  get Len(): number {
    return this.length;
  }
  /** string: how the list prints: `Pages(3)` */
  get String(): string {
    return this[printHook]();
  }
  /** PAGES → bool: whether another list has the same pages in the same order */
  ProbablyEq(other: unknown): boolean {
    if (!(other instanceof PageList)) return false;
    return (
      this.length === other.length && this.every((page, at) => self(page).page === self(other[at]!).page)
    );
  }
  /** Pages: the other way round */
  get Reverse(): PageList {
    return PageList.fromPages([...this].reverse());
  }
  /** Pages: by date, the oldest first */
  get ByDate(): PageList {
    return this.#sorted(byDate((page) => page.date));
  }
  /** Pages: by the time of the last change, the oldest first */
  get ByLastmod(): PageList {
    return this.#sorted(byDate((page) => page.lastmod));
  }
  /** Pages: by publish date, the oldest first */
  get ByPublishDate(): PageList {
    return this.#sorted(byDate((page) => page.publishDate));
  }
  /** Pages: by expiry date, the oldest first */
  get ByExpiryDate(): PageList {
    return this.#sorted(byDate((page) => page.expiryDate));
  }
  /** Pages: by weight; those without come last */
  get ByWeight(): PageList {
    const rank = (view: PageLike) => self(view).page.weight || Infinity;
    return this.#sorted((a, b) => (rank(a) === rank(b) ? 0 : rank(a) - rank(b)));
  }
  /** Pages: by title, in the order of the language */
  get ByTitle(): PageList {
    return this.#sorted(byText(this, (page) => page.title));
  }
  /** Pages: by link title, in the order of the language */
  get ByLinkTitle(): PageList {
    return this.#sorted(byText(this, (page) => page.linkTitle));
  }
  /** Pages: by the length of the content, the shortest first */
  get ByLength(): PageList {
    const length = (view: PageLike) => {
      const { ctx, page } = self(view);
      return ctx.content(page.id).html.length;
    };
    return this.#sorted((a, b) => length(a) - length(b));
  }
  /** Pages: by the weight of their languages, within one the newest first */
  get ByLanguage(): PageList {
    const weight = (view: PageLike) => self(view).site.language.weight;
    const oldestFirst = byDate((page) => page.date);
    const byLinkTitle = byText(this, (page) => page.linkTitle);
    return this.#sorted((a, b) => weight(a) - weight(b) || oldestFirst(b, a) || byLinkTitle(a, b));
  }
  /** KEY → Pages: by a param */
  ByParam(key: string): PageList {
    const compare = textOrder(this);
    const values = new Map(this.map((view) => [view, paramOf(view, key) ?? siteParamOf(view, key)]));
    return this.#sorted((a, b) => compareParams(values.get(a), values.get(b), compare));
  }
  /** N → Pages: the first ones */
  Limit(count: number): PageList {
    return PageList.fromPages(this.slice(0, Math.max(0, count)));
  }

  /** LAYOUT [ORDER] → PageGroups: by date, with keys in this layout, the newest first */
  GroupByDate(layout: string, order = "desc"): PageGroups {
    return this.#groupByDate((view) => self(view).page.date, layout, order);
  }
  /** LAYOUT [ORDER] → PageGroups: by the time of the last change */
  GroupByLastmod(layout: string, order = "desc"): PageGroups {
    return this.#groupByDate((view) => self(view).page.lastmod, layout, order);
  }
  /** LAYOUT [ORDER] → PageGroups: by publish date */
  GroupByPublishDate(layout: string, order = "desc"): PageGroups {
    return this.#groupByDate((view) => self(view).page.publishDate, layout, order);
  }
  /** LAYOUT [ORDER] → PageGroups: by expiry date */
  GroupByExpiryDate(layout: string, order = "desc"): PageGroups {
    return this.#groupByDate((view) => self(view).page.expiryDate, layout, order);
  }
  /** KEY LAYOUT [ORDER] → PageGroups: by a param that holds a date */
  GroupByParamDate(key: string, layout: string, order = "desc"): PageGroups {
    return this.#groupByDate((view) => dateParamOf(view, key), layout, order);
  }
  /** FIELD [ORDER] → PageGroups: by what the pages answer to a name, such as `Section` */
  GroupBy(name: string, order = "asc"): PageGroups {
    return groupByKey(this, (view) => field(view, name), this.#direction(order), PageList.fromPages);
  }
  /** KEY [ORDER] → PageGroups: by a param; pages without it are left out */
  GroupByParam(key: string, order = "asc"): PageGroups {
    const having = this.filter((view) => (paramOf(view, key) ?? null) !== null);
    return groupByKey(having, (view) => paramOf(view, key), this.#direction(order), PageList.fromPages);
  }

  /** PAGE → Page: the page before this one in the list: Hugo counts from the end */
  Next(page: PageLike): PageLike | null {
    const at = this.IndexOf(page);
    return at > 0 ? this[at - 1]! : null;
  }
  /** PAGE → Page: the page after this one in the list */
  Prev(page: PageLike): PageLike | null {
    const at = this.IndexOf(page);
    return at >= 0 ? (this[at + 1] ?? null) : null;
  }
  /** PAGE → int: where the page stands, -1 where it doesn't */
  IndexOf(page: PageLike): number {
    // Asked for by every page of a site it must not search each time.
    this.#positions ??= new Map(this.map((other, index) => [self(other).page.id, index]));
    const id = selfOf<PageSelf>(page)?.page.id;
    return id === undefined ? -1 : (this.#positions.get(id) ?? -1);
  }

  /** PAGE-OR-OPTIONS → Pages: those with the most in common, the best first */
  Related(options: unknown): PageList {
    return this.#related(() => relatedOptions(options));
  }
  /** PAGE INDEX... → Pages: related pages by some of the indices; today `Related` does it */
  RelatedIndices(page: unknown, ...indices: unknown[]): PageList {
    return this.#related(() => ({ document: documentOf(page), indices: indices.flatMap(textsOf) }));
  }
  /** KEYVALUES... → Pages: those that have given keywords; today `Related` does it */
  RelatedTo(...keywords: unknown[]): PageList {
    return this.#related(() => ({ namedSlices: keywords.map(keyValuesOf) }));
  }
  /** PAGES → Pages: with what only the other list has, as the function lang.Merge */
  MergeByLanguage(others: unknown): PageList {
    if ((others ?? null) === null) return this;
    if (!(others instanceof PageList)) throw new FunctionError("MergeByLanguage: expected pages");
    const missing = untranslated(this, others);
    const first = this[0] ?? missing[0];
    if (first === undefined) return this;
    return sortByDefault([...this, ...missing], localeOf(self(first).site.language));
  }

  /** How keys of groups are put in order; any other word than these is ascending. */
  #direction(order: string): (a: unknown, b: unknown) => number {
    const isDescending = ["desc", "rev", "reverse"].includes(order.toLowerCase());
    const texts = textOrder(this);
    return (a, b) => (isDescending ? compareValues(b, a, texts) : compareValues(a, b, texts));
  }

  /** An empty list takes any argument. */
  #related(options: () => RelatedOptions): PageList {
    return PageList.fromPages(this.length === 0 ? [] : relatedPages(this, options()));
  }

  #sorted(compare: Compare): PageList {
    return PageList.fromPages([...this].sort(compare));
  }

  /** With keys in the language of the site at hand. Pages of one date are turned round going down, as in Hugo. */
  #groupByDate(date: (view: PageLike) => TimeValue | null, layout: string, order: string): PageGroups {
    const time = (view: PageLike) => timeOf(date(view));
    const sorted = [...this].sort((a, b) => time(a).ms - time(b).ms);
    if (!["asc", "rev", "reverse"].includes(order.toLowerCase())) sorted.reverse();
    const [first] = sorted;
    if (first === undefined) return groupNeighbours([], PageList.fromPages);
    const locale = siteLocale(self(first).ctx.site);
    const entries = sorted.map((page) => ({ key: formatLocalTime(time(page), layout, locale), page }));
    return groupNeighbours(entries, PageList.fromPages);
  }
}

/** Pages, be they of several languages, in the order that lists have by default. */
export function sortByDefault(pages: readonly PageLike[], locale: string): PageList {
  const compare = defaultOrder(locale);
  return PageList.fromPages([...pages].sort((a, b) => compare(self(a).page, self(b).page)));
}

/** Those of `others` that have no translation in a list. */
export function untranslated(list: readonly object[], others: readonly object[]): object[] {
  const keyOf = ({ page }: PageSelf): string => page.translationKey || page.path;
  const selves = (views: readonly object[]) => views.map((view) => selfOf<Partial<PageSelf>>(view));
  const known = new Set<string>();
  for (const own of selves(list)) if (own?.page) known.add(keyOf(own as PageSelf));
  return others.filter((view) => {
    const other = selfOf<Partial<PageSelf>>(view);
    return other?.page !== undefined && !known.has(keyOf(other as PageSelf));
  });
}

/** Numbers by size, everything else as text; what isn't there comes last. */
function compareParams(a: unknown, b: unknown, order: TextOrder): number {
  if ((a ?? null) === null || (b ?? null) === null)
    return Number((a ?? null) === null) - Number((b ?? null) === null);
  return isNumber(a) && isNumber(b) ? compareValues(a, b) : order(print(a), print(b));
}

const paramOf = (view: PageLike, key: string): unknown => paramAt(self(view).page.params, key);
const siteParamOf = (view: PageLike, key: string): unknown => paramAt(self(view).site.language.params, key);

function dateParamOf(view: PageLike, key: string): TimeValue | null {
  const value = paramOf(view, key);
  if (value instanceof Time) return value;
  return typeof value === "string" ? (tryParseTime(value) ?? null) : null;
}

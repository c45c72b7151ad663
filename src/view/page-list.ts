// A list of pages with Hugo's orders and groups. https://gohugo.io/methods/pages/
// An array, so that both engines range over it; every method gives a new list.
import type { TimeValue } from "../model/value.ts";
import { compareValues } from "../value/compare.ts";
import { createCollator } from "../value/collate.ts";
import { field } from "../value/field.ts";
import { Time } from "../value/time.ts";
import { listHook, printHook, typeHook } from "../value/view-value.ts";
import { defineView, selfOf } from "./define.ts";
import type { PageSelf } from "./page/self.ts";

/** A page's view, as far as lists need it. */
export type PageLike = object;

const self = (view: PageLike): PageSelf => selfOf<PageSelf>(view)!;

function byDate(get: (page: PageSelf["page"]) => TimeValue | null) {
  return (a: PageLike, b: PageLike): number => {
    const left = get(self(a).page)?.ms ?? -Infinity;
    const right = get(self(b).page)?.ms ?? -Infinity;
    return left === right ? 0 : left - right;
  };
}

function byText(list: readonly PageLike[], get: (page: PageSelf["page"]) => string) {
  const first = list[0];
  const compare = createCollator(
    first ? self(first).site.language.locale || self(first).site.language.lang : "en",
  );
  return (a: PageLike, b: PageLike): number => compare(get(self(a).page), get(self(b).page));
}

/** `By…` and `GroupBy…` of pages. Subclassing Array keeps `range`, `len` and `index` working as they are. */
export class PageList extends Array<PageLike> {
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

  get Len(): number {
    return this.length;
  }
  get Reverse(): PageList {
    return PageList.fromPages([...this].reverse());
  }
  get ByDate(): PageList {
    return this.#sorted(byDate((page) => page.date));
  }
  get ByLastmod(): PageList {
    return this.#sorted(byDate((page) => page.lastmod));
  }
  get ByPublishDate(): PageList {
    return this.#sorted(byDate((page) => page.publishDate));
  }
  get ByExpiryDate(): PageList {
    return this.#sorted(byDate((page) => page.expiryDate));
  }
  get ByWeight(): PageList {
    const rank = (view: PageLike) => self(view).page.weight || Infinity;
    return this.#sorted((a, b) => (rank(a) === rank(b) ? 0 : rank(a) - rank(b)));
  }
  get ByTitle(): PageList {
    return this.#sorted(byText(this, (page) => page.title));
  }
  get ByLinkTitle(): PageList {
    return this.#sorted(byText(this, (page) => page.linkTitle));
  }
  get ByLength(): PageList {
    const length = (view: PageLike) => {
      const { ctx, page } = self(view);
      return ctx.content(page.id).html.length;
    };
    return this.#sorted((a, b) => length(a) - length(b));
  }
  get ByLanguage(): PageList {
    return this.#sorted((a, b) => self(a).site.language.weight - self(b).site.language.weight);
  }
  ByParam(key: string): PageList {
    return this.#sorted((a, b) => compareValues(paramOf(a, key), paramOf(b, key)));
  }
  Limit(count: number): PageList {
    return PageList.fromPages(this.slice(0, Math.max(0, count)));
  }

  GroupByDate(layout: string, order = "desc"): PageGroups {
    return this.#groupByDate((view) => self(view).page.date, layout, order);
  }
  GroupByLastmod(layout: string, order = "desc"): PageGroups {
    return this.#groupByDate((view) => self(view).page.lastmod, layout, order);
  }
  GroupByPublishDate(layout: string, order = "desc"): PageGroups {
    return this.#groupByDate((view) => self(view).page.publishDate, layout, order);
  }
  GroupByExpiryDate(layout: string, order = "desc"): PageGroups {
    return this.#groupByDate((view) => self(view).page.expiryDate, layout, order);
  }
  GroupByParamDate(key: string, layout: string, order = "desc"): PageGroups {
    const date = (view: PageLike) => {
      const value = paramOf(view, key);
      return value instanceof Time ? value : null;
    };
    return this.#groupByDate(date, layout, order);
  }
  GroupBy(name: string, order = "asc"): PageGroups {
    return groups(
      group(this, (view) => field(view, name)),
      order,
    );
  }
  GroupByParam(key: string, order = "asc"): PageGroups {
    const having = this.filter((view) => paramOf(view, key) !== undefined && paramOf(view, key) !== null);
    return groups(
      group(having, (view) => paramOf(view, key)),
      order,
    );
  }

  /** The page before this one in the list: Hugo counts from the end. */
  Next(page: PageLike): PageLike | null {
    const at = this.IndexOf(page);
    return at > 0 ? this[at - 1]! : null;
  }
  Prev(page: PageLike): PageLike | null {
    const at = this.IndexOf(page);
    return at >= 0 ? (this[at + 1] ?? null) : null;
  }
  IndexOf(page: PageLike): number {
    const id = selfOf<PageSelf>(page)?.page.id;
    return this.findIndex((other) => self(other).page.id === id);
  }

  #sorted(compare: (a: PageLike, b: PageLike) => number): PageList {
    return PageList.fromPages([...this].sort(compare));
  }

  #groupByDate(date: (view: PageLike) => TimeValue | null, layout: string, order: string): PageGroups {
    const ms = (view: PageLike) => date(view)?.ms ?? -Infinity;
    const dated = [...this].filter((view) => date(view) !== null);
    dated.sort((a, b) => (order === "asc" ? ms(a) - ms(b) : ms(b) - ms(a)));
    return PageGroups.from(group(dated, (view) => (date(view) as Time).Format(layout))) as PageGroups;
  }
}

function paramOf(view: PageLike, key: string): unknown {
  let value: unknown = self(view).page.params;
  for (const name of key.toLowerCase().split(".")) value = field(value, name);
  return value;
}

interface GroupSelf {
  readonly key: unknown;
  readonly pages: PageList;
}

/** A group of pages: `.Key` and `.Pages`. */
export const pageGroupView = defineView<GroupSelf>("PageGroup")({
  Key: ({ key }: GroupSelf) => key,
  Pages: ({ pages }: GroupSelf) => pages,
  Len: ({ pages }: GroupSelf) => pages.length,
});

type PageGroup = ReturnType<typeof pageGroupView.wrap>;

/** Groups in the order in which their keys first come. */
function group(views: readonly PageLike[], keyOf: (view: PageLike) => unknown): PageGroup[] {
  const byKey = new Map<unknown, PageLike[]>();
  for (const view of views) {
    const key = keyOf(view);
    const list = byKey.get(key);
    if (list) list.push(view);
    else byKey.set(key, [view]);
  }
  return [...byKey].map(([key, pages]) => pageGroupView.wrap({ key, pages: PageList.fromPages(pages) }));
}

function groups(list: PageGroup[], order: string): PageGroups {
  const sorted = list.sort((a, b) => compareValues(a.Key, b.Key));
  return PageGroups.from(order === "desc" ? sorted.reverse() : sorted) as PageGroups;
}

/** A list of groups. */
export class PageGroups extends Array<PageGroup> {
  get Len(): number {
    return this.length;
  }
  get Reverse(): PageGroups {
    return PageGroups.from([...this].reverse()) as PageGroups;
  }

  /** Groups of pages that already have their keys, in the order given. */
  static regroup(entries: readonly { readonly key: unknown; readonly page: PageLike }[]): PageGroups {
    const list = new PageGroups();
    let pages: PageLike[] = [];
    entries.forEach(({ key, page }, index) => {
      pages.push(page);
      if (index + 1 < entries.length && entries[index + 1]!.key === key) return;
      list.push(pageGroupView.wrap({ key, pages: PageList.fromPages(pages) }));
      pages = [];
    });
    return list;
  }
}

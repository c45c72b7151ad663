// Groups of pages, each with its key. https://gohugo.io/quick-reference/page-collections/#group
import { compareValues } from "../value/compare.ts";
import { defineView } from "./define.ts";
import { PageList, type PageLike } from "./page-list.ts";

interface GroupSelf {
  readonly key: unknown;
  readonly pages: PageList;
}

/** What a list of pages can do without arguments; a group hands it on to its pages. */
const orders = [
  "ByDate",
  "ByExpiryDate",
  "ByLanguage",
  "ByLastmod",
  "ByLength",
  "ByLinkTitle",
  "ByPublishDate",
  "ByTitle",
  "ByWeight",
  "Reverse",
] as const;
const passedOn = Object.fromEntries(
  orders.map((name) => [name, ({ pages }: GroupSelf): unknown => pages[name]]),
) as Record<(typeof orders)[number], (self: GroupSelf) => unknown>;

/** A group of pages: `.Key` and `.Pages`. */
export const pageGroupView = defineView<GroupSelf>("PageGroup", { type: "page.PageGroup" })(
  {
    Key: ({ key }: GroupSelf) => key,
    Pages: ({ pages }: GroupSelf): unknown => pages,
    Len: ({ pages }: GroupSelf) => pages.length,
  },
  passedOn,
);

/** `.Key` and `.Pages`. */
export interface PageGroup {
  readonly Key: unknown;
  readonly Pages: PageList;
}

function createGroup(key: unknown, pages: readonly PageLike[]): PageGroup {
  return pageGroupView.wrap({ key, pages: PageList.fromPages(pages) }) as unknown as PageGroup;
}

/** Groups in the order in which their keys first come. */
export function group(views: readonly PageLike[], keyOf: (view: PageLike) => unknown): PageGroup[] {
  const byKey = new Map<unknown, PageLike[]>();
  for (const view of views) {
    const key = keyOf(view);
    const list = byKey.get(key);
    if (list) list.push(view);
    else byKey.set(key, [view]);
  }
  return [...byKey].map(([key, pages]) => createGroup(key, pages));
}

/** The groups by their keys, `asc` or `desc`. */
export function sortGroups(list: PageGroup[], order: string): PageGroups {
  const sorted = list.sort((a, b) => compareValues(a.Key, b.Key));
  return PageGroups.from(order.toLowerCase() === "desc" ? sorted.reverse() : sorted) as PageGroups;
}

/** Groups of pages that already have their keys, in the order given. */
export function groupConsecutive(
  entries: readonly { readonly key: unknown; readonly page: PageLike }[],
): PageGroups {
  const list = new PageGroups();
  let pages: PageLike[] = [];
  entries.forEach(({ key, page }, index) => {
    pages.push(page);
    if (index + 1 < entries.length && entries[index + 1]!.key === key) return;
    list.push(createGroup(key, pages));
    pages = [];
  });
  return list;
}

/** A list of groups. */
export class PageGroups extends Array<PageGroup> {
  static override get [Symbol.species]() {
    return Array;
  }
  get Len(): number {
    return this.length;
  }
  get Reverse(): PageGroups {
    return PageGroups.from([...this].reverse()) as PageGroups;
  }
}

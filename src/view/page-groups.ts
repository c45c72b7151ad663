// Groups of pages, each with its key. https://gohugo.io/quick-reference/page-collections/#group
// What kind of list a group holds is the caller's: lists of pages make groups, so this file can't know them.
import { field } from "../value/field.ts";
import { typeHook } from "../value/view-value.ts";
import { print } from "../value/print.ts";
import { defineView, method, type Method } from "./define.ts";

type Pages = readonly object[];

interface GroupSelf {
  readonly key: unknown;
  readonly pages: Pages;
}

/** What a list of pages can do; a group hands it on to its pages. */
const ORDERS = [
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
const CALLS = [
  "ByParam",
  "GroupBy",
  "GroupByDate",
  "GroupByExpiryDate",
  "GroupByLastmod",
  "GroupByParam",
  "GroupByParamDate",
  "GroupByPublishDate",
  "IndexOf",
  "Limit",
  "MergeByLanguage",
  "Next",
  "Prev",
  "Related",
  "RelatedIndices",
  "RelatedTo",
] as const;

type HandedOn<Name extends string, R> = Readonly<Record<Name, R>>;

const orders = Object.fromEntries(
  ORDERS.map((name) => [name, ({ pages }: GroupSelf) => field(pages, name)]),
) as HandedOn<(typeof ORDERS)[number], (self: GroupSelf) => unknown>;
const calls = Object.fromEntries(
  CALLS.map((name) => [name, method(({ pages }: GroupSelf, ...args: unknown[]) => field(pages, name, args))]),
) as HandedOn<(typeof CALLS)[number], Method<GroupSelf, unknown[], unknown>>;

/** A group of pages: `.Key` and `.Pages`. */
export const pageGroupView = defineView<GroupSelf>("PageGroup", {
  print: ({ pages }) => print(pages),
  type: "page.PageGroup",
  fields: "Key Pages",
  list: (groups): unknown => PageGroups.from(groups),
})(
  {
    /** any: what the pages have in common */
    Key: ({ key }: GroupSelf) => key,
    /** Pages: the pages of the group */
    Pages: ({ pages }: GroupSelf) => pages,
    /** int: how many pages there are */
    Len: ({ pages }: GroupSelf) => pages.length,
  },
  orders,
  calls,
);
type PageGroup = ReturnType<typeof pageGroupView.wrap>;

/** Makes the list that a group holds. */
export type ToList = (pages: Pages) => Pages;

/** Groups by a key that is worked out for each page, in the order of the keys. */
export function groupByKey(
  pages: Pages,
  keyOf: (page: object) => unknown,
  compareKeys: (a: unknown, b: unknown) => number,
  toList: ToList,
): PageGroups {
  const byKey = new Map<unknown, object[]>();
  for (const page of pages) {
    const key = keyOf(page);
    const list = byKey.get(key);
    if (list) list.push(page);
    else byKey.set(key, [page]);
  }
  const groups = [...byKey].map(([key, members]) => pageGroupView.wrap({ key, pages: toList(members) }));
  return PageGroups.from(groups.sort((a, b) => compareKeys(a.Key, b.Key))) as PageGroups;
}

/** Groups of pages that come with their keys and stand in order already. */
export function groupNeighbours(
  entries: readonly { readonly key: unknown; readonly page: object }[],
  toList: ToList,
): PageGroups {
  const groups = new PageGroups();
  let members: object[] = [];
  entries.forEach(({ key, page }, index) => {
    members.push(page);
    if (index + 1 < entries.length && entries[index + 1]!.key === key) return;
    groups.push(pageGroupView.wrap({ key, pages: toList(members) }));
    members = [];
  });
  return groups;
}

/** A list of groups. */
export class PageGroups extends Array<PageGroup> {
  static override get [Symbol.species]() {
    return Array;
  }
  [typeHook](): string {
    return "page.PagesGroup";
  }
  /** int: how many groups there are */
  get Len(): number {
    return this.length;
  }
  /** PageGroups: the other way round */
  get Reverse(): PageGroups {
    return PageGroups.from([...this].reverse()) as PageGroups;
  }
}

// Menus and their entries. https://gohugo.io/methods/menu/ https://gohugo.io/methods/menu-entry/
import { byWeight } from "../content/order.ts";
import { ancestorsOf } from "../content/tree.ts";
import { menuHasPage } from "../content/menus.ts";
import type { RenderContext } from "../model/render.ts";
import type { MenuEntryRecord } from "../model/site.ts";
import { caseInsensitive } from "../value/map.ts";
import { SafeHTML } from "../value/safe.ts";
import { defineView, selfOf } from "./define.ts";
import type { PageSelf } from "./page/self.ts";

interface EntrySelf {
  readonly entry: MenuEntryRecord;
  readonly ctx: RenderContext;
}

const list = ({ entry, ctx }: EntrySelf): MenuList => menuList(entry.children, ctx);

export const menuEntryView = defineView<EntrySelf>("MenuEntry", { type: "*navigation.MenuEntry" })({
  Children: (self: EntrySelf): readonly unknown[] => list(self),
  HasChildren: ({ entry }: EntrySelf) => entry.children.length > 0,
  Identifier: ({ entry }: EntrySelf) => entry.identifier,
  KeyName: ({ entry }: EntrySelf) => entry.identifier || entry.name,
  Menu: ({ entry }: EntrySelf) => entry.menu,
  Name: ({ entry }: EntrySelf) => entry.name,
  Title: ({ entry }: EntrySelf) => entry.title,
  URL: ({ entry }: EntrySelf) => entry.url,
  PageRef: ({ entry }: EntrySelf) => entry.pageRef,
  Page: ({ entry, ctx }: EntrySelf) => (entry.page === null ? null : ctx.page(entry.page)),
  Params: ({ entry }: EntrySelf) => caseInsensitive(entry.params),
  Parent: ({ entry }: EntrySelf) => entry.parent,
  Pre: ({ entry }: EntrySelf) => new SafeHTML(entry.pre),
  Post: ({ entry }: EntrySelf) => new SafeHTML(entry.post),
  Weight: ({ entry }: EntrySelf) => entry.weight,
});
type EntryView = ReturnType<typeof menuEntryView.wrap>;

/** A list of entries with Hugo's orders. */
export class MenuList extends Array<EntryView> {
  static override get [Symbol.species]() {
    return Array;
  }
  get ByWeight(): MenuList {
    return this.#sorted((a, b) => byWeight(a.Weight, b.Weight));
  }
  get ByName(): MenuList {
    return this.#sorted((a, b) => (a.Name < b.Name ? -1 : a.Name > b.Name ? 1 : 0));
  }
  get Reverse(): MenuList {
    return MenuList.from([...this].reverse()) as MenuList;
  }
  Limit(count: number): MenuList {
    return MenuList.from(this.slice(0, count)) as MenuList;
  }
  #sorted(compare: (a: EntryView, b: EntryView) => number): MenuList {
    return MenuList.from([...this].sort(compare)) as MenuList;
  }
}

const lists = new WeakMap<RenderContext, WeakMap<readonly MenuEntryRecord[], MenuList>>();

/** The views of a list of entries; made once a context, since every page asks for the same menus. */
export function menuList(entries: readonly MenuEntryRecord[], ctx: RenderContext): MenuList {
  let known = lists.get(ctx);
  if (known === undefined) lists.set(ctx, (known = new WeakMap()));
  let views = known.get(entries);
  if (views === undefined) {
    views = MenuList.from(entries.map((entry) => menuEntryView.wrap({ entry, ctx }))) as MenuList;
    known.set(entries, views);
  }
  return views;
}

const recordOf = (view: unknown): MenuEntryRecord | undefined => selfOf<EntrySelf>(view)?.entry;

/** True when the entry is the page's own. */
export function isMenuCurrent({ page }: PageSelf, menu: string, view: unknown): boolean {
  const entry = recordOf(view);
  return entry !== undefined && entry.menu === menu && entry.page === page.id;
}

/** True when the page is below the entry: in the menu, or in the section that the entry stands for. */
export function hasMenuCurrent({ site, page }: PageSelf, menu: string, view: unknown): boolean {
  const entry = recordOf(view);
  if (entry === undefined || entry.menu !== menu) return false;
  if (menuHasPage(entry, page.id)) return true;
  if (entry.page === null || entry.page === page.id) return false;
  return site.pages.get(entry.page)!.kind !== "home" && ancestorsOf(site, page).some(({ id }) => id === entry.page);
}

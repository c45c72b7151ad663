// Menus and their entries. https://gohugo.io/methods/menu/ https://gohugo.io/methods/menu-entry/
import { byWeight } from "../content/order.ts";
import { findEntry, menuHasPage } from "../content/menus.ts";
import { compareFolded } from "../content/order.ts";
import { isAncestor } from "../content/tree.ts";
import type { Page } from "../model/page.ts";
import type { RenderContext } from "../model/render.ts";
import type { MenuEntryRecord, Site } from "../model/site.ts";
import { caseInsensitive, createMap, structOf } from "../value/map.ts";
import { SafeHTML } from "../value/safe.ts";
import { typeHook } from "../value/view-value.ts";
import { defineView, selfOf } from "./define.ts";
import type { PageSelf } from "./page/self.ts";

interface EntrySelf {
  readonly entry: MenuEntryRecord;
  readonly ctx: RenderContext;
}

const list = ({ entry, ctx }: EntrySelf): MenuList => menuList(entry.children, ctx);

function dataOf(self: EntrySelf): Readonly<Record<string, unknown>> {
  const { entry, ctx } = self;
  const { identifier, parent, name, pre, post, url, pageRef, weight, title, params, menu } = entry;
  return structOf({
    Identifier: identifier,
    Parent: parent,
    Name: name,
    Pre: pre,
    Post: post,
    URL: entry.page === null ? entry.configuredUrl : "",
    PageRef: pageRef,
    Weight: weight,
    Title: title,
    Params: Object.keys(params).length > 0 ? params : null,
    Menu: menu,
    ConfiguredURL: entry.page === null ? url : "",
    Page: entry.page === null ? null : ctx.page(entry.page),
    Children: entry.children.length > 0 ? list(self) : null,
  });
}

export const menuEntryView = defineView<EntrySelf>("MenuEntry", {
  type: "*navigation.MenuEntry",
  data: dataOf,
})({
  /** Menu: the entries below */
  Children: (self: EntrySelf): readonly unknown[] => list(self),
  /** bool: whether there are entries below */
  HasChildren: ({ entry }: EntrySelf) => entry.children.length > 0,
  /** string: what other entries name this one by */
  Identifier: ({ entry }: EntrySelf) => entry.identifier,
  /** string: the identifier, else the name */
  KeyName: ({ entry }: EntrySelf) => entry.identifier || entry.name,
  /** string: the name of the menu */
  Menu: ({ entry }: EntrySelf) => entry.menu,
  /** string: the text to show */
  Name: ({ entry }: EntrySelf) => entry.name,
  /** string: the title of the link, or of the page */
  Title: ({ entry }: EntrySelf) => entry.title,
  /** string: the address, without the host for pages of the site */
  URL: ({ entry }: EntrySelf) => entry.url,
  /** string: the address as it is configured */
  ConfiguredURL: ({ entry }: EntrySelf) => entry.configuredUrl,
  /** string: the path of the page as it is configured */
  PageRef: ({ entry }: EntrySelf) => entry.pageRef,
  /** Page: the page that the entry leads to, nil for other addresses */
  Page: ({ entry, ctx }: EntrySelf) => (entry.page === null ? null : ctx.page(entry.page)),
  /** map: the entry's own params */
  Params: ({ entry }: EntrySelf) => caseInsensitive(entry.params),
  /** string: the identifier of the entry above */
  Parent: ({ entry }: EntrySelf) => entry.parent,
  /** HTML: what stands before the name */
  Pre: ({ entry }: EntrySelf) => new SafeHTML(entry.pre),
  /** HTML: what stands after the name */
  Post: ({ entry }: EntrySelf) => new SafeHTML(entry.post),
  /** int: the weight that orders entries */
  Weight: ({ entry }: EntrySelf) => entry.weight,
});
type EntryView = ReturnType<typeof menuEntryView.wrap>;

/** A list of entries with Hugo's orders. */
export class MenuList extends Array<EntryView> {
  static override get [Symbol.species]() {
    return Array;
  }
  [typeHook](): string {
    return "navigation.Menu";
  }
  /** Menu: by weight, then by name */
  get ByWeight(): MenuList {
    return this.#sorted((a, b) => byWeight(a.Weight, b.Weight) || compareFolded(a.Name, b.Name));
  }
  /** Menu: by name */
  get ByName(): MenuList {
    return this.#sorted((a, b) => compareFolded(a.Name, b.Name));
  }
  /** Menu: the other way round */
  get Reverse(): MenuList {
    return MenuList.from([...this].reverse()) as MenuList;
  }
  /** N → Menu: the first ones */
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

/** True when the entry is the page's own and the menu of that name has the page. */
export function isMenuCurrent({ site, page }: PageSelf, menu: string, view: unknown): boolean {
  if (recordOf(view)?.page !== page.id) return false;
  return menuHasPage(site.menus.get(menu) ?? [], page.id);
}

/** True when the page is below the entry: in the menu, or in the section that the entry stands for. */
export function hasMenuCurrent({ site, page }: PageSelf, _menu: string, view: unknown): boolean {
  const entry = recordOf(view);
  return entry !== undefined && standsAbove(entry, site, page);
}

function standsAbove({ page: id, children }: MenuEntryRecord, site: Site, page: Page): boolean {
  const own = id === null ? undefined : site.pages.get(id);
  if (own?.kind === "section" && isAncestor(own, page)) return true;
  return children.some((child) => child.page === page.id || standsAbove(child, site, page));
}

/** The entries that the page's own front matter makes, by menu. */
export function pageMenus({ site, page, ctx }: PageSelf): Record<string, unknown> {
  const map = createMap<unknown>();
  for (const { menu } of page.menus) {
    const entry = findEntry(site.menus.get(menu) ?? [], page.id);
    if (entry) map[menu] = menuEntryView.wrap({ entry, ctx });
  }
  return map;
}

// Pagination: the first call fixes how a list is cut; later pagers come back as follow-up tasks.
// https://gohugo.io/templates/pagination/
import { FunctionError } from "../value/function-error.ts";
import { pagerTarget } from "../content/targets.ts";
import type { OutputTarget } from "../model/page.ts";
import type { RenderContext, RenderTask } from "../model/render.ts";
import { defineView } from "./define.ts";
import { groupNeighbours, PageGroups } from "./page-groups.ts";
import { PageList, type PageLike } from "./page-list.ts";
import type { PageSelf } from "./page/self.ts";

/** A list cut into pagers. */
interface Pagination {
  readonly items: PageList | PageGroups;
  readonly chunks: readonly (PageList | PageGroups)[];
  readonly size: number;
  readonly url: (pager: number) => string;
  /** The views of its pagers, each made once: templates compare them. */
  readonly views: Map<number, PagerView>;
}

interface PagerSelf {
  readonly pagination: Pagination;
  readonly number: number;
}

const at = ({ pagination }: PagerSelf, number: number): PagerView | null =>
  number < 1 || number > pagination.chunks.length ? null : viewOf(pagination, number);
const chunk = ({ pagination, number }: PagerSelf): PageList | PageGroups =>
  pagination.chunks[number - 1] ?? PageList.fromPages([]);

function sizeOf(list: PageList | PageGroups): number {
  return list instanceof PageGroups ? list.reduce((sum, group) => sum + group.Pages.length, 0) : list.length;
}

export const pagerView = defineView<PagerSelf>("Pager", {
  type: "*page.Pager",
  print: ({ number }) => `Pager ${number}`,
})({
  /** int: which pager this is, from 1 */
  PageNumber: ({ number }: PagerSelf) => number,
  /** int: how many elements a pager has */
  PagerSize: ({ pagination }: PagerSelf) => pagination.size,
  /** int: how many pagers there are */
  TotalPages: ({ pagination }: PagerSelf) => pagination.chunks.length,
  /** int: how many elements all pagers have */
  TotalNumberOfElements: ({ pagination }: PagerSelf) => sizeOf(pagination.items),
  /** int: how many elements this pager has */
  NumberOfElements: (self: PagerSelf) => sizeOf(chunk(self)),
  /** Pages: the pages of this pager */
  Pages: (self: PagerSelf) => (chunk(self) instanceof PageList ? chunk(self) : PageList.fromPages([])),
  /** PageGroups: the groups of this pager */
  PageGroups: (self: PagerSelf) => (chunk(self) instanceof PageGroups ? chunk(self) : new PageGroups()),
  /** string: the address of this pager, without the host */
  URL: ({ pagination, number }: PagerSelf) => pagination.url(number),
  /** bool: whether there is one before */
  HasPrev: ({ number }: PagerSelf) => number > 1,
  /** bool: whether there is one after */
  HasNext: ({ pagination, number }: PagerSelf) => number < pagination.chunks.length,
  /** Pager: the first one */
  First: (self: PagerSelf): unknown => at(self, 1),
  /** Pager: the last one */
  Last: (self: PagerSelf): unknown => at(self, self.pagination.chunks.length),
  /** Pager: the one before, nil for the first */
  Prev: (self: PagerSelf): unknown => at(self, self.number - 1),
  /** Pager: the one after, nil for the last */
  Next: (self: PagerSelf): unknown => at(self, self.number + 1),
  /** list of Pagers: all of them */
  Pagers: (self: PagerSelf): readonly unknown[] =>
    self.pagination.chunks.map((_, index) => viewOf(self.pagination, index + 1)),
});
type PagerView = ReturnType<typeof pagerView.wrap>;

function viewOf(pagination: Pagination, number: number): PagerView {
  let view = pagination.views.get(number);
  if (view === undefined) pagination.views.set(number, (view = pagerView.wrap({ pagination, number })));
  return view;
}

const pagerStore = ({ page, format }: RenderTask): string => `pager:${page}:${format}`;

/** True when the task's template has cut a list into pagers, be it only one. */
export function isPaginated(ctx: RenderContext, task: RenderTask): boolean {
  return ctx.store(pagerStore(task)).size > 0;
}

/** `.Paginate COLLECTION [SIZE]` and `.Paginator [SIZE]`. */
export function paginate(self: PageSelf, pages: unknown, size: unknown): PagerView {
  const { ctx, page } = self;
  if (page.kind === "page")
    throw new FunctionError("pagination is only there for lists: home, sections, taxonomies and terms");
  const store = ctx.store(pagerStore(ctx.task));
  let pagination = store.get("pagination") as Pagination | undefined;
  if (pagination === undefined) {
    pagination = cut(self, collection(self, pages), size);
    store.set("pagination", pagination);
    planPagers(self, pagination.chunks.length);
  }
  return viewOf(pagination, Math.min(ctx.task.pager, Math.max(1, pagination.chunks.length)));
}

function collection({ site, page, ctx }: PageSelf, pages: unknown): PageList | PageGroups {
  if (pages instanceof PageList || pages instanceof PageGroups) return pages;
  if (Array.isArray(pages)) return PageList.fromPages(pages as PageLike[]);
  if (pages !== undefined && pages !== null) throw new FunctionError("Paginate needs a list of pages");
  const ids = page.kind === "home" ? site.regularPages : (site.children.get(page.id)?.pages ?? []);
  return ctx.pages(ids) as PageList;
}

function cut(self: PageSelf, items: PageList | PageGroups, given: unknown): Pagination {
  const size = given === undefined ? self.site.config.pagination.pagerSize : Number(given);
  if (!Number.isInteger(size) || size < 1)
    throw new FunctionError("the size of a pager must be a positive whole number");
  const chunks = items instanceof PageGroups ? cutGroups(items, size) : cutPages(items, size);
  const url = (number: number) => targetOf(self, number).relPermalink;
  return { items, chunks, size, url, views: new Map() };
}

function targetOf({ page, site: { config }, ctx }: PageSelf, pager: number): OutputTarget {
  const target = page.targets.find(({ format }) => format === ctx.task.format)!;
  if (pager === 1) return target;
  return pagerTarget(target, config.outputFormats[target.format]!, config.pagination.path, pager);
}

function cutPages(items: PageList, size: number): PageList[] {
  const chunks: PageList[] = [];
  for (let from = 0; from < items.length; from += size)
    chunks.push(PageList.fromPages(items.slice(from, from + size)));
  return chunks;
}

/** Groups are cut where a pager is full: a group may go on in the next one. */
function cutGroups(groups: PageGroups, size: number): PageGroups[] {
  const flat = [...groups].flatMap((group) => [...group.Pages].map((page) => ({ key: group.Key, page })));
  const chunks: PageGroups[] = [];
  for (let from = 0; from < flat.length; from += size)
    chunks.push(groupNeighbours(flat.slice(from, from + size), PageList.fromPages));
  return chunks;
}

function planPagers(self: PageSelf, total: number): void {
  const { ctx } = self;
  if (ctx.task.pager !== 1) return;
  for (let pager = 2; pager <= total; pager++)
    ctx.followUp({ ...ctx.task, pager, path: targetOf(self, pager).path });
}

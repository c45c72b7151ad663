// The record behind a page's view, and the doors that all its tables use.
import type { Page, PageId } from "../../model/page.ts";
import type { RenderContext, View } from "../../model/render.ts";
import type { Site } from "../../model/site.ts";

export interface PageSelf {
  readonly page: Page;
  readonly site: Site;
  readonly ctx: RenderContext;
}

/** The view of a page by id, null for none. */
export function viewOf({ ctx }: PageSelf, id: PageId | null | undefined): View | null {
  return id === null || id === undefined ? null : ctx.page(id);
}

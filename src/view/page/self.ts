// The record behind a page's view, and the doors that all its tables use.
import type { Page, PageId } from "../../model/page.ts";
import type { Heading, RenderContext, View } from "../../model/render.ts";
import type { Site } from "../../model/site.ts";

export interface PageSelf {
  readonly page: Page;
  readonly site: Site;
  readonly ctx: RenderContext;
  /** Of a page that a search for related content has found by its headings: which of them. */
  readonly isFound?: (heading: Heading) => boolean;
}

/** The view of a page by id, null for none. */
export function viewOf({ ctx }: PageSelf, id: PageId | null | undefined): View | null {
  return id === null || id === undefined ? null : ctx.page(id);
}

// From the page to what stands around it: site, file, terms, store.
import { method } from "../define.ts";
import { fileView } from "../file.ts";
import { PageList } from "../page-list.ts";
import { createStore } from "../store.ts";
import { termPath } from "../../content/taxonomy.ts";
import type { View } from "../../model/render.ts";
import type { PageSelf } from "./self.ts";

function getTerms({ ctx, site, page }: PageSelf, plural: string): PageList {
  const ids = (page.terms[plural] ?? []).map((name) => site.byPath.get(termPath(plural, name.toLowerCase(), site.config)));
  return PageList.fromPages(ids.filter((id) => id !== undefined).map((id) => ctx.page(id)));
}

const store = ({ ctx, page }: PageSelf) => createStore(ctx.store(page.id));

export const site = {
  Site: ({ ctx, page }: PageSelf): View => ctx.siteView(page.lang),
  Page: ({ ctx, page }: PageSelf): View => ctx.page(page.id),
  File: ({ page }: PageSelf) => (page.parsed ? fileView.wrap({ page, parsed: page.parsed }) : null),
  GetTerms: method(getTerms),
  Store: store,
  Scratch: store,
  Eq: method(({ ctx, page }: PageSelf, other: unknown) => ctx.page(page.id) === other),
};

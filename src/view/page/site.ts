// From the page to what stands around it: site, file, terms, store.
import { method } from "../define.ts";
import { fileView } from "../file.ts";
import { PageList } from "../page-list.ts";
import { failNotYet } from "../not-yet.ts";
import { createStore } from "../store.ts";
import { termPath } from "../../content/taxonomy.ts";
import type { View } from "../../model/render.ts";
import type { PageSelf } from "./self.ts";

function getTerms({ ctx, site, page }: PageSelf, plural: string): PageList {
  const ids = (page.terms[plural] ?? []).map((name) => site.byPath.get(termPath(plural, name)));
  return PageList.fromPages(ids.filter((id) => id !== undefined).map((id) => ctx.page(id)));
}

const store = ({ ctx, page }: PageSelf) => createStore(ctx.store(page.id));

export const site = {
  Site: ({ ctx, page }: PageSelf): View => ctx.siteView(page.lang),
  Page: ({ ctx, page }: PageSelf): View => ctx.page(page.id),
  File: ({ page }: PageSelf) => (page.parsed ? fileView.wrap({ page, parsed: page.parsed }) : null),
  Sites: ({ ctx }: PageSelf): readonly View[] => ctx.siteViews(),
  GitInfo: ({ site: { config } }: PageSelf) => (config.enableGitInfo ? failNotYet(".GitInfo") : null),
  CodeOwners: ({ site: { config } }: PageSelf) => (config.enableGitInfo ? failNotYet(".CodeOwners") : []),
  GetTerms: method(getTerms),
  Store: store,
  Scratch: store,
  Eq: method(({ ctx, page }: PageSelf, other: unknown) => ctx.page(page.id) === other),
};

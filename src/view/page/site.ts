// From the page to what stands around it: site, file, terms, store.
import { method, selfOf } from "../define.ts";
import { fileView } from "../file.ts";
import { gitInfoOf } from "../git-info.ts";
import { PageList } from "../page-list.ts";
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
  /** Site: the site that the page is in */
  Site: ({ ctx, page }: PageSelf): View => ctx.siteView(page.site),
  /** Page: the page itself */
  Page: ({ ctx, page }: PageSelf): View => ctx.page(page.id),
  /** File: the file that the page comes from, nil for a page that has none */
  File: ({ page }: PageSelf) => (page.parsed ? fileView.wrap({ page, parsed: page.parsed }) : null),
  /** list of Sites: all sites of the project */
  Sites: ({ ctx }: PageSelf): readonly View[] => ctx.siteViews(),
  /** GitInfo: the last commit of the page's file, nil where Git isn't asked or doesn't know it */
  GitInfo: ({ ctx, page }: PageSelf) =>
    page.parsed === null ? null : gitInfoOf(ctx.repository?.history(page.parsed.file)),
  /** list of strings: who owns the page's file by CODEOWNERS */
  CodeOwners: ({ ctx, page }: PageSelf): readonly string[] =>
    page.parsed === null ? [] : (ctx.repository?.owners(page.parsed.file) ?? []),
  /** TAXONOMY → Pages: the terms that the page carries */
  GetTerms: method(getTerms),
  /** Store: values kept with the page while the site is built */
  Store: store,
  /** Store: the old name of `Store` */
  Scratch: store,
  /** PAGE → bool: whether both are the same page */
  Eq: method(({ page }: PageSelf, other: unknown) => selfOf<Partial<PageSelf>>(other)?.page === page),
};

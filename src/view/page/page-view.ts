// The page as templates see it: 88 documented methods, in tables by facet. https://gohugo.io/methods/page/
import { defineView, selfOf } from "../define.ts";
import { PageList } from "../page-list.ts";
import { content } from "./content.ts";
import { dates } from "./dates.ts";
import { i18n } from "./i18n.ts";
import { kind } from "./kind.ts";
import { links } from "./links.ts";
import { meta, printedPage } from "./meta.ts";
import { order } from "./order.ts";
import { pageData } from "./page-data.ts";
import type { PageSelf } from "./self.ts";
import { site } from "./site.ts";
import { tree } from "./tree.ts";

export const pageView = defineView<PageSelf>("Page", {
  print: ({ page }) => printedPage(page),
  type: "*hugolib.pageState",
  data: pageData,
  equal: ({ page }, other) => selfOf<Partial<PageSelf>>(other)?.page === page,
  list: (items) => PageList.fromPages(items as readonly object[]),
})(meta, kind, dates, content, links, tree, order, i18n, site);

// The two globals: the page being rendered and its site. https://gohugo.io/functions/global/
import type { FunctionRow } from "../model/template.ts";
import { row } from "./row.ts";

export const site: readonly FunctionRow[] = [
  row("site", [], "The site of the page being rendered", (ctx) => ctx.siteView()),
  row("page", [], "The page being rendered", (ctx) =>
    ctx.task.page === "" ? null : ctx.page(ctx.task.page),
  ),
];

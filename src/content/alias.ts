// `aliases`: old places of a page that now send the reader on.
// https://gohugo.io/content-management/urls/#aliases
import { DiagnosticError } from "../diagnostics/log.ts";
import type { Page } from "../model/page.ts";
import { absoluteUrlInFrontMatter } from "./messages.ts";
import { tidy } from "./place.ts";

/** The page's aliases as paths below the base URL: `/old/place`, resolved against the page's own folder. */
export function resolveAliases(page: Page, prefix: string): string[] {
  const parent = page.path.slice(0, page.path.lastIndexOf("/"));
  return page.aliases.map((alias) => {
    if (/^https?:\/\//i.test(alias) && page.parsed)
      throw new DiagnosticError(absoluteUrlInFrontMatter(page.parsed, "aliases", alias));
    return prefix + tidy(alias.startsWith("/") ? alias : `${parent}/${alias}`);
  });
}

/** The file of an alias: `/old/place` → `old/place/index.html`; with an extension it is kept. */
export function aliasFile(path: string): string {
  const last = path.slice(path.lastIndexOf("/") + 1);
  const file = /\.[a-z0-9]+$/i.test(last) ? path : `${path === "/" ? "" : path}/index.html`;
  return file.slice(1);
}

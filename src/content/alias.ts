// `aliases`: old places of a page that now send the reader on.
// https://gohugo.io/content-management/urls/#aliases
import { DiagnosticError } from "../diagnostics/log.ts";
import type { OutputFormat } from "../model/config.ts";
import type { OutputTarget, Page } from "../model/page.ts";
import type { Site } from "../model/site.ts";
import { absoluteUrlInFrontMatter } from "./field-messages.ts";
import { tidy } from "./place.ts";
import { formatFolder, hasSuffixOf, indexName, resourceFolder, suffixOf } from "./targets.ts";

/**
 * The aliases of a page in one of its output formats as paths below the base URL: `/old/place`. They start where the
 * page is itself, or with a slash where its format and site are.
 */
export function resolveAliases(page: Page, target: OutputTarget, { config, prefix }: Site): string[] {
  if (page.aliases.length === 0) return [];
  const format = config.outputFormats[target.format]!;
  const root = prefix + formatFolder(format);
  const beside = `${resourceFolder(target, format)}/..`;
  const { uglyURLs } = config;
  const isUgly = typeof uglyURLs === "boolean" ? uglyURLs : uglyURLs[page.section] === true;
  return page.aliases.map((alias) => {
    if (/^https?:\/\//i.test(alias) && page.parsed)
      throw new DiagnosticError(absoluteUrlInFrontMatter(page.parsed, "aliases", alias));
    const path = alias.startsWith("/") ? root + tidy(alias) : tidy(`${beside}/${alias}`);
    return isUgly && !hasSuffixOf(path, format) ? path + suffixOf(format) : path;
  });
}

/** The file of an alias: `/old/place` → `old/place/index.html`; one that ends as the format's files do is it itself. */
export function aliasFile(path: string, format: OutputFormat): string {
  return (hasSuffixOf(path, format) ? path : tidy(`${path}/${indexName(format)}`)).slice(1);
}

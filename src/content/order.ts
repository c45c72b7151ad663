// Hugo's default order of pages: weight (0 last), date (newest first), link title, path.
// https://gohugo.io/quick-reference/page-collections/#sort
import type { Page } from "../model/page.ts";
import { compareText } from "../value/compare.ts";
import { createCollator } from "../value/collate.ts";

/** A comparison for one language; collators are costly, so make it once a site. */
export function defaultOrder(locale: string): (a: Page, b: Page) => number {
  const collate = createCollator(locale);
  return (a, b) =>
    byWeight(a.weight, b.weight) || byNewest(a, b) || collate(a.linkTitle, b.linkTitle) || compareFolded(fullPath(a), fullPath(b));
}

/** With the file's name, so that `/s-foo/_index.md` comes before `/s/_index.md`. */
function fullPath({ parsed, path }: Page): string {
  return parsed === null || parsed.fromAdapter ? path : `/${parsed.file.path.replaceAll(" ", "-")}`;
}

/** Weight ascending, where 0 means "no weight" and comes last. */
export function byWeight(a: number, b: number): number {
  if (a === b) return 0;
  if (a === 0) return 1;
  return b === 0 ? -1 : a - b;
}

function byNewest(a: Page, b: Page): number {
  const left = a.date?.ms ?? -Infinity;
  const right = b.date?.ms ?? -Infinity;
  return left === right ? 0 : right - left;
}

/** Texts without regard to case; where they differ only in case, in byte order. */
export function compareFolded(a: string, b: string): number {
  return compareText(a.toLowerCase(), b.toLowerCase()) || compareText(a, b);
}

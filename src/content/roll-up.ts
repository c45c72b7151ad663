// Lists without dates of their own take the newest of what lies below them.
// https://gohugo.io/methods/page/date/
import type { LanguageConfig } from "../model/config.ts";
import type { TimeValue } from "../model/value.ts";
import type { PageDates } from "./fields.ts";
import { isBranch, parentPath, type Node } from "./nodes.ts";
import { termPath, termsOf } from "./taxonomy.ts";

/** The newest dates below every list page: one pass over all pages, up each one's ancestors. */
export function rollUpDates(nodes: ReadonlyMap<string, Node>, language: LanguageConfig): Map<string, PageDates> {
  const newest = new Map<string, PageDates>();
  for (const node of nodes.values()) {
    const { dates } = node;
    if (node.kind !== "page" || (dates.date === null && dates.lastmod === null)) continue;
    for (const path of listPathsAbove(node, language, nodes)) {
      const before = newest.get(path);
      newest.set(path, {
        date: later(before?.date, dates.date),
        lastmod: later(before?.lastmod, dates.lastmod),
        publishDate: later(before?.publishDate, dates.publishDate),
        expiryDate: null,
      });
    }
  }
  return newest;
}

/** A list's own dates, and for those that are missing the newest below. */
export function fillDates(own: PageDates, below: PageDates | undefined): PageDates {
  if (below === undefined) return own;
  return {
    date: own.date ?? below.date,
    lastmod: own.lastmod ?? below.lastmod,
    publishDate: own.publishDate ?? below.publishDate,
    expiryDate: own.expiryDate,
  };
}

function* listPathsAbove(
  node: Node,
  language: LanguageConfig,
  nodes: ReadonlyMap<string, Node>,
): Generator<string> {
  const isList = (path: string) => isBranch(nodes.get(path)?.kind);
  for (let path = parentPath(node.path, isList); path !== null; path = parentPath(path, isList)) yield path;
  for (const [plural, names] of Object.entries(termsOf(node.values, language))) {
    yield termPath(plural, "").slice(0, -1);
    for (const name of names) yield termPath(plural, name);
  }
}

function later(a: TimeValue | null | undefined, b: TimeValue | null): TimeValue | null {
  if (!a) return b;
  return b && b.ms > a.ms ? b : a;
}

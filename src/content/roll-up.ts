// Lists without any date of their own take the newest of what lies below them.
// https://gohugo.io/methods/page/date/
import type { LanguageConfig } from "../model/config.ts";
import type { TimeValue } from "../model/value.ts";
import { noDates, type PageDates } from "./fields.ts";
import { isBranch, parentPath, type Node } from "./nodes.ts";
import { termPath, termsOf } from "./taxonomy.ts";

/** The newest dates below every list page: one pass over all nodes, up each one's ancestors. */
export function rollUpDates(
  nodes: ReadonlyMap<string, Node>,
  language: LanguageConfig,
  now: number,
): Map<string, PageDates> {
  const newest = new Map<string, PageDates>();
  for (const node of nodes.values()) {
    const { dates } = node;
    if (isUndated(dates)) continue;
    for (const path of listPathsAbove(node, language, nodes))
      newest.set(path, newerOf(newest.get(path) ?? noDates, dates, now));
  }
  return newest;
}

/** A list's own dates or, if it has none at all, the newest below. */
export function fillDates(own: PageDates, below: PageDates | undefined): PageDates {
  return below !== undefined && isUndated(own) ? below : own;
}

function isUndated({ date, lastmod, publishDate, expiryDate }: PageDates): boolean {
  return date === null && lastmod === null && publishDate === null && expiryDate === null;
}

function newerOf(before: PageDates, { date, lastmod, publishDate }: PageDates, now: number): PageDates {
  // What is still to come doesn't count as published.
  const published = publishDate !== null && publishDate.ms < now ? publishDate : null;
  return {
    date: later(before.date, date),
    lastmod: later(before.lastmod, lastmod),
    publishDate: later(before.publishDate, published),
    expiryDate: null,
  };
}

/** The sections above and the terms that a page carries; a term only tells its taxonomy. */
function* listPathsAbove(
  node: Node,
  language: LanguageConfig,
  nodes: ReadonlyMap<string, Node>,
): Generator<string> {
  const isList = (path: string) => isBranch(nodes.get(path)?.kind);
  for (let path = parentPath(node.path, isList); path !== null; path = parentPath(path, isList)) {
    yield path;
    if (node.kind === "term") return;
  }
  for (const [plural, names] of Object.entries(termsOf(node, language))) {
    yield termPath(plural, "").slice(0, -1);
    for (const name of names) yield termPath(plural, name);
  }
}

function later(a: TimeValue | null, b: TimeValue | null): TimeValue | null {
  if (a === null || b === null) return a ?? b;
  return b.ms > a.ms ? b : a;
}

// What menus ask for and nobody has: the page of a `pageRef`, and, where another entry has nearly its name, the `parent`.
// Hugo takes both without a word: the link leads nowhere, and the parent is made, without a link.
import { nearest } from "../diagnostics/suggest.ts";
import type { Log } from "../model/diagnostic.ts";
import type { MenuEntryRecord, Site } from "../model/site.ts";
import { menuPageNotFound, menuParentNotFound } from "./messages.ts";

/** Warns once for each, however many sites have the menu; a page that one of them has is there. */
export function checkMenus(sites: readonly Site[], log: Log): void {
  checkPages(sites, log);
  checkParents(sites, log);
}

function checkPages(sites: readonly Site[], log: Log): void {
  const missing = new Map<string, MenuEntryRecord>();
  const present = new Set<string>();
  for (const { menus } of sites)
    for (const entry of [...menus.values()].flatMap(flat)) {
      const key = `${entry.menu}:${entry.pageRef}`;
      if (entry.page !== null) present.add(key);
      else if (entry.pageRef !== "" && entry.configuredUrl === "") missing.set(key, entry);
    }
  const unanswered = [...missing].filter(([key]) => !present.has(key));
  if (unanswered.length === 0) return;
  const paths = sites.flatMap(({ byPath }) => [...byPath.keys()]);
  for (const [, entry] of unanswered) log.add(menuPageNotFound(entry, paths));
}

function checkParents(sites: readonly Site[], log: Log): void {
  const told = new Set<string>();
  for (const { menus, config } of sites)
    for (const [menu, entries] of menus) {
      const written = new Set(config.menus[menu]?.map(keyOf));
      for (const parent of entries) {
        const isMade = parent.children.length > 0 && parent.page === null && !written.has(keyOf(parent));
        if (!isMade || told.has(`${menu}:${parent.name}`)) continue;
        const others = flat(entries).filter((entry) => entry !== parent);
        const [near] = nearest(parent.name, others.map(keyOf), 1);
        if (near !== undefined) log.add(menuParentNotFound(parent, near));
        told.add(`${menu}:${parent.name}`);
      }
    }
}

const keyOf = ({ identifier, name }: { identifier: string; name: string }): string => identifier || name;

function flat(entries: readonly MenuEntryRecord[]): MenuEntryRecord[] {
  return entries.flatMap((entry) => [entry, ...flat(entry.children)]);
}

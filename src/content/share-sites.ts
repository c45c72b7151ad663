// Of several files for the same page or resource, each site has the strongest that is for it (source/share-files.ts); a
// name with a language goes before one without.
import type { ContentPath } from "../model/page.ts";
import type { SiteSet } from "../model/site.ts";
import type { SourceFile } from "../model/source.ts";
import { compareClaims, shareOut, type Claim } from "../source/share-files.ts";
import type { SiteGrid } from "../source/site-grid.ts";

interface Shared {
  readonly file: SourceFile;
  readonly content: ContentPath;
}

/** The entries in their order with the sites that remain for them; those for which none does are left out. */
export function shareSites<T extends Shared>(entries: readonly T[], keyOf: (entry: T) => string, grid: SiteGrid): T[] {
  const first = new Map<string, T>();
  const variants = new Map<string, T[]>();
  for (const entry of entries) {
    const key = keyOf(entry);
    const before = first.get(key);
    if (!before) first.set(key, entry);
    else if (variants.has(key)) variants.get(key)!.push(entry);
    else variants.set(key, [before, entry]);
  }
  if (variants.size === 0) return [...entries];
  const shares = new Map<T, SiteSet>();
  for (const group of variants.values()) share(group, shares, grid);
  return entries.flatMap((entry) => {
    const sites = shares.get(entry);
    if (sites === undefined || sites === entry.content.sites) return [entry];
    return sites.size === 0 ? [] : [{ ...entry, content: { ...entry.content, sites } }];
  });
}

function share<T extends Shared>(group: readonly T[], shares: Map<T, SiteSet>, grid: SiteGrid): void {
  const claims = group.map((entry) => ({ entry, ...claimOf(entry) })).sort(byStrength);
  const sites = shareOut(claims, grid);
  for (const [index, { entry }] of claims.entries()) shares.set(entry, sites[index]!);
}

function claimOf({ file, content }: Shared): Claim {
  return { sites: content.sites, weight: content.weight, module: file.sites.module };
}

function byStrength(one: Claim & { entry: Shared }, other: Claim & { entry: Shared }): number {
  return compareClaims(one, other) || byName(one.entry, other.entry);
}

/** `b.md` before `b.html`; else by path. */
function byName({ file: one, content: { ext } }: Shared, { file: other, content }: Shared): number {
  if (ext !== content.ext) return ext > content.ext ? -1 : 1;
  return one.path < other.path ? -1 : 1;
}

// Files of several mounts for the same thing: each site has the strongest that is for it, the next has what is left.
// Within a module the mount that stands first is the strongest, between modules the file for fewer sites, then the
// project's.
import type { MountSites, SourceFile } from "../model/source.ts";
import type { SiteSet } from "../model/site.ts";
import type { SiteGrid } from "./site-grid.ts";

/** What decides between two files. */
export interface Claim extends Pick<MountSites, "weight" | "module"> {
  readonly sites: SiteSet;
}

/** The order of strength: negative where the first goes before the other. */
export function compareClaims(one: Claim, other: Claim): number {
  if (one.module === other.module && one.weight !== other.weight) return other.weight - one.weight;
  return one.sites.size - other.sites.size || one.module - other.module;
}

/** What each claim gets, the strongest first; they must be in that order. */
export function shareOut(claims: readonly Claim[], grid: SiteGrid): SiteSet[] {
  return claims.map(({ sites }, index) =>
    grid.without(
      sites,
      claims.slice(0, index).map((before) => before.sites),
    ),
  );
}

/** Files with the same path: those that no site has left are left out. */
export function shareFiles(files: readonly SourceFile[], grid: SiteGrid): SourceFile[] {
  if (files.length < 2) return [...files];
  const claims = files
    .map((file) => ({ file, sites: file.sites.matrix, weight: file.sites.weight, module: file.sites.module }))
    .sort(compareClaims);
  const shares = shareOut(claims, grid);
  return claims.flatMap(({ file }, index) => {
    const matrix = shares[index]!;
    return matrix.size === 0 ? [] : [{ ...file, sites: { ...file.sites, matrix } }];
  });
}

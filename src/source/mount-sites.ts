// Which sites a mount's files are for: those that it names, and in dimensions that it doesn't speak of the default one.
// Layouts are for all sites by default, static files for all languages.
// https://gohugo.io/configuration/module/#sites
import type { Mount } from "../model/config.ts";
import type { SiteSet } from "../model/site.ts";
import type { Component, MountSites } from "../model/source.ts";
import type { SiteGrid } from "./site-grid.ts";

/** What a mount says; undefined for one that names no site of this build. */
export type SitesOfMount = (mount: Mount, component: Component, index: number) => MountSites | undefined;

/** For the mounts of one module: earlier ones are heavier. */
export function mountSites(grid: SiteGrid, module: number, mounts: number): SitesOfMount {
  return ({ sites }, component, index) => {
    if (grid.misses(sites.matrix).length > 0) return undefined;
    const matrix = grid.select(sites.matrix, defaultSites(grid, component));
    const found = grid.find(sites.complements);
    const complements = Object.keys(found).length > 0 ? { ...grid.axesOf(grid.all), ...found } : found;
    return { matrix, complements, weight: (10 + module) * (mounts - index), module };
  };
}

/** For files that aren't mounted and are for all sites. */
export function everySite(grid: SiteGrid, module: number): MountSites {
  return { matrix: grid.all, complements: {}, weight: 10 + module, module };
}

function defaultSites(grid: SiteGrid, component: Component): SiteSet {
  if (component === "content") return grid.main;
  return component === "static" ? grid.everyLanguage : grid.all;
}

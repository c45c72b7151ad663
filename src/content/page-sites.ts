// `sites` as a page or a cascade has it: patterns for the sites that it is for, and for those that list it besides.
// https://gohugo.io/content-management/front-matter/#sites
import type { DimensionPatterns, SitesPatterns } from "../model/config.ts";
import type { Value, ValueMap } from "../model/value.ts";
import { DiagnosticError } from "../diagnostics/log.ts";
import type { ParsedPage } from "../model/page.ts";
import { dimensionKeys, type DimensionKey, type SiteGrid } from "../source/site-grid.ts";
import { anySite, noSites } from "../source/sites.ts";
import { isMap } from "../value/map.ts";
import { toTexts } from "./fields.ts";
import { badField } from "./field-messages.ts";

/** The patterns of a `sites` map; what isn't there asks nothing. */
export function readSites(given: Value | undefined): SitesPatterns {
  if (!isMap(given)) return noSites;
  return { matrix: readPatterns(given["matrix"]), complements: readPatterns(given["complements"]) };
}

function readPatterns(given: Value | undefined): DimensionPatterns {
  if (!isMap(given)) return anySite;
  const list = (name: string): readonly string[] => {
    const value = given[name];
    return value === undefined || value === null || value === "" ? [] : toTexts(value);
  };
  return { languages: list("languages"), versions: list("versions"), roles: list("roles") };
}

/** A dimension in which a page names what isn't there. */
export interface MissedDimension {
  readonly dimension: DimensionKey;
  readonly patterns: readonly string[];
  readonly known: readonly string[];
}

/** The patterns of a page's own front matter, and those that find nothing. Throws for what isn't a table of patterns. */
export function pageSites(
  parsed: ParsedPage,
  grid: SiteGrid,
): { readonly sites: SitesPatterns; readonly misses: readonly MissedDimension[] } {
  const given = parsed.frontMatter["sites"];
  if (given === undefined || given === null) return { sites: noSites, misses: [] };
  if (!isMap(given)) throw new DiagnosticError(badField(parsed, "sites", "a table with matrix or complements"));
  const sites = readSites(given);
  const misses = [sites.matrix, sites.complements].flatMap((patterns) =>
    grid.misses(patterns).map((dimension) => ({
      dimension,
      patterns: patterns[dimension],
      known: grid.names(dimension),
    })),
  );
  return { sites, misses };
}

/** True where patterns ask for anything. */
export function isAsked(patterns: DimensionPatterns): boolean {
  return dimensionKeys.some((dimension) => patterns[dimension].length > 0);
}

/** The first patterns; in dimensions that they say nothing of, the second. */
export function withMore(own: SitesPatterns, given: Value | undefined): SitesPatterns {
  const more = readSites(given);
  return { matrix: filled(own.matrix, more.matrix), complements: filled(own.complements, more.complements) };
}

function filled(own: DimensionPatterns, more: DimensionPatterns): DimensionPatterns {
  const list = (dimension: keyof DimensionPatterns) =>
    own[dimension].length > 0 ? own[dimension] : more[dimension];
  return { languages: list("languages"), versions: list("versions"), roles: list("roles") };
}

/** True for values that say something of sites. */
export function saysSites(values: ValueMap): boolean {
  return isMap(values["sites"]);
}

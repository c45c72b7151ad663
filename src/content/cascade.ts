// `cascade`: values that a section, or the site's configuration, gives to the pages below it.
// A page's own front matter wins, then the nearest section's cascade, then farther ones, then the configuration's.
// https://gohugo.io/configuration/cascade/
import type { Config, DimensionPatterns, PageTarget } from "../model/config.ts";
import type { SiteSet } from "../model/site.ts";
import type { SiteGrid } from "../source/site-grid.ts";
import { isAsked, readSites } from "./page-sites.ts";
import { attempt } from "../diagnostics/log.ts";
import type { Log } from "../model/diagnostic.ts";
import { withPatterns } from "./patterns.ts";
import type { Kind, ParsedPage } from "../model/page.ts";
import type { Value, ValueMap } from "../model/value.ts";
import { compileGlob } from "../source/glob.ts";
import { createMap, isMap } from "../value/map.ts";

/** What a rule's target is matched against. */
export interface CascadeSubject {
  readonly path: string;
  readonly kind: Kind;
  /** Position of its site. */
  readonly site: number;
  readonly environment: string;
  /** A page of a content adapter keeps its params apart from its fields. */
  readonly fromAdapter: boolean;
}

/** A rule ready to match. */
export interface Cascade {
  readonly values: ValueMap;
  /** The sites that its target names; null where it names none. */
  readonly sites: SiteSet | null;
  /** Whether the target means a page, whatever its site. */
  matches(subject: Pick<CascadeSubject, "path" | "kind" | "environment">): boolean;
}

/**
 * The rules of configuration, those of all languages in their order: what a language brings is for its pages by its
 * target, and the root's, which languages without rules of their own have, are for all.
 */
export function configuredCascades({ languages }: Pick<Config, "languages">, grid: SiteGrid): Cascade[] {
  const lists = new Set(languages.map(({ settings }) => settings.cascade));
  return [...lists]
    .flat()
    .map(({ target, values }) => ({ values, ...compileTarget(target, target.matrix, grid) }));
}

/** The rules of a page's own front matter. */
export type RulesOf = (page: ParsedPage | null | undefined) => readonly Cascade[];

const NO_RULES: readonly Cascade[] = [];

/** Reads each page's rules once, for all sites. Rules that can't be read go to the log, and there are none then. */
export function createRuleReader(grid: SiteGrid, log: Log): RulesOf {
  const known = new Map<ParsedPage, readonly Cascade[]>();
  return (page) => {
    const given = page?.frontMatter["cascade"];
    if (!page || given === undefined || given === null) return NO_RULES;
    let rules = known.get(page);
    if (!rules) {
      rules = attempt(log, () => withPatterns(page, "cascade", () => parseCascade(given, grid))) ?? NO_RULES;
      known.set(page, rules);
    }
    return rules;
  };
}

/** A map, or a list of maps with targets. */
function parseCascade(given: Value, grid: SiteGrid): Cascade[] {
  const entries: readonly Value[] = Array.isArray(given) ? given : [given as Value];
  return entries.filter(isMap).map((entry) => {
    const target = entry["target"] ?? entry["_target"];
    const values = createMap() as Record<string, Value>;
    for (const key of Object.keys(entry)) {
      if (key !== "target" && key !== "_target") values[key] = entry[key]!;
    }
    const own = isMap(target) ? target : createMap();
    const { languages, ...others } = readSites(own["sites"]).matrix;
    const lang = typeof own["lang"] === "string" && own["lang"] !== "" ? [own["lang"]] : [];
    return { values, ...compileTarget(own, { ...others, languages: [...languages, ...lang] }, grid) };
  });
}

/** A matrix that names no site of this build means no page. */
function compileTarget(
  target: PageTarget | ValueMap,
  matrix: DimensionPatterns,
  grid: SiteGrid,
): Pick<Cascade, "sites" | "matches"> {
  const wanted = (["path", "kind", "environment"] as const)
    .map((field) => ({ field, pattern: target[field] }))
    .filter((entry) => typeof entry.pattern === "string" && entry.pattern !== "")
    .map(({ field, pattern }) => ({ field, test: compileGlob(pattern as string, { ignoreCase: true }) }));
  return {
    sites: isAsked(matrix) ? grid.meant(matrix) : null,
    matches: (subject) => wanted.every(({ field, test }) => test(subject[field])),
  };
}

/**
 * The page's own values with the cascades, strongest first, laid under them. Entries of a cascade's `params` lie beside
 * its other fields: a page may override both without writing `params` itself.
 */
export function applyCascade(own: ValueMap, cascades: readonly Cascade[], subject: CascadeSubject): ValueMap {
  const matching = cascades.filter(
    (cascade) => (cascade.sites?.has(subject.site) ?? true) && cascade.matches(subject),
  );
  if (matching.length === 0) return own;
  const values = Object.assign(createMap(), own) as Record<string, Value>;
  if (subject.fromAdapter) layUnderApart(values, matching);
  else for (const { values: given } of matching) layUnder(values, fieldsOf(given));
  return values;
}

function layUnder(values: Record<string, Value>, entries: Iterable<readonly [string, Value]>): void {
  for (const [key, value] of entries) if (!(key in values)) values[key] = value;
}

function layUnderApart(values: Record<string, Value>, cascades: readonly Cascade[]): void {
  const own = values["params"];
  const params = Object.assign(createMap(), isMap(own) ? own : {}) as Record<string, Value>;
  for (const { values: given } of cascades) {
    if (isMap(given["params"])) layUnder(params, Object.entries(given["params"]));
    layUnder(
      values,
      Object.entries(given).filter(([key]) => key !== "params"),
    );
  }
  values["params"] = params;
}

function fieldsOf(given: ValueMap): [string, Value][] {
  const { params } = given;
  const fields = Object.entries(given).filter(([key]) => key !== "params");
  return isMap(params) ? [...Object.entries(params), ...fields] : fields;
}

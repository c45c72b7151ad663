// `cascade`: values that a section, or the site's configuration, gives to the pages below it.
// A page's own front matter wins, then the nearest section's cascade, then farther ones, then the configuration's.
// https://gohugo.io/configuration/cascade/
import type { CascadeRule } from "../model/config.ts";
import type { Kind } from "../model/page.ts";
import type { Value, ValueMap } from "../model/value.ts";
import { compileGlob } from "../source/glob.ts";
import { createMap, isMap } from "../value/map.ts";

/** What a rule's target is matched against. */
export interface CascadeSubject {
  readonly path: string;
  readonly kind: Kind;
  readonly lang: string;
  readonly environment: string;
  /** A page of a content adapter keeps its params apart from its fields. */
  readonly fromAdapter: boolean;
}

/** A rule ready to match. */
export interface Cascade {
  readonly values: ValueMap;
  matches(subject: CascadeSubject): boolean;
}

/** Rules of configuration, compiled. */
export function compileCascade(rules: readonly CascadeRule[]): Cascade[] {
  return rules.map(({ target, values }) => ({ values, matches: matcher(target) }));
}

/** Rules of a page's front matter: a map, or a list of maps with targets. */
export function parseCascade(given: Value | undefined): Cascade[] {
  if (given === undefined || given === null) return [];
  const entries: readonly Value[] = Array.isArray(given) ? given : [given as Value];
  return entries.filter(isMap).map((entry) => {
    const target = entry["target"] ?? entry["_target"];
    const values = createMap() as Record<string, Value>;
    for (const key of Object.keys(entry)) {
      if (key !== "target" && key !== "_target") values[key] = entry[key]!;
    }
    return { values, matches: matcher(isMap(target) ? target : createMap()) };
  });
}

function matcher(target: CascadeRule["target"] | ValueMap): (subject: CascadeSubject) => boolean {
  const wanted = (["path", "kind", "lang", "environment"] as const)
    .map((field) => ({ field, pattern: target[field] }))
    .filter((entry) => typeof entry.pattern === "string" && entry.pattern !== "")
    .map(({ field, pattern }) => ({ field, test: compileGlob(pattern as string, { ignoreCase: true }) }));
  return (subject) => wanted.every(({ field, test }) => test(subject[field]));
}

/**
 * The page's own values with the cascades, strongest first, laid under them. Entries of a cascade's `params` lie beside
 * its other fields: a page may override both without writing `params` itself.
 */
export function applyCascade(own: ValueMap, cascades: readonly Cascade[], subject: CascadeSubject): ValueMap {
  const matching = cascades.filter((cascade) => cascade.matches(subject));
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

// Taxonomies: which terms the pages carry, and the term pages they make.
// https://gohugo.io/content-management/taxonomies/
import type { LanguageConfig } from "../model/config.ts";
import type { Value } from "../model/value.ts";
import { isMap } from "../value/map.ts";
import { isNumber, toNumber } from "../value/number.ts";
import { print } from "../value/print.ts";
import type { Node } from "./nodes.ts";
import { logicalPath } from "./scan.ts";

/** A term as found in front matter. */
export interface FoundTerm {
  /** Lower-cased, the key in `.Site.Taxonomies`. */
  readonly key: string;
  /** First spelling seen; titles are made from it. */
  readonly name: string;
  /** Last spelling seen, which `.Data.Term` gives. */
  lastName: string;
  readonly pages: { readonly path: string; readonly weight: number }[];
}

/** Plural name → key → term. */
export type TermIndex = ReadonlyMap<string, ReadonlyMap<string, FoundTerm>>;

/** What carries terms: a page in the making. */
type Tagged = Pick<Node, "path" | "values" | "loaded">;

/** A field that terms are in: one of the params, or, of a page with a file, beside them. */
function termField({ values, loaded }: Tagged, name: string): Value | undefined {
  const { params } = values;
  const own = isMap(params) ? params[name] : undefined;
  return own !== undefined || loaded?.parsed.fromAdapter ? own : values[name];
}

/** Terms of one page by plural name, as written. */
export function termsOf(page: Tagged, language: LanguageConfig): Record<string, readonly string[]> {
  const terms: Record<string, readonly string[]> = {};
  for (const plural of Object.values(language.taxonomies)) {
    const given = termField(page, plural.toLowerCase());
    if (given === undefined || given === null || given === "") continue;
    const list: readonly Value[] = Array.isArray(given) ? given : [given as Value];
    terms[plural] = list.map((term) => (typeof term === "string" ? term : print(term)).trim()).filter(Boolean);
  }
  return terms;
}

/** `<plural>_weight`: where the page stands within its terms. */
export function termWeight(page: Tagged, plural: string): number {
  const given = termField(page, `${plural.toLowerCase()}_weight`);
  return isNumber(given) ? toNumber(given) : 0;
}

/** Gathers the terms of many pages: plural name → key → term. */
export function createTermIndex(language: LanguageConfig) {
  const index = new Map<string, Map<string, FoundTerm>>();
  for (const plural of Object.values(language.taxonomies)) index.set(plural, new Map());
  return {
    index: index as TermIndex,
    add(page: Tagged, terms: Readonly<Record<string, readonly string[]>>): void {
      for (const [plural, names] of Object.entries(terms)) {
        const byKey = index.get(plural)!;
        for (const [key, name] of new Map(names.map((name) => [name.toLowerCase(), name]))) {
          let term = byKey.get(key);
          if (term === undefined) byKey.set(key, (term = { key, name, lastName: name, pages: [] }));
          term.lastName = name;
          term.pages.push({ path: page.path, weight: termWeight(page, plural) });
        }
      }
    },
  };
}

/** The logical path of a term: `Red Hat` → `/tags/red-hat`; a slash in it makes a deeper path. */
export function termPath(plural: string, name: string): string {
  return logicalPath(`${plural}/${name}`);
}

// Taxonomies: which terms the pages carry, and the term pages they make.
// https://gohugo.io/content-management/taxonomies/
import type { LanguageConfig } from "../model/config.ts";
import type { Value, ValueMap } from "../model/value.ts";
import { isNumber, toNumber } from "../value/number.ts";
import { print } from "../value/print.ts";
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

/** Terms of one page by plural name, as written. */
export function termsOf(values: ValueMap, language: LanguageConfig): Record<string, readonly string[]> {
  const terms: Record<string, readonly string[]> = {};
  for (const plural of Object.values(language.taxonomies)) {
    const given = values[plural.toLowerCase()];
    if (given === undefined || given === null || given === "") continue;
    const list: readonly Value[] = Array.isArray(given) ? given : [given as Value];
    terms[plural] = list.map((term) => (typeof term === "string" ? term : print(term)).trim()).filter(Boolean);
  }
  return terms;
}

/** `<plural>_weight`: where the page stands within its terms. */
export function termWeight(values: ValueMap, plural: string): number {
  const given = values[`${plural.toLowerCase()}_weight`];
  return isNumber(given) ? toNumber(given) : 0;
}

/** Gathers the terms of many pages: plural name → key → term. */
export function createTermIndex(language: LanguageConfig) {
  const index = new Map<string, Map<string, FoundTerm>>();
  for (const plural of Object.values(language.taxonomies)) index.set(plural, new Map());
  return {
    index: index as TermIndex,
    add(path: string, terms: Readonly<Record<string, readonly string[]>>, values: ValueMap): void {
      for (const [plural, names] of Object.entries(terms)) {
        const byKey = index.get(plural)!;
        for (const [key, name] of new Map(names.map((name) => [name.toLowerCase(), name]))) {
          let term = byKey.get(key);
          if (term === undefined) byKey.set(key, (term = { key, name, lastName: name, pages: [] }));
          term.lastName = name;
          term.pages.push({ path, weight: termWeight(values, plural) });
        }
      }
    },
  };
}

/** The logical path of a term: `Red Hat` → `/tags/red-hat`; a slash in it makes a deeper path. */
export function termPath(plural: string, name: string): string {
  return logicalPath(`${plural}/${name}`);
}

// The function sort: by value or by a key path, texts in the order of the site's language.
// https://gohugo.io/functions/collections/sort/
import { createCollator, createSortCodes } from "../value/collate.ts";
import { compareValues } from "../value/compare.ts";
import { field } from "../value/field.ts";
import { FunctionError } from "../value/function-error.ts";
import { isMap, sortedKeys } from "../value/map.ts";
import { listLike } from "../value/view-value.ts";
import { describe, tryText } from "./arguments.ts";
import { pathOf } from "./path-lookup.ts";

interface Keyed {
  readonly key: unknown;
  /** What nearly all texts can be compared by. */
  readonly codes: string | undefined;
  readonly value: unknown;
}

/** A sorted copy; a map gives its values, in order of its keys unless a key path is named. */
export function sort(collection: unknown, locale: string, by: unknown, direction: unknown): unknown {
  const key = by === undefined ? "" : (tryText(by) ?? "");
  const codesOf = createSortCodes(locale);
  const keyed = (key: unknown, value: unknown): Keyed => ({ key, value, codes: codesOf(key) });
  const pairs = pairsOf(collection, key, keyed);
  const order = createCollator(locale);
  const sign = direction === "desc" ? -1 : 1;
  pairs.sort((a, b) => {
    if (a.codes !== undefined && b.codes !== undefined)
      if (a.codes < b.codes) return -sign;
      else if (a.codes > b.codes) return sign;
    return sign * (compareValues(a.key, b.key, order) || 0);
  });
  const values = pairs.map((pair) => pair.value);
  return Array.isArray(collection) ? listLike(collection, values) : values;
}

function pairsOf(collection: unknown, key: string, keyed: (key: unknown, value: unknown) => Keyed): Keyed[] {
  const keyOf = key === "" || key === "value" ? (value: unknown) => value : byPath(key);
  if (Array.isArray(collection)) {
    const pairs: Keyed[] = [];
    for (const value of collection as readonly unknown[]) pairs.push(keyed(keyOf(value), value));
    return pairs;
  }
  if (!isMap(collection))
    throw new FunctionError(`sort can't sort ${describe(collection)}: expected a list or a map`);
  return sortedKeys(collection).map((name) => {
    const value = collection[name];
    return keyed(key === "" ? name : keyOf(value), value);
  });
}

function byPath(key: string): (value: unknown) => unknown {
  const path = pathOf(key);
  return (value) => path.reduce((at: unknown, name) => field(at, name), value);
}

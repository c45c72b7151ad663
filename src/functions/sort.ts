// The function sort: by value or by a key path, texts in the order of the site's language.
// https://gohugo.io/functions/collections/sort/
import { createCollator } from "../value/collate.ts";
import { compareValues } from "../value/compare.ts";
import { field } from "../value/field.ts";
import { FunctionError } from "../value/function-error.ts";
import { isMap, sortedKeys } from "../value/map.ts";
import { listLike } from "../value/view-value.ts";
import { describe, tryText } from "./arguments.ts";
import { pathOf } from "./path-lookup.ts";

interface Keyed {
  readonly key: unknown;
  readonly value: unknown;
}

/** A sorted copy; a map gives its values, in order of its keys unless a key path is named. */
export function sort(collection: unknown, locale: string, by: unknown, direction: unknown): unknown {
  const key = by === undefined ? "" : (tryText(by) ?? "");
  const pairs = pairsOf(collection, key);
  const order = createCollator(locale);
  const sign = direction === "desc" ? -1 : 1;
  pairs.sort((a, b) => sign * (compareValues(a.key, b.key, order) || 0));
  const values = pairs.map((pair) => pair.value);
  return Array.isArray(collection) ? listLike(collection, values) : values;
}

function pairsOf(collection: unknown, key: string): Keyed[] {
  const keyOf = key === "" || key === "value" ? (value: unknown) => value : byPath(key);
  if (Array.isArray(collection)) return Array.from(collection, (value) => ({ key: keyOf(value), value }));
  if (!isMap(collection))
    throw new FunctionError(`sort can't sort ${describe(collection)}: expected a list or a map`);
  return sortedKeys(collection).map((name) => {
    const value = collection[name];
    return { key: key === "" ? name : keyOf(value), value };
  });
}

function byPath(key: string): (value: unknown) => unknown {
  const path = pathOf(key);
  return (value) => path.reduce((at: unknown, name) => field(at, name), value);
}

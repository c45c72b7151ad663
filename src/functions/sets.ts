// Lists as sets: intersect, union, complement, symdiff, uniq and in. Items are the same when they are equal numbers,
// equal texts or the same object.
import { isMap } from "../value/map.ts";
import { numberOf } from "../value/number.ts";
import { Time } from "../value/time.ts";
import { print } from "../value/print.ts";
import { SafeText } from "../value/safe.ts";
import { typeName } from "../value/type-name.ts";
import { isView } from "../value/view-value.ts";
import { FunctionError } from "../value/function-error.ts";

/** What an item is known by: numbers and texts by value (1 and 1.0 alike, "1" apart), views by identity. */
export function identity(item: unknown): unknown {
  if (typeof item === "string") return item;
  if (item instanceof SafeText || item instanceof Time || Array.isArray(item) || isMap(item))
    return `\0${typeName(item)} ${print(item)}`;
  return numberOf(item) ?? item ?? null;
}

function refuseNested(list: readonly unknown[], name: string): void {
  if (list.some((item) => Array.isArray(item) || isMap(item)))
    throw new FunctionError(`${name} doesn't work on lists of lists or maps`);
}

/** The items of `a` that are in `b` too, once each. */
export function intersect(a: readonly unknown[], b: readonly unknown[]): unknown[] {
  refuseNested(a, "intersect");
  refuseNested(b, "intersect");
  const wanted = new Set(b.map(identity));
  return uniq(a.filter((item) => wanted.has(identity(item))));
}

/** The items of both lists, once each. Of the second only what fits into the first, as its items have one kind. */
export function union(a: readonly unknown[], b: readonly unknown[]): unknown[] {
  refuseNested(a, "union");
  const [kind, other] = [kindOf(a), kindOf(b)];
  if (kind === undefined) return uniq([...a, ...b]);
  if (other !== undefined && other !== kind && !(kind === "int" && other === "float64")) return [];
  return uniq([...a, ...b.filter((item) => typeName(item) === kind)]);
}

/** The type that all items have; undefined for mixed and empty lists, and for views, which go with each other. */
function kindOf(list: readonly unknown[]): string | undefined {
  const types = new Set(
    list.map((item) => (isView(item) && numberOf(item) === undefined ? "view" : typeName(item))),
  );
  const [only] = types;
  return types.size === 1 && only !== "view" ? only : undefined;
}

/** The items without repetitions. */
export function uniq(list: readonly unknown[]): unknown[] {
  const seen = new Set<unknown>();
  return list.filter((item) => {
    const key = identity(item);
    return !seen.has(key) && seen.add(key);
  });
}

/** The items of the last list that are in none of the others. */
export function complement(lists: readonly (readonly unknown[])[]): unknown[] {
  const others = new Set(lists.slice(0, -1).flat().map(identity));
  return lists.at(-1)!.filter((item) => !others.has(identity(item)));
}

/** The items that are in one list only, those of `a` first. */
export function symdiff(a: readonly unknown[], b: readonly unknown[]): unknown[] {
  const [inA, inB] = [new Set(a.map(identity)), new Set(b.map(identity))];
  return [...a, ...b].filter((item) => inA.has(identity(item)) !== inB.has(identity(item)));
}

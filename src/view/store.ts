// `.Store` and `newScratch`: values that templates keep. https://gohugo.io/methods/page/store/
import { FunctionError } from "../value/function-error.ts";
import { createMap, isMap, sortedKeys } from "../value/map.ts";
import { float, isFloat, isNumber, toNumber } from "../value/number.ts";
import { listLike } from "../value/view-value.ts";
import { defineView, method } from "./define.ts";

type StoreSelf = { readonly values: Map<string, unknown> };

/** Numbers are summed, texts joined, lists extended. */
function add({ values }: StoreSelf, key: string, value: unknown): string {
  const before = values.get(key);
  values.set(key, before === undefined ? copy(value) : sum(before, value));
  return "";
}

/** Lists of pages stay lists of pages. */
const copy = (value: unknown): unknown => (Array.isArray(value) ? listLike(value, [...value]) : value);

function sum(a: unknown, b: unknown): unknown {
  if (Array.isArray(a)) return listLike(a, [...a, ...(Array.isArray(b) ? b : [b])]);
  if (isNumber(a) && isNumber(b)) {
    const total = toNumber(a) + toNumber(b);
    return isFloat(a) || isFloat(b) ? float(total) : total;
  }
  if (typeof a === "string" && typeof b === "string") return a + b;
  throw new FunctionError("Store.Add can't add values of these types");
}

function setInMap({ values }: StoreSelf, key: string, name: string, value: unknown): string {
  const before = values.get(key);
  const map = isMap(before) ? (before as Record<string, unknown>) : createMap<unknown>();
  map[name] = value;
  values.set(key, map);
  return "";
}

function sortedMapValues({ values }: StoreSelf, key: string): unknown {
  const map = values.get(key);
  return isMap(map) ? sortedKeys(map).map((name) => map[name]) : null;
}

export const storeView = defineView<StoreSelf>("Store", { type: "*hstore.Scratch", fields: "" })({
  /** KEY → any: the value, nil where there is none */
  Get: method(({ values }: StoreSelf, key: string) => values.get(key) ?? null),
  /** KEY VALUE → string: keeps a value; the result is "" */
  Set: method(({ values }: StoreSelf, key: string, value: unknown) => {
    values.set(key, value);
    return "";
  }),
  /** KEY VALUE → string: adds to a number, a text or a list */
  Add: method(add),
  /** KEY NAME VALUE → string: sets one value of a map */
  SetInMap: method(setInMap),
  /** KEY NAME → string: takes one value out of a map */
  DeleteInMap: method(({ values }: StoreSelf, key: string, name: string) => {
    const map = values.get(key);
    if (isMap(map)) delete (map as Record<string, unknown>)[name];
    return "";
  }),
  /** KEY → list: the values of a map, by their names */
  GetSortedMapValues: method(sortedMapValues),
  /** KEY → string: takes a value out */
  Delete: method(({ values }: StoreSelf, key: string) => {
    values.delete(key);
    return "";
  }),
  /** map: everything that is kept */
  Values: ({ values }: StoreSelf) => {
    const map = createMap<unknown>();
    for (const [key, value] of values) map[key] = value;
    return map;
  },
});

type StoreView = ReturnType<typeof storeView.wrap>;
const views = new WeakMap<Map<string, unknown>, StoreView>();

/** A store over values that somebody else keeps; the same for the same values, as templates may compare them. */
export function createStore(values: Map<string, unknown>): StoreView {
  let view = views.get(values);
  if (view === undefined) views.set(values, (view = storeView.wrap({ values })));
  return view;
}

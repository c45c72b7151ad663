// collections.*: lists and maps. https://gohugo.io/functions/collections/
import type { RenderContext } from "../model/render.ts";
import type { FunctionRow } from "../model/template.ts";
import { isText } from "../value/compare.ts";
import { FunctionError } from "../value/function-error.ts";
import { KeyValues } from "../value/key-values.ts";
import { createMap, isMap } from "../value/map.ts";
import { typeName } from "../value/type-name.ts";
import { listHook, listLike } from "../value/view-value.ts";
import type { ViewValue } from "../value/view-value.ts";
import { append, listOf } from "./append.ts";
import { describe, toInt, toList, toText, tryText } from "./arguments.ts";
import { PageGroup } from "./collection-views.ts";
import { index, isset } from "./lookup.ts";
import { merge } from "./merge.ts";
import { issetOfScalar } from "./messages.ts";
import { querify } from "./query.ts";
import { row } from "./row.ts";
import { sample } from "./sample.ts";
import { seq } from "./sequence.ts";
import { complement, identity, intersect, symdiff, union, uniq } from "./sets.ts";
import { sort } from "./sort.ts";
import { where } from "./where.ts";

/** A piece of a list, or of a text by bytes. */
function cut(collection: unknown, from: number, to?: number): unknown {
  if (Array.isArray(collection))
    return listLike(collection, Array.prototype.slice.call(collection, from, to));
  if (isText(collection)) return Buffer.from(String(collection)).subarray(from, to).toString("utf8");
  throw new FunctionError(`expected a list or a text, got ${describe(collection)}`);
}

function count(value: unknown): number {
  const number = toInt(value ?? Number.NaN);
  if (number < 0) throw new FunctionError(`expected a number of items, got ${number}`);
  return number;
}

function last(_: unknown, limit: unknown, collection: unknown): unknown {
  const items = count(limit);
  const size = Array.isArray(collection) ? collection.length : Buffer.byteLength(toText(collection));
  return cut(collection, Math.max(0, size - items));
}

function delimit(ctx: RenderContext, collection: unknown, separator: unknown, final?: unknown): string {
  const list = isMap(collection)
    ? sort(collection, ctx.site.language.lang, undefined, undefined)
    : isText(collection)
      ? [...Buffer.from(String(collection))]
      : collection;
  // What has no text, such as a list within the list, is left out with its separator.
  const items = toList(list).map(tryText);
  let text = "";
  for (const [i, item] of items.entries()) {
    if (item === undefined) continue;
    const isBeforeLast = i === items.length - 2 && final !== undefined;
    text += item + (i === items.length - 1 ? "" : isBeforeLast ? toText(final) : toText(separator));
  }
  return text;
}

function dict(_: unknown, ...values: unknown[]): unknown {
  if (values.length % 2 !== 0)
    throw new FunctionError("dict: expected keys and values by turns, the last value is missing");
  const root = createMap<unknown>();
  for (let i = 0; i < values.length; i += 2) {
    const key = values[i];
    if (typeof key === "string") root[key] = values[i + 1] ?? null;
    else setAt(root, key, values[i + 1]);
  }
  return root;
}

/** A list as key makes maps within maps. */
function setAt(root: Record<string, unknown>, key: unknown, value: unknown): void {
  const path = Array.isArray(key) ? key : [key];
  if (path.length === 0 || !path.every((name) => typeof name === "string"))
    throw new FunctionError(`dict: expected a text or a list of texts as key, got ${describe(key)}`);
  let map = root;
  for (const name of path.slice(0, -1) as string[]) {
    if (!isMap(map[name])) map[name] = createMap();
    map = map[name] as Record<string, unknown>;
  }
  map[path.at(-1) as string] = value ?? null;
}

function isIn(_: unknown, collection: unknown, wanted: unknown): boolean {
  if (collection === null || collection === undefined || wanted === null || wanted === undefined)
    return false;
  if (Array.isArray(collection)) {
    const key = identity(wanted);
    return collection.some((item) => item !== null && identity(item) === key);
  }
  const [text, part] = [tryText(collection), tryText(wanted)];
  return text !== undefined && part !== undefined && text.includes(part);
}

function isSet(ctx: RenderContext, collection: unknown, key: unknown): boolean {
  const found = isset(collection, key);
  if (found === undefined) ctx.report(issetOfScalar(typeName(collection)));
  return found ?? false;
}

function group(_: unknown, key: unknown, items: unknown): unknown {
  if (key === null || key === undefined) throw new FunctionError("group: the key can't be nil");
  const list = toList(items);
  if (!(items as ViewValue)[listHook])
    throw new FunctionError(`group: expected a list of pages, got ${typeName(items)}`);
  return new PageGroup(key, list);
}

function reverse(_: unknown, list: unknown): unknown {
  return list === null || list === undefined ? null : listLike(list, [...toList(list)].reverse());
}

function shuffle(_: unknown, list: unknown): unknown {
  const items = [...toList(list)];
  for (let i = items.length - 1; i > 0; i--) {
    const j = Math.floor(Math.random() * (i + 1));
    [items[i], items[j]] = [items[j], items[i]];
  }
  return listLike(list, items);
}

const listOrEmpty = (value: unknown): readonly unknown[] =>
  value === null || value === undefined ? [] : toList(value);

export const collections: readonly FunctionRow[] = [
  row(
    "collections.After N COLLECTION",
    ["after"],
    "The items after the first N",
    (_, n, collection) => cut(collection, count(n)),
    [[`{{ after 2 (slice 1 2 3 4) }}`, "[3 4]"]],
  ),
  row(
    "collections.Append ITEM... LIST",
    ["append"],
    "A list with more items at its end",
    (_, ...args) => append(args.at(-1), args.slice(0, -1)),
    [
      [`{{ slice "a" | append "b" "c" }}`, "[a b c]"],
      [`{{ slice "a" | append (slice "b" "c") }}`, "[a b c]"],
    ],
  ),
  row(
    "collections.Complement COLLECTION COLLECTION...",
    ["complement"],
    "The items of the last list that are in none of the others",
    (_, ...lists) => listLike(lists.at(-1), complement(lists.map(toList))),
    [[`{{ slice "a" "b" "c" "d" "e" "f" | complement (slice "b" "c") (slice "d" "e") }}`, "[a f]"]],
  ),
  row(
    "collections.D SEED N HIGH",
    [],
    "N random integers from 0 to below HIGH in order, the same for the same seed",
    (_, seed, n, high) => sample(seed, n, high),
    [[`{{ collections.D 42 5 100 }}`, "[24 34 66 82 96]"]],
  ),
  row("collections.Delimit COLLECTION SEPARATOR [LAST]", ["delimit"], "The items as one text", delimit, [
    [`{{ delimit (slice "A" "B" "C") ", " " and " }}`, "A, B and C"],
  ]),
  row("collections.Dictionary [VALUE...]", ["dict"], "A map of keys and values", dict, [
    [`{{ dict "a" 1 "b" 2 }}`, "map[a:1 b:2]"],
    [`{{ dict (slice "x" "y") 5 }}`, "map[x:map[y:5]]"],
  ]),
  row(
    "collections.First N COLLECTION",
    ["first"],
    "The first N items",
    (_, n, collection) => cut(collection, 0, count(n)),
    [[`{{ first 2 (slice 1 2 3) }}`, "[1 2]"]],
  ),
  row("collections.Group KEY PAGES", ["group"], "Pages under a key", group),
  row("collections.In COLLECTION VALUE", ["in"], "True when a list has the item, or a text the part", isIn, [
    [
      `{{ if in "this string contains a substring" "substring" }}Substring found!{{ end }}`,
      "Substring found!",
    ],
    [`{{ in (slice 1 2) 1.0 }}`, "true"],
  ]),
  row(
    "collections.Index COLLECTION [KEY...]",
    ["index"],
    "The item at a position or key, nil where there is none",
    (_, value, ...keys) => index(value, keys),
    [
      [`{{ index (slice "a" "b") 1 }}`, "b"],
      [`{{ index (dict "a" (dict "b" 2)) "a" "b" }}`, "2"],
    ],
  ),
  row(
    "collections.Intersect LIST1 LIST2",
    ["intersect"],
    "The items that both lists have",
    (_, a, b) => listLike(a, intersect(listOrEmpty(a), listOrEmpty(b))),
    [[`{{ intersect (slice 1 2 3) (slice 3 2) }}`, "[2 3]"]],
  ),
  row(
    "collections.IsSet COLLECTION KEY",
    ["isSet", "isset"],
    "True when a map has the key or a list the position",
    isSet,
    [[`{{ isset (dict "a" 1) "a" }}`, "true"]],
  ),
  row(
    "collections.KeyVals KEY [VALUE...]",
    ["keyVals"],
    "A key with its values",
    (_, key, ...values) => new KeyValues(key, values),
    [[`{{ keyVals "key" "a" "b" }}`, "key: [a b]"]],
  ),
  row("collections.Last N COLLECTION", ["last"], "The last N items", last, [
    [`{{ last 2 (slice 1 2 3) }}`, "[2 3]"],
  ]),
  row(
    "collections.Merge MAP MAP...",
    ["merge"],
    "Maps over each other, the last one wins",
    (_, ...maps) => merge(maps),
    [[`{{ merge (dict "a" 1 "b" 1) (dict "b" 2) }}`, "map[a:1 b:2]"]],
  ),
  row("collections.NewScratch", ["newScratch"], "A store for values", (ctx) => ctx.newStore(), [
    [
      `{{ $scratch := newScratch }}{{ $scratch.Add "b" 2 }}{{ $scratch.Add "b" 2 }}{{ $scratch.Get "b" }}`,
      "4",
    ],
  ]),
  row("collections.Querify [VALUE...]", ["querify"], "A URL's query", (_, ...args) => querify(args), [
    [
      `{{ (querify "foo" 1 "bar" 2 "baz" "with spaces" "qux" "this&that=those") | safeHTML }}`,
      "bar=2&baz=with+spaces&foo=1&qux=this%26that%3Dthose",
    ],
  ]),
  row("collections.Reverse LIST", [], "The items from the last to the first", reverse, [
    [`{{ collections.Reverse (slice 1 2 3) }}`, "[3 2 1]"],
  ]),
  row(
    "collections.Seq FIRST [INCREMENT] [LAST]",
    ["seq"],
    "Integers in a row",
    (_, ...args) => seq(args.map(toInt)),
    [
      [`{{ seq 3 }}`, "[1 2 3]"],
      [`{{ seq 1 2 4 }}`, "[1 3]"],
      [`{{ seq -3 }}`, "[-1 -2 -3]"],
    ],
  ),
  row("collections.Shuffle LIST", ["shuffle"], "The items in random order", shuffle),
  row("collections.Slice [ITEM...]", ["slice"], "A list", (_, ...items) => listOf(items), [
    [`{{ slice "B" "C" "A" | sort }}`, "[A B C]"],
  ]),
  row(
    "collections.Sort COLLECTION [KEY] [ORDER]",
    ["sort"],
    "A sorted copy",
    (ctx: RenderContext, collection, by, direction) =>
      sort(collection, ctx.site.language.lang, by, direction),
    [
      [`{{ sort (slice 3 1 2) "value" "desc" }}`, "[3 2 1]"],
      [`{{ sort (dict "b" 1 "a" 2) }}`, "[2 1]"],
    ],
  ),
  row(
    "collections.SymDiff LIST1 LIST2",
    ["symdiff"],
    "The items that only one of two lists has",
    (_, b, a) => listLike(a, symdiff(toList(a), toList(b))),
    [[`{{ slice 1 2 3 | symdiff (slice 3 4) }}`, "[1 2 4]"]],
  ),
  row(
    "collections.Union LIST1 LIST2",
    ["union"],
    "The items of both lists, once each",
    (_, a, b) => listLike(a ?? b, union(listOrEmpty(a), listOrEmpty(b))),
    [[`{{ union (slice 1 2 3) (slice 3 4 5) }}`, "[1 2 3 4 5]"]],
  ),
  row(
    "collections.Uniq LIST",
    ["uniq"],
    "The items without repetitions",
    (_, list) => listLike(list, uniq(listOrEmpty(list))),
    [[`{{ slice 1 2 3 2 | uniq }}`, "[1 2 3]"]],
  ),
  row(
    "collections.Where COLLECTION KEY [OPERATOR] VALUE",
    ["where"],
    "The items that meet a condition",
    (_, collection, key, ...args) => where(collection, key, args),
    [[`{{ where (slice (dict "a" 1) (dict "a" 2)) "a" "ge" 2 }}`, "[map[a:2]]"]],
  ),
];

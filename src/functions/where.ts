// The function where: which items of a list meet a condition. https://gohugo.io/functions/collections/where/
import { equal, isText } from "../value/compare.ts";
import { FunctionError } from "../value/function-error.ts";
import { createMap, isMap, sortedKeys } from "../value/map.ts";
import { numberOf } from "../value/number.ts";
import { compileRegExp } from "../value/regexp.ts";
import { Time } from "../value/time.ts";
import { listLike } from "../value/view-value.ts";
import { describe, toText } from "./arguments.ts";
import { follow, pathOf } from "./path-lookup.ts";
import { identity, intersect } from "./sets.ts";

/** Decides on an item's value and the one it is matched with. */
type Condition = (value: unknown, match: unknown) => boolean;

const orders: Readonly<Record<string, (difference: number) => boolean>> = {
  ">=": (d) => d >= 0,
  ge: (d) => d >= 0,
  ">": (d) => d > 0,
  gt: (d) => d > 0,
  "<=": (d) => d <= 0,
  le: (d) => d <= 0,
  "<": (d) => d < 0,
  lt: (d) => d < 0,
};

/** The items of a list that meet the condition, or the entries of a map of lists with such items. */
export function where(collection: unknown, key: unknown, args: readonly unknown[]): unknown {
  const [operator, match] = readArguments(args);
  const condition = conditionOf(operator);
  const valueOf = selector(key);
  const keep = (list: readonly unknown[]): unknown[] => {
    const kept: unknown[] = [];
    for (const item of list) if (condition(valueOf(item), match)) kept.push(item);
    return kept;
  };
  if (Array.isArray(collection)) return listLike(collection, keep(collection));
  if (isMap(collection)) return whereOfMap(collection, keep);
  throw new FunctionError(`where can't go through ${describe(collection)}: expected a list or a map`);
}

/** The lists that have such an item, each as a whole. */
function whereOfMap(
  map: Readonly<Record<string, unknown>>,
  keep: (list: readonly unknown[]) => unknown[],
): unknown {
  const result = createMap<unknown>();
  for (const name of sortedKeys(map)) {
    const list = map[name];
    if (Array.isArray(list) && keep(list).length > 0) result[name] = list;
  }
  return result;
}

function readArguments(args: readonly unknown[]): [operator: string, match: unknown] {
  if (args.length === 1) return ["eq", args[0] ?? null];
  if (typeof args[0] !== "string")
    throw new FunctionError(`where: expected an operator such as "ne", got ${describe(args[0])}`);
  return [args[0].trim().toLowerCase(), args[1] ?? null];
}

function selector(key: unknown): (item: unknown) => unknown {
  if (typeof key === "string") {
    const path = pathOf(key);
    return (item) => follow(item, path);
  }
  return (item) => (isMap(item) ? (item[toText(key)] ?? null) : null);
}

function conditionOf(operator: string): Condition {
  switch (operator) {
    case "":
    case "=":
    case "==":
    case "eq":
      return isEqual;
    case "!=":
    case "<>":
    case "ne":
      return isDifferent;
    case "in":
      return unlessNil((value, match) => isIn(value, match) === true);
    case "not in":
      return unlessNil((value, match) => isIn(value, match) === false);
    case "intersect":
      return unlessNil(
        (value, match) => Array.isArray(value) && Array.isArray(match) && intersect(value, match).length > 0,
      );
    case "like":
      return unlessNil(
        (value, match) => isText(value) && isText(match) && compileRegExp(String(match)).test(String(value)),
      );
    default:
      return inOrder(operator);
  }
}

function inOrder(operator: string): Condition {
  const test = orders[operator];
  if (!test) {
    const known = ["eq", "ne", "ge", "gt", "le", "lt", "in", "not in", "intersect", "like"].join(", ");
    throw new FunctionError(`where has no operator "${operator}"; expected one of ${known}`);
  }
  return unlessNil((value, match) => {
    const difference = compareOfOneKind(value, match);
    return difference !== undefined && test(difference);
  });
}

const unlessNil =
  (condition: Condition): Condition =>
  (value, match) =>
    value !== null && match !== null && condition(value, match);

const isListMatch = (value: unknown, match: unknown): boolean => Array.isArray(value) || Array.isArray(match);

function isEqual(value: unknown, match: unknown): boolean {
  if (value === null || match === null) return value === match;
  if (value instanceof Time && match instanceof Time) return value.Unix === match.Unix;
  return !isListMatch(value, match) && !isMap(value) && equal(value, match);
}

/** Values of different kinds are not "different": they match neither way. Nil differs from everything else. */
function isDifferent(value: unknown, match: unknown): boolean {
  if (value === null || match === null) return value !== match;
  if (typeof value === "boolean" || typeof match === "boolean")
    return typeof value === typeof match && value !== match;
  if (compareOfOneKind(value, match) !== undefined) return compareOfOneKind(value, match) !== 0;
  return isPlainView(value) && !equal(value, match);
}

function isPlainView(value: unknown): boolean {
  return (
    typeof value === "object" &&
    !Array.isArray(value) &&
    !isMap(value) &&
    !isText(value) &&
    numberOf(value) === undefined
  );
}

/** Two numbers, two texts or two times; undefined for anything else. */
function compareOfOneKind(a: unknown, b: unknown): number | undefined {
  if (isText(a) && isText(b)) return String(a) < String(b) ? -1 : String(a) > String(b) ? 1 : 0;
  if (a instanceof Time && b instanceof Time) return a.Unix - b.Unix;
  const [x, y] = [numberOf(a), numberOf(b)];
  return x === undefined || y === undefined ? undefined : x - y;
}

/** Undefined where the two don't fit: then neither "in" nor "not in" holds. */
function isIn(value: unknown, match: unknown): boolean | undefined {
  if (isText(value) && isText(match)) return String(match).includes(String(value));
  if (!Array.isArray(match) || Array.isArray(value)) return undefined;
  const wanted = identity(value);
  return match.some((item) => identity(item) === wanted);
}

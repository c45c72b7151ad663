// The function querify: a URL's query from keys and values. https://gohugo.io/functions/collections/querify/
import { FunctionError } from "../value/function-error.ts";
import { isMap } from "../value/map.ts";
import { toText } from "./arguments.ts";
import { queryEscape } from "./url-escape.ts";

/** Sorted by key; from a map, a list with keys and values by turns, or such arguments. */
export function querify(args: readonly unknown[]): string {
  const pairs = pairsOf(args);
  if (pairs.some(([key]) => key === "")) throw new FunctionError("querify: one of the keys is empty");
  return pairs
    .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
    .map(([key, value]) => `${queryEscape(key)}=${queryEscape(value)}`)
    .join("&");
}

function pairsOf(args: readonly unknown[]): [key: string, value: string][] {
  const [only] = args;
  if (args.length === 1 && isMap(only)) return Object.keys(only).map((key) => [key, toText(only[key])]);
  const list = args.length === 1 && Array.isArray(only) ? (only as unknown[]) : args;
  if (list.length % 2 !== 0)
    throw new FunctionError(
      "querify: expected a map, a list with keys and values by turns, or keys and values",
    );
  const texts = list.map(toText);
  return Array.from({ length: texts.length / 2 }, (_, i) => [texts[2 * i]!, texts[2 * i + 1]!]);
}

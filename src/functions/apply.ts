// The function apply: a function by name for each item of a list. https://gohugo.io/functions/collections/apply/
import type { RenderContext } from "../model/render.ts";
import { FunctionError } from "../value/function-error.ts";
import { toList, toText } from "./arguments.ts";
import { functionTable } from "./table.ts";

/** Calls the function with the arguments given, "." replaced by the item. */
export function apply(ctx: RenderContext, collection: unknown, name: unknown, ...args: unknown[]): unknown {
  if (collection === null || collection === undefined) return [];
  const wanted = toText(name);
  if (wanted === "apply") throw new FunctionError("apply can't apply itself");
  const found = functionTable().get(wanted);
  if (!found) throw new FunctionError(`apply: there is no function "${wanted}"`);
  return toList(collection).map((item) => found.call(ctx, ...args.map((arg) => (arg === "." ? item : arg))));
}

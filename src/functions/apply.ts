// The function apply: a function by name for each item of a list. https://gohugo.io/functions/collections/apply/
import type { RenderContext } from "../model/render.ts";
import type { FunctionRow } from "../model/template.ts";
import { FunctionError } from "../value/function-error.ts";
import { toList, toText } from "./arguments.ts";
import { row } from "./row.ts";

/** The row of apply, which needs the table that it stands in. */
export function applyRow(find: (name: string) => FunctionRow | undefined): FunctionRow {
  const apply = (ctx: RenderContext, collection: unknown, name: unknown, ...args: unknown[]): unknown => {
    if (collection === null || collection === undefined) return [];
    const wanted = toText(name);
    const found = wanted === "apply" ? undefined : find(wanted);
    if (!found) throw new FunctionError(`apply: there is no function "${wanted}" to apply`);
    return toList(collection).map((item) =>
      found.call(ctx, ...args.map((arg) => (arg === "." ? item : arg))),
    );
  };
  return row(
    "collections.Apply COLLECTION FUNCTION [ARGUMENT...]",
    ["apply"],
    'What a function gives for each item, which stands where "." is',
    apply,
    [[`{{ apply (slice "a" "b") "strings.ToUpper" "." }}`, "[A B]"]],
  );
}

// The shared function table as Handlebars helpers: every name of a row, made when a template first uses it.
import type { FunctionRow } from "../../model/template.ts";
import type { FunctionIndex } from "./blueprint.ts";
import type { Frame } from "./run.ts";

/** A helper as compiled templates call it: arguments first, Handlebars' options last. */
export type Helper = (...args: never[]) => unknown;

export function indexFunctions(rows: ReadonlyMap<string, FunctionRow>): FunctionIndex {
  const index = new Map<string, FunctionRow>(rows);
  for (const row of rows.values()) {
    index.set(row.name, row);
    for (const alias of row.aliases) index.set(alias, row);
  }
  return index;
}

/** A row as a helper: the context comes from the running template. */
export function functionHelper(row: FunctionRow): Helper {
  return (...args: unknown[]) => {
    const { data } = args.pop() as { readonly data: Frame };
    return row.call(data.run.ctx, ...args);
  };
}

// The functions a template may call, under all their names.
import type { FunctionRow } from "../../model/template.ts";
import type { FunctionNames } from "./parse-pipeline.ts";

/** What the language itself does, because no function could: short-circuit, catch, leave, call back. */
const native = ["and", "or", "try", "return", "inner", "partial", "partialCached"];

/** Finds functions by qualified name and alias. */
export interface FunctionTable extends FunctionNames {
  find(name: string): FunctionRow | undefined;
  /** All that may be written as `namespace.Name`. */
  qualified(): Iterable<string>;
}

/** A table from rows by any of their names. */
export function createFunctionTable(functions: ReadonlyMap<string, FunctionRow>): FunctionTable {
  const rows = new Map(functions);
  const namespaces = new Set(["partials", "templates"]);
  for (const row of functions.values()) {
    for (const name of [row.name, ...row.aliases]) if (!rows.has(name)) rows.set(name, row);
    const dot = row.name.indexOf(".");
    if (dot > 0) namespaces.add(row.name.slice(0, dot));
  }
  const words = new Set([
    ...native,
    ...namespaces,
    ...[...rows.keys()].filter((name) => !name.includes(".")),
  ]);
  return {
    has: (name) => words.has(name),
    all: () => words,
    find: (name) => rows.get(name),
    qualified: () => [...rows.keys()].filter((name) => name.includes(".")),
  };
}

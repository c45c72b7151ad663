// Go's template language as an engine: lex → parse here, escape → generate → link in the unit.
import type { FunctionRow, TemplateEngine } from "../../model/template.ts";
import { createFunctionTable } from "./function-table.ts";
import { parse } from "./parse.ts";
import { GoUnit } from "./unit.ts";

export interface GoEngineOptions {
  /** Warn when a param is read that isn't there, or a member of nothing. */
  readonly strict?: boolean;
}

/** The engine over a table of functions. */
export function createGoEngine(
  functions: ReadonlyMap<string, FunctionRow>,
  { strict = false }: GoEngineOptions = {},
): TemplateEngine {
  const table = createFunctionTable(functions);
  return {
    name: "go",
    extensions: [
      "html",
      "htm",
      "xml",
      "json",
      "txt",
      "md",
      "css",
      "js",
      "csv",
      "ics",
      "webmanifest",
      "gotmpl",
    ],
    compile(source) {
      const parsed = parse(source, source.name, table);
      return new GoUnit(parsed, parsed.main, { functions: table, mode: source.mode, strict });
    },
  };
}

// Functions of Hugo that exist by name only: calling one says so, instead of "function not defined".
import { DiagnosticError } from "../diagnostics/log.ts";
import type { FunctionRow } from "../model/template.ts";
import { notYet } from "./messages.ts";
import { row } from "./row.ts";

/** The summary of such a row. */
export const notYetSummary = "Not available yet";

/** A row that throws template/not-yet when it is called. */
export function notYetRow(signature: string, aliases: readonly string[] = []): FunctionRow {
  const name = signature.split(" ", 1)[0]!;
  return row(signature, aliases, notYetSummary, () => {
    throw new DiagnosticError(notYet(name));
  });
}

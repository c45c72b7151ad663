// Globs of front matter, which nobody has checked before.
import { DiagnosticError } from "../diagnostics/log.ts";
import type { ParsedPage } from "../model/page.ts";
import { PatternError } from "../source/automaton.ts";
import { badField } from "./field-messages.ts";

/** What `read` makes of a field's globs; one that can't be read is the author's fault. */
export function withPatterns<T>(page: ParsedPage | null, field: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof PatternError)) throw error;
    throw new DiagnosticError(badField(page, field, `made of patterns that can be read: ${error.message}`));
  }
}

// How both template languages make a message about a place in a template.
import { DiagnosticError } from "../diagnostics/log.ts";
import { locate } from "../diagnostics/position.ts";
import type { Note } from "../model/diagnostic.ts";
import type { SourceText } from "../model/source.ts";

/** A piece of a source: where a message points. */
export interface Place {
  readonly source: SourceText;
  readonly pos: number;
  readonly length: number;
}

interface Extra {
  readonly suggestion?: string | undefined;
  readonly help?: string | undefined;
  readonly notes?: readonly Note[];
}

/** An error whose code is `template/` and the half given here. */
export function fault(place: Place, code: string, message: string, extra: Extra = {}): DiagnosticError {
  const { suggestion, help, notes = [] } = extra;
  return new DiagnosticError({
    severity: "error",
    code: `template/${code}`,
    message,
    location: locate(place.source, place.pos, place.length),
    notes,
    ...(suggestion === undefined ? {} : { suggestion }),
    ...(help === undefined ? {} : { help }),
  });
}

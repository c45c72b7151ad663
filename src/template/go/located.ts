// Gives a fault that comes out of a running template its place, and the way to it, one note a level.
import { DiagnosticError, withNote } from "../../diagnostics/log.ts";
import { formatPlace, locate } from "../../diagnostics/position.ts";
import { FieldError, NothingError } from "../../value/field-error.ts";
import { FunctionError } from "../../value/function-error.ts";
import { readFromNothing, runtimeFault, unknownField } from "./messages.ts";
import type { Place } from "./messages.ts";

/** More levels than that are a recursion, and tell nothing new. */
const MAX_NOTES = 12;

/** The error with its place. What is no fault of an author comes back as it is. */
export function located(error: unknown, place: Place | undefined): unknown {
  if (!place) return error;
  if (error instanceof DiagnosticError) return calledFrom(error, place);
  if (error instanceof FieldError)
    return unknownField(pointAt(place, error.field), error.field, error.owner, error.candidates);
  if (error instanceof NothingError)
    return readFromNothing(pointAt(place, error.field), error.field, error.source);
  if (error instanceof FunctionError) {
    const { diagnostic } = runtimeFault(pointAt(place, named(error)), error.message, error.suggestion);
    return new DiagnosticError(diagnostic, { cause: error });
  }
  if (error instanceof RangeError && error.message.includes("call stack"))
    return runtimeFault(place, "maximum template call stack size exceeded");
  return error;
}

function calledFrom(error: DiagnosticError, place: Place): DiagnosticError {
  const { diagnostic, cause } = error;
  const location = locate(place.source, place.pos, place.length);
  if (!diagnostic.location) return new DiagnosticError({ ...diagnostic, location }, { cause });
  if (diagnostic.notes.length >= MAX_NOTES) return error;
  return new DiagnosticError(withNote(diagnostic, { text: "called from", location }), { cause });
}

/** The field that a message is about. */
const named = (error: FunctionError): string => /evaluate field (\w+)/.exec(error.message)?.[1] ?? "";

/** The place of `.name` within the action, where it can be found. */
function pointAt(place: Place, name: string): Place {
  const text = place.source.text.slice(place.pos, place.pos + place.length);
  const at = name === "" ? -1 : text.search(new RegExp(`\\.${name}\\b`));
  return at < 0 ? place : { source: place.source, pos: place.pos + at + 1, length: name.length };
}

/** A fault in one line, as `.Err` prints. */
export function faultText(error: DiagnosticError): string {
  const { location, message } = error.diagnostic;
  return location ? `${formatPlace(location)}: ${message}` : message;
}

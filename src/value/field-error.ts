// Reading a member that an object doesn't have: the engine adds the place in the template.
import { didYouMean } from "../diagnostics/suggest.ts";
import { FunctionError } from "./function-error.ts";

/** A FunctionError that also says what was asked of what. */
export class FieldError extends FunctionError {
  /** The member that was asked for. */
  readonly field: string;
  /** What it was asked of: `Page`. */
  readonly owner: string;
  /** Members that there are, for "did you mean". */
  readonly candidates: readonly string[];

  constructor(field: string, owner: string, candidates: readonly string[]) {
    super(`${owner} has no ${field}`, didYouMean(field, candidates));
    this.field = field;
    this.owner = owner;
    this.candidates = candidates;
  }
}

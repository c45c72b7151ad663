// Reading a member that an object doesn't have, or of an object that isn't there: the engine adds the place in the template.
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

/** `.Parent.Title` where there is no parent: Go's nil pointer. */
export class NothingError extends FunctionError {
  /** The member that was asked for. */
  readonly field: string;
  /** What gave nothing, as it would be written: `.Parent`, `resources.Get "a.css"`. */
  readonly source: string;

  constructor(field: string, source: string) {
    super(`${source} is nothing, which has no ${field}`);
    this.field = field;
    this.source = source;
  }
}

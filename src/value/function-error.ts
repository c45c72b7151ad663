// What a template function or a field access throws: the message only. The engine knows the place and adds it.
import type { ValueMap } from "../model/value.ts";

/** A fault in how a template uses a value; becomes a DiagnosticError where the place is known. */
export class FunctionError extends Error {
  override readonly name: string = "FunctionError";
  /** `did you mean "Title"?` */
  readonly suggestion: string | undefined;
  /** More on what happened, for templates that catch it: `.Err.Cause.Data`. */
  readonly data: ValueMap | undefined;

  constructor(message: string, suggestion?: string, data?: ValueMap) {
    super(message);
    this.suggestion = suggestion;
    this.data = data;
  }
}

// What a template function or a field access throws: the message only. The engine knows the place and adds it.

/** A fault in how a template uses a value; becomes a DiagnosticError where the place is known. */
export class FunctionError extends Error {
  override readonly name: string = "FunctionError";
  /** `did you mean "Title"?` */
  readonly suggestion: string | undefined;

  constructor(message: string, suggestion?: string) {
    super(message);
    this.suggestion = suggestion;
  }
}

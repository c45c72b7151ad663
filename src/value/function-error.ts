// What a template function or a field access throws: the message only. The engine knows the place and adds it.

/** A fault in how a template uses a value; becomes a DiagnosticError where the place is known. */
export class FunctionError extends Error {
  override readonly name = "FunctionError";
}

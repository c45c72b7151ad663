// Reading a member that an object doesn't have: the engine adds the place in the template.

export class FieldError extends Error {
  override readonly name = "FieldError";
  /** The member that was asked for. */
  readonly field: string;
  /** What it was asked of: `Page`. */
  readonly owner: string;
  /** Members that there are, for "did you mean". */
  readonly candidates: readonly string[];

  constructor(field: string, owner: string, candidates: readonly string[]) {
    super(`${owner} has no ${field}`);
    this.field = field;
    this.owner = owner;
    this.candidates = candidates;
  }
}

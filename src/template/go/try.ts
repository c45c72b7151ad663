// `try`: a value or the error that kept it from coming.
import { DiagnosticError } from "../../diagnostics/log.ts";
import type { ValueMap } from "../../model/value.ts";
import { FunctionError } from "../../value/function-error.ts";
import { createMap } from "../../value/map.ts";
import { print } from "../../value/print.ts";
import { dataHook, equalHook, printHook, truthHook, typeHook } from "../../value/view-value.ts";
import { faultText, located } from "./located.ts";
import type { Place } from "./messages.ts";

/** The message at the root, without the way to it. */
class Cause {
  private readonly message: string;
  /** What the function that failed knows besides, such as a server's answer. */
  readonly Data: ValueMap;

  constructor({ diagnostic, cause }: DiagnosticError) {
    this.message = diagnostic.message;
    this.Data = (cause instanceof FunctionError ? cause.data : undefined) ?? createMap();
  }

  get Error(): string {
    return this.message;
  }

  [printHook](): string {
    return this.message;
  }

  [typeHook](): string {
    return "*errors.errorString";
  }
}

/** What `.Err` gives: prints the whole message. */
class TryError {
  private readonly error: DiagnosticError;

  constructor(error: DiagnosticError) {
    this.error = error;
  }

  get Error(): string {
    return faultText(this.error);
  }

  get Cause(): Cause {
    return new Cause(this.error);
  }

  [printHook](): string {
    return faultText(this.error);
  }

  [typeHook](): string {
    return "*template.TryError";
  }
}

/** What `.Err` gives where nothing went wrong: a pointer to nothing, which is false, and prints as Go prints it. */
const noError = {
  [printHook]: () => "<nil>",
  [truthHook]: () => false,
  [equalHook]: (other: unknown) => other === null || other === undefined || other === noError,
  [dataHook]: () => null,
  [typeHook]: () => "*template.TryError",
};

/** What `try` gives. */
class TryValue {
  readonly Value: unknown;
  readonly Err: TryError | typeof noError;

  constructor(value: unknown, error: TryError | typeof noError) {
    this.Value = value;
    this.Err = error;
  }

  [printHook](): string {
    return `{${this.Value === null ? "<nil>" : print(this.Value)} ${print(this.Err)}}`;
  }

  [typeHook](): string {
    return "template.TryValue";
  }
}

/** Runs an expression and catches the faults of authors; ours fly on. */
export function attempt(work: () => unknown, place: Place | undefined): TryValue {
  try {
    return new TryValue(work(), noError);
  } catch (error) {
    const fault = located(error, place);
    if (!(fault instanceof DiagnosticError)) throw error;
    return new TryValue(null, new TryError(fault));
  }
}

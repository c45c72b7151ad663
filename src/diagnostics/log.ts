// Collects messages. Within a file we throw at the first fault (`DiagnosticError`); between files we go on,
// so that one build shows all broken files.
import type { Diagnostic, Log, Note, Severity } from "../model/diagnostic.ts";

/** A fault in something the author wrote; carries what to tell them. */
export class DiagnosticError extends Error {
  override readonly name = "DiagnosticError";
  readonly diagnostic: Diagnostic;

  /** `cause`: what was thrown, where that says more. */
  constructor(diagnostic: Diagnostic, options?: ErrorOptions) {
    super(diagnostic.message, options);
    this.diagnostic = diagnostic;
  }
}

/** A log that keeps everything it is given, in order. */
export interface CollectedLog extends Log {
  readonly diagnostics: readonly Diagnostic[];
  /** How many of one severity have come so far. */
  count(severity: Severity): number;
}

/** A log that keeps what it is given and passes each message on to `onAdd`. */
export function createLog(onAdd?: (diagnostic: Diagnostic) => void): CollectedLog {
  const diagnostics: Diagnostic[] = [];
  const counts: Record<Severity, number> = { error: 0, warning: 0, info: 0 };
  return {
    diagnostics,
    count: (severity) => counts[severity],
    add(diagnostic) {
      diagnostics.push(diagnostic);
      counts[diagnostic.severity]++;
      onAdd?.(diagnostic);
    },
  };
}

/**
 * Runs `work`; a DiagnosticError that it throws goes to the log and gives undefined.
 * Anything else is a fault of ours and flies on with its stack.
 */
export function attempt<T>(log: Log, work: () => T): T | undefined {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof DiagnosticError)) throw error;
    log.add(error.diagnostic);
    return undefined;
  }
}

/** The same diagnostic with one more step of the way to it. */
export function withNote(diagnostic: Diagnostic, note: Note): Diagnostic {
  return { ...diagnostic, notes: [...diagnostic.notes, note] };
}

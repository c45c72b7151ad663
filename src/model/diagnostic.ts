// What the author is told. A diagnostic is data: printing it is somebody else's work.

export type Severity = "error" | "warning" | "info";

/** A place in a file that an author wrote. */
export interface Location {
  /** Relative to the project: `content/posts/a.md`. */
  readonly file: string;
  /** Counted from 1. */
  readonly line: number;
  /** In characters (UTF-16 units), counted from 1. */
  readonly column: number;
  /** How many characters to mark; 0 marks only the place. */
  readonly length: number;
  /** The text of that line, without its end. */
  readonly lineText: string;
}

/** A step on the way to the fault: "called from layouts/baseof.hbs:4:3". */
export interface Note {
  readonly text: string;
  readonly location?: Location;
}

export interface Diagnostic {
  readonly severity: Severity;
  /** Group and name, `content/bad-front-matter`; each has a paragraph in docs/errors.md. */
  readonly code: string;
  /** What is wrong, in one sentence without a full stop. */
  readonly message: string;
  readonly location?: Location;
  /** Printed under the marked place: `did you mean "markdownify"?` */
  readonly suggestion?: string;
  readonly notes: readonly Note[];
  /** How to mend it, in a sentence. */
  readonly help?: string;
}

/** Takes messages; passed in, so that nothing prints by itself. */
export interface Log {
  add(diagnostic: Diagnostic): void;
}

// What a decoder throws: the message without the parser's frame, and the place within the decoded text.

/** A text that is no valid TOML, YAML, JSON, CSV or XML. */
export class DecodeError extends Error {
  override readonly name = "DecodeError";
  /** Counted from 1. */
  readonly line: number;
  /** Counted from 1. */
  readonly column: number;
  /** How to mend it, where that is clear: `write title: "A: b"`. */
  readonly help: string | undefined;

  constructor(message: string, line: number, column: number, help?: string) {
    super(message);
    this.line = line;
    this.column = column;
    this.help = help;
  }
}

/** The error for an offset in the decoded text. */
export function decodeErrorAt(message: string, text: string, offset: number, help?: string): DecodeError {
  const before = text.slice(0, offset);
  const line = before.split("\n").length;
  return new DecodeError(message, line, offset - before.lastIndexOf("\n"), help);
}

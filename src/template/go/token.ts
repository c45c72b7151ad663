// The words of the template language.

export type TokenKind =
  | "text"
  | "open" // {{
  | "close" // }}
  | "identifier"
  | "keyword"
  | "field" // .Name
  | "variable" // $ or $name
  | "dot"
  | "string"
  | "raw-string"
  | "character"
  | "number"
  | "declare" // :=
  | "assign" // =
  | "pipe"
  | "comma"
  | "left-paren"
  | "right-paren"
  | "other"
  | "eof";

export interface Token {
  readonly kind: TokenKind;
  /** As written; for text, what is left after trimming. */
  readonly text: string;
  /** Offset in the source. */
  readonly pos: number;
  /** True when white space stands before it, within the action. */
  readonly spaced: boolean;
}

/** Words that are no function names. */
export const keywords: ReadonlySet<string> = new Set([
  "block",
  "break",
  "continue",
  "define",
  "else",
  "end",
  "if",
  "nil",
  "range",
  "template",
  "with",
]);

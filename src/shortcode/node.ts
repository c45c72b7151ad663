// The tree of a body: text, shortcode calls and escaped calls. Plain data; every node and argument keeps its
// offsets in the source file, so that whoever renders it can point at the place.
import type { FloatValue } from "../model/value.ts";

/** How a call is written: `{{< x >}}`, `{{% x %}}` or our own `<<< ref … >>>`. */
export type ShortcodeMarkup = "html" | "markdown" | "angle";

/** A bare `3`, `4.5` or `true` is typed; everything else, and whatever is quoted, is a string. */
export type ArgumentValue = string | number | boolean | FloatValue;

export interface Argument {
  readonly value: ArgumentValue;
  readonly quoted: boolean;
  /** The value with its quotes. */
  readonly start: number;
  readonly end: number;
}

/** Positional or named, never both; a named argument given twice keeps its last value. */
export type Arguments =
  | { readonly kind: "none" }
  | { readonly kind: "positional"; readonly values: readonly Argument[] }
  | { readonly kind: "named"; readonly values: ReadonlyMap<string, Argument> };

/** A piece of the source as it stands. */
export interface TextNode {
  readonly kind: "text";
  readonly start: number;
  readonly end: number;
}

/** A call that is only shown, written with comment marks inside the delimiters; `text` is without the marks. */
export interface EscapedNode {
  readonly kind: "escaped";
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

export interface ShortcodeNode {
  readonly kind: "shortcode";
  /** As written: `figure`, `docs/note`, `time.inline`. */
  readonly name: string;
  readonly markup: ShortcodeMarkup;
  readonly args: Arguments;
  /** Between the tags; empty when self-closed, null when the template takes none. */
  readonly inner: readonly ShortcodeTreeNode[] | null;
  readonly selfClosing: boolean;
  /** `{{< x.inline >}}`: the inner text is a template; self-closed, it repeats an earlier one. */
  readonly inline: boolean;
  /** Counted from 0 among the shortcodes of the same parent. */
  readonly ordinal: number;
  /** White space before the call when nothing else stands before it on its line. */
  readonly indent: string;
  /** From the opening delimiter to the end of the last tag. */
  readonly start: number;
  readonly end: number;
  readonly nameStart: number;
  readonly nameEnd: number;
  /** The inner source; both are `end` when there is none. */
  readonly innerStart: number;
  readonly innerEnd: number;
}

export type ShortcodeTreeNode = TextNode | EscapedNode | ShortcodeNode;

export interface ShortcodeDocument {
  readonly nodes: readonly ShortcodeTreeNode[];
  /** Names of all shortcodes called, at any depth, as written: `HasShortcode` asks this. */
  readonly names: ReadonlySet<string>;
}

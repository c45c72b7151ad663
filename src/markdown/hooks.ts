// What render hooks are given: plain data in our own spelling; view/ turns it into Hugo's field names.
// A hook that returns undefined leaves the element to the default rendering.
import type { Attribute } from "./attributes.ts";

/** What every hook context has. */
export interface HookContext {
  /** Offset in the source of the character where it begins; inline elements work it out when asked. */
  readonly position: number;
  /** Counted from 0 for each kind of element. */
  readonly ordinal: number;
  readonly attributes: readonly Attribute[];
}

/** A heading of either kind. */
export interface HeadingContext extends HookContext {
  readonly level: number;
  /** The heading's id. */
  readonly anchor: string;
  /** HTML. */
  readonly text: string;
  readonly plainText: string;
}

/** A link, autolink or bare URL. */
export interface LinkContext extends HookContext {
  /** As written, not escaped. */
  readonly destination: string;
  readonly title: string;
  /** HTML. */
  readonly text: string;
  readonly plainText: string;
}

/** An image; attributes only when it stands alone. */
export interface ImageContext extends LinkContext {
  /** Stand-alone and not wrapped in a paragraph. */
  readonly isBlock: boolean;
}

/** A code fence; indented code has no hook. */
export interface CodeBlockContext extends HookContext {
  /** Language: `go`. */
  readonly type: string;
  /** The code without its last newline. */
  readonly inner: string;
  /** Highlighter settings that stood among the attributes. */
  readonly options: readonly Attribute[];
}

/** A block quote, or an alert with its parts. */
export interface BlockquoteContext extends HookContext {
  readonly type: "regular" | "alert";
  /** HTML. */
  readonly text: string;
  /** `note`; empty for regular quotes. */
  readonly alertType: string;
  /** HTML. */
  readonly alertTitle: string;
  readonly alertSign: string;
}

/** One cell; missing ones are empty. */
export interface TableCell {
  /** HTML. */
  readonly text: string;
  readonly alignment: "left" | "center" | "right" | "";
}

/** A table as rows of cells. */
export interface TableContext extends HookContext {
  readonly head: readonly (readonly TableCell[])[];
  readonly body: readonly (readonly TableCell[])[];
}

/** Text between passthrough delimiters. */
export interface PassthroughContext extends HookContext {
  readonly type: "block" | "inline";
  /** Without the delimiters. */
  readonly inner: string;
}

type Hook<C> = (context: C) => string | undefined;

/** The render hooks that a page may have. */
export interface RenderHooks {
  readonly link: Hook<LinkContext>;
  readonly image: Hook<ImageContext>;
  readonly heading: Hook<HeadingContext>;
  readonly codeblock: Hook<CodeBlockContext>;
  readonly blockquote: Hook<BlockquoteContext>;
  readonly table: Hook<TableContext>;
  readonly passthrough: Hook<PassthroughContext>;
}

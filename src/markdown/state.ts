// The two parser states with what our rules remember beside markdown-it's own fields.
import MarkdownIt from "markdown-it";
import type { Env, MarkdownIt as Parser, StateBlock, StateInline, Token } from "markdown-it";
import type { AttributeValue } from "./attributes.ts";

/** One inline text while it is parsed. */
export class InlineState extends MarkdownIt.StateInline {
  /** `[` that are still open: goldmark makes no links of bare URLs inside. */
  openBrackets = 0;
  /** Whether the text can hold a bare URL or address at all. */
  readonly mayLinkify: boolean;

  constructor(src: string, md: Parser, env: Env, tokens: Token[]) {
    super(src, md, env, tokens);
    this.mayLinkify = /@|www\.|(?:https?|ftp):\/\//.test(src);
  }
}

/** A block rule's state: markdown-it's, with the column where definitions' text begins. */
export class BlockState extends MarkdownIt.StateBlock {
  /** Indentation of the definition list we are in; -1 outside. */
  definitionIndent = -1;
}

/** What a link or image token carries in `meta`. */
export interface LinkMeta {
  /** As written, like the title. */
  readonly destination: string;
  readonly title: string | undefined;
  /** Offset in the inline text. */
  readonly position: number;
}

/** One footnote of a page. */
export interface Footnote {
  readonly label: string;
  /** Its blocks. */
  readonly tokens: readonly Token[];
  /** By first use, from 1; 0 while unused. */
  index: number;
  references: number;
}

/** What rules leave in markdown-it's `env` for each other and the renderer. */
export interface ParseEnv extends Env {
  /** Whether the inline text being parsed is the first in a list item. */
  isItemStart?: boolean;
  /** Quotes that the typographer opened; goldmark counts through the whole page. */
  openSingle?: number;
  openDouble?: number;
  /** By label, in the order in which they end. */
  footnotes?: Map<string, Footnote>;
  footnoteCount?: number;
}

export type BlockRule = (state: StateBlock, startLine: number, endLine: number, silent: boolean) => boolean;
export type InlineRule = (state: StateInline, silent: boolean) => boolean;

/** The attributes that an attribute block gave to a token. */
export type TokenAttributes = readonly { readonly name: string; readonly value: AttributeValue }[];
const NONE: TokenAttributes = [];

/** A token's attribute block. */
export function attributesOf(token: Token): TokenAttributes {
  return (token.meta?.["attributes"] as TokenAttributes | undefined) ?? NONE;
}

/** Sets a token's attribute block. */
export function setAttributes(token: Token, attributes: TokenAttributes): void {
  token.meta = { ...token.meta, attributes };
}

// The two parser states with what our rules remember beside markdown-it's own fields.
// markdown-it's own constructors define their fields one by one through a helper, which makes slow objects: here they are
// plain fields, and only the methods are inherited.
import MarkdownIt from "markdown-it";
import type { Delimiter, Env, MarkdownIt as Parser, StateBlock, StateInline, Token } from "markdown-it";
import type { AttributeValue } from "./attributes.ts";
import { createToken } from "./token.ts";

type TokenMeta = StateInline["tokens_meta"][number];

/** Gives a class the methods of another without its constructor. */
function inherit(own: { readonly prototype: object }, from: { readonly prototype: object }): void {
  Object.setPrototypeOf(own.prototype, from.prototype);
}

/** One inline text while it is parsed. */
export class InlineState implements StateInline {
  pos = 0;
  posMax: number;
  level = 0;
  pending = "";
  pendingLevel = 0;
  cache: Record<number, number> = {};
  backticks: Record<number, number> = {};
  backticksScanned = false;
  skipHtmlSpecial = false;
  linkLevel = 0;
  delimiters: Delimiter[] = [];
  _prev_delimiters: Delimiter[][] = [];
  tokens_meta: TokenMeta[] = [];
  /** `[` that are still open: goldmark makes no links of bare URLs inside. */
  openBrackets = 0;
  /** End of the run of quotes that was met last. */
  quotesEnd = 0;
  /** Up to here no `<` of a link's destination is closed. */
  unclosedUntil = -1;
  /** Up to here no address can end. */
  noEmailUntil = -1;
  /** Ends of raw HTML and of passthrough text that don't come any more. */
  missing: Set<string> | undefined;
  /** Whether the text can hold a bare URL or address at all. */
  readonly mayLinkify: boolean;
  /** An address may begin with any letter. */
  readonly hasAt: boolean;
  readonly Token = MarkdownIt.Token;
  src: string;
  md: Parser;
  env: Env;
  tokens: Token[];
  declare scanDelims: StateInline["scanDelims"];

  constructor(src: string, md: Parser, env: Env, tokens: Token[]) {
    this.src = src;
    this.posMax = src.length;
    this.md = md;
    this.env = env;
    this.tokens = tokens;
    this.hasAt = src.includes("@");
    this.mayLinkify = this.hasAt || src.includes("://") || src.includes("www.");
  }

  pushPending(): Token {
    const token = createToken("text", "", 0);
    token.content = this.pending;
    token.level = this.pendingLevel;
    this.tokens.push(token);
    this.pending = "";
    return token;
  }

  push(type: string, tag: string, nesting: -1 | 0 | 1): Token {
    if (this.pending !== "") this.pushPending();
    const token = createToken(type, tag, nesting);
    let meta: TokenMeta;
    if (nesting < 0) {
      this.level--;
      this.delimiters = this._prev_delimiters.pop()!;
    }
    token.level = this.level;
    if (nesting > 0) {
      this.level++;
      this._prev_delimiters.push(this.delimiters);
      this.delimiters = [];
      meta = { delimiters: this.delimiters };
    }
    this.pendingLevel = this.level;
    this.tokens.push(token);
    this.tokens_meta.push(meta);
    return token;
  }
}
inherit(InlineState, MarkdownIt.StateInline);

/** A block rule's state: markdown-it's, with the column where definitions' text begins. */
export class BlockState extends MarkdownIt.StateBlock {
  /** Indentation of the definition list we are in; -1 outside. */
  definitionIndent = -1;
  /** Lines that quotes took for lazy ends of paragraphs, in vain. */
  linesInVain = 0;

  override push(type: string, tag: string, nesting: -1 | 0 | 1): Token {
    const token = createToken(type, tag, nesting);
    token.block = true;
    if (nesting < 0) this.level--;
    token.level = this.level;
    if (nesting > 0) this.level++;
    this.tokens.push(token);
    return token;
  }

  /** In list items, lines of nothing but white space are empty, in code too. */
  override getLines(begin: number, end: number, indent: number, keepLastLF: boolean): string {
    const text = super.getLines(begin, end, indent, keepLastLF);
    return this.parentType === "list" ? text.replace(/^[ \t]+$/gm, "") : text;
  }
}

/** Where a link leads, as written. */
export interface LinkTarget {
  readonly destination: string;
  readonly title: string | undefined;
}

/** What a link or image token carries in `meta`. */
export interface LinkMeta extends LinkTarget {
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
  /** Definitions of references, by label. */
  linkTargets?: Map<string, LinkTarget>;
  /** By label, in the order in which they end. */
  footnotes?: Map<string, Footnote>;
  footnoteCount?: number;
  /** There are marks around included pages. */
  hasIncluded?: boolean;
}

/** markdown-it's signature of a rule for blocks. */
export type BlockRule = (state: StateBlock, startLine: number, endLine: number, silent: boolean) => boolean;
/** markdown-it's signature of a rule for inline text. */
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

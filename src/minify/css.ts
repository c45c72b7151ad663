// CSS in fewer bytes, by its tokens: comments, space and empty rules go, values are shortened. Rules aren't merged or
// reordered, and what this file doesn't know of is printed as it is written, so that new CSS is safe.
import { tokenize, TokenType, type CSSToken } from "@csstools/css-tokenizer";
import type { MinifyConfig } from "../model/config-sections.ts";
import { printAsWritten, printPrelude, printSelector, trimTokens } from "./css-prelude.ts";
import { printValue } from "./css-value.ts";

type Options = MinifyConfig["tdewolff"]["css"];

export function minifyCss(source: string, options: Options): string {
  return new Writer(options, options.inline).write(tokenize({ css: source }));
}

/** The value of an attribute `style`. */
export function minifyDeclarations(source: string, options: Options): string {
  return new Writer(options, true).write(tokenize({ css: source }));
}

interface Block {
  /** Where the output of its rule begins, to take it back when the block stays empty. */
  readonly start: number;
  /** Empty ones of these have no effect; an empty @layer or @keyframes has. */
  readonly canGo: boolean;
  readonly outerNeedsSemicolon: boolean;
  /** How many pieces there are before the first of its content. */
  readonly contentFrom: number;
}

class Writer {
  readonly #options: Options;
  /** True for text that is a list of declarations, without a rule around. */
  readonly #isInline: boolean;
  readonly #out: string[] = [];
  readonly #blocks: Block[] = [];
  /** The tokens since the last statement ended. */
  #pending: CSSToken[] = [];
  #needsSemicolon = false;

  constructor(options: Options, isInline: boolean) {
    this.#options = options;
    this.#isInline = isInline;
  }

  write(tokens: readonly CSSToken[]): string {
    /** Parentheses, brackets, and braces that belong to a value. */
    let depth = 0;
    for (const [at, token] of tokens.entries()) {
      const type = token[0];
      if (type === TokenType.Comment) this.#comment(token, tokens[at + 1]);
      else if (type === TokenType.EOF) this.#statement();
      else if (depth === 0 && type === TokenType.Semicolon) this.#statement();
      else if (depth === 0 && type === TokenType.CloseCurly) this.#close();
      else if (depth === 0 && type === TokenType.OpenCurly && !this.#isCustomProperty) this.#open();
      else {
        if (opens(type)) depth++;
        if (closes(type) && depth > 0) depth--;
        this.#pending.push(token);
      }
    }
    return this.#out.join("");
  }

  /** `--x: { … }`: braces of its value are no block. */
  get #isCustomProperty(): boolean {
    const [first, second] = this.#pending.filter(([type]) => type !== TokenType.Whitespace);
    return first?.[0] === TokenType.Ident && first[1].startsWith("--") && second?.[0] === TokenType.Colon;
  }

  /** Only those marked as important stay, between statements; and those without which two words were one. */
  #comment(token: CSSToken, next: CSSToken | undefined): void {
    const [, text, start, end] = token;
    const before = this.#pending.at(-1);
    if (before === undefined || (this.#pending.length === 1 && before[0] === TokenType.Whitespace)) {
      if (text.startsWith("/*!")) this.#emit(text, false);
    } else if (isWord(before) && next !== undefined && isWord(next))
      this.#pending.push([TokenType.Comment, "/**/", start, end, undefined]);
  }

  #emit(text: string, needsSemicolon: boolean): void {
    if (this.#needsSemicolon) this.#out.push(";");
    this.#out.push(text);
    this.#needsSemicolon = needsSemicolon;
  }

  /** A declaration, or a rule without a block such as @import. */
  #statement(): void {
    const tokens = trimTokens(this.#pending);
    this.#pending = [];
    if (tokens.length === 0) return;
    if (tokens[0]![0] === TokenType.AtKeyword) return this.#emit(printPrelude(tokens), true);
    const inBlock = this.#isInline || this.#blocks.length > 0;
    this.#emit(inBlock ? this.#declaration(tokens) : printSelector(tokens), true);
  }

  #declaration(tokens: readonly CSSToken[]): string {
    const colon = tokens.findIndex(([type]) => type === TokenType.Colon);
    if (colon < 0) return printPrelude(tokens);
    const name = trimTokens(tokens.slice(0, colon)).map(textOf).join("");
    const value = trimTokens(tokens.slice(colon + 1));
    // Nothing is known of what a custom property is for.
    if (name.startsWith("--")) return `${name}:${printAsWritten(value)}`;
    return `${name}:${printValue(name.toLowerCase(), value, this.#options.precision)}`;
  }

  #open(): void {
    const tokens = trimTokens(this.#pending);
    this.#pending = [];
    const start = this.#out.length;
    const outerNeedsSemicolon = this.#needsSemicolon;
    const isAtRule = tokens[0]?.[0] === TokenType.AtKeyword;
    this.#emit(`${isAtRule ? printPrelude(tokens) : printSelector(tokens)}{`, false);
    const canGo = !isAtRule || /^@(?:media|supports|container)$/i.test(tokens[0]![1]);
    this.#blocks.push({ start, canGo, outerNeedsSemicolon, contentFrom: this.#out.length });
  }

  #close(): void {
    this.#statement();
    const block = this.#blocks.pop();
    this.#needsSemicolon = false;
    if (block?.canGo && this.#out.length === block.contentFrom) {
      this.#out.length = block.start;
      this.#needsSemicolon = block.outerNeedsSemicolon;
    } else this.#out.push("}");
  }
}

const textOf = (token: CSSToken): string => token[1];

const isWord = ([type]: CSSToken): boolean =>
  type === TokenType.Ident ||
  type === TokenType.Number ||
  type === TokenType.Dimension ||
  type === TokenType.Function ||
  type === TokenType.AtKeyword ||
  type === TokenType.Hash;

function opens(type: TokenType): boolean {
  return (
    type === TokenType.OpenParen ||
    type === TokenType.OpenSquare ||
    type === TokenType.Function ||
    type === TokenType.OpenCurly
  );
}

function closes(type: TokenType): boolean {
  return type === TokenType.CloseParen || type === TokenType.CloseSquare || type === TokenType.CloseCurly;
}

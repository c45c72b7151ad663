// Text → tokens, one at a time, so that an early fault is reported before a later one.
// Trim markers ({{- and -}}) and comments end here: the parser never sees them.
import type { SourceText } from "../../model/source.ts";
import { syntax } from "./messages.ts";
import { keywords } from "./token.ts";
import type { Token, TokenKind } from "./token.ts";

const SPACE = " \t\r\n";
const isSpace = (char: string | undefined): boolean => char !== undefined && SPACE.includes(char);
const WORD = /[\p{L}\p{Nd}_]+/uy;
const NUMBER =
  /[+-]?(?:0[xX][\da-fA-F_]*(?:\.[\da-fA-F_]*)?(?:[pP][+-]?[\d_]+)?|0[bB][01_]*|0[oO][0-7_]*|[\d_]*(?:\.[\d_]*)?(?:[eE][+-]?[\d_]+)?)/y;

/** What may follow a name directly: `.a.b`, `$x|f`, `(f)`. */
const AFTER_NAME = " \t\r\n.,|:()";

const single: Readonly<Record<string, TokenKind>> = {
  "=": "assign",
  "|": "pipe",
  ",": "comma",
};

/** Reads a template's text from front to back. */
export class Lexer {
  readonly source: SourceText;
  private readonly text: string;
  private pos = 0;
  private inAction = false;
  private depth = 0;
  /** Set after -}}: the text that follows loses its leading space. */
  private trimNext = false;
  private actionStart = 0;

  constructor(source: SourceText) {
    this.source = source;
    this.text = source.text;
  }

  /** The next token; "eof" again and again at the end. */
  next(): Token {
    return this.inAction ? this.actionToken() : this.textToken();
  }

  private token(kind: TokenKind, start: number, end: number, spaced = false): Token {
    this.pos = end;
    return { kind, text: this.text.slice(start, end), pos: start, spaced };
  }

  private fail(pos: number, message: string, length = 1): never {
    throw syntax({ source: this.source, pos, length }, message);
  }

  private textToken(): Token {
    for (;;) {
      let start = this.pos;
      if (this.trimNext) start = this.skipSpace(start);
      const open = this.text.indexOf("{{", start);
      const end = open < 0 ? this.text.length : this.trimmedEnd(start, open);
      this.trimNext = false;
      if (end > start) return this.token("text", start, end);
      if (open < 0) return this.token("eof", this.text.length, this.text.length);
      this.pos = open;
      const after = this.afterOpen(open);
      if (!this.text.startsWith("/*", after)) return this.openAction(open, after);
      this.skipComment(open, after);
    }
  }

  private skipSpace(from: number): number {
    let i = from;
    while (isSpace(this.text[i])) i++;
    return i;
  }

  /** Where text before an action ends: `{{- ` takes the space in front of it away. */
  private trimmedEnd(start: number, open: number): number {
    let end = open;
    if (this.afterOpen(open) > open + 2) while (end > start && isSpace(this.text[end - 1])) end--;
    return end;
  }

  /** The offset after `{{` or `{{- `. */
  private afterOpen(open: number): number {
    return this.text[open + 2] === "-" && isSpace(this.text[open + 3]) ? open + 4 : open + 2;
  }

  private openAction(open: number, after: number): Token {
    this.inAction = true;
    this.depth = 0;
    this.actionStart = open;
    const token = this.token("open", open, open + 2);
    this.pos = after;
    return token;
  }

  private skipComment(open: number, after: number): void {
    const end = this.text.indexOf("*/", after + 2);
    if (end < 0) this.fail(open, "unclosed comment", 4);
    this.pos = end + 2;
    const length = this.closeLength();
    if (length === 0) this.fail(this.pos, "comment ends before closing delimiter");
    this.trimNext = length > 2;
    this.pos += length;
  }

  /** Length of `}}` or ` -}}` at the current place, 0 when there is none. */
  private closeLength(): number {
    const { text, pos } = this;
    if (text.startsWith("}}", pos)) return 2;
    return isSpace(text[pos]) && text.startsWith("-}}", pos + 1) ? 4 : 0;
  }

  private actionToken(): Token {
    const from = this.pos;
    for (;;) {
      const length = this.closeLength();
      if (length > 0) return this.close(length);
      if (!isSpace(this.text[this.pos])) break;
      this.pos++;
    }
    const start = this.pos;
    if (start >= this.text.length) this.fail(this.actionStart, "unclosed action", 2);
    const token = this.word(start);
    return start > from ? { ...token, spaced: true } : token;
  }

  private close(length: number): Token {
    if (this.depth > 0) this.fail(this.pos, "unclosed left paren", length);
    this.inAction = false;
    this.trimNext = length > 2;
    return this.token("close", this.pos, this.pos + length);
  }

  private word(start: number): Token {
    const char = this.text[start]!;
    if (char === '"') return this.quoted(start, '"', "string", "unterminated quoted string");
    if (char === "'") return this.quoted(start, "'", "character", "unterminated character constant");
    if (char === "`") return this.raw(start);
    if (char === "$") return this.name(start, "variable");
    if (char === ".") return this.dotted(start);
    if (char === "(" || char === ")") return this.paren(start, char);
    if (char === ":") return this.declare(start);
    if (/[+\-0-9]/.test(char)) return this.number(start);
    if (this.wordEnd(start) > start) return this.identifier(start);
    if (char < " " || char > "~")
      this.fail(start, `unrecognized character in action: ${JSON.stringify(char)}`);
    return this.token(single[char] ?? "other", start, start + 1);
  }

  private wordEnd(start: number): number {
    WORD.lastIndex = start;
    return WORD.test(this.text) ? WORD.lastIndex : start;
  }

  private identifier(start: number): Token {
    const token = this.terminated(this.token("identifier", start, this.wordEnd(start)));
    return keywords.has(token.text) ? { ...token, kind: "keyword" } : token;
  }

  /** `.name` and `$name`; a lone `$` too. */
  private name(start: number, kind: "field" | "variable"): Token {
    return this.terminated(this.token(kind, start, this.wordEnd(start + 1)));
  }

  private dotted(start: number): Token {
    const after = this.text[start + 1];
    if (after !== undefined && after >= "0" && after <= "9") return this.number(start);
    if (this.wordEnd(start + 1) > start + 1) return this.name(start, "field");
    return this.terminated(this.token("dot", start, start + 1));
  }

  private terminated(token: Token): Token {
    const after = this.text[this.pos];
    const fits = after === undefined || AFTER_NAME.includes(after) || this.text.startsWith("}}", this.pos);
    if (!fits) this.fail(this.pos, `bad character ${JSON.stringify(after)} after "${token.text}"`);
    return token;
  }

  private paren(start: number, char: string): Token {
    this.depth += char === "(" ? 1 : -1;
    if (this.depth < 0) this.fail(start, "unexpected right paren");
    return this.token(char === "(" ? "left-paren" : "right-paren", start, start + 1);
  }

  private declare(start: number): Token {
    if (this.text[start + 1] !== "=") this.fail(start, "expected :=");
    return this.token("declare", start, start + 2);
  }

  private number(start: number): Token {
    NUMBER.lastIndex = start;
    NUMBER.test(this.text);
    const end = Math.max(NUMBER.lastIndex, start + 1);
    if (this.wordEnd(end) > end)
      this.fail(start, `bad number syntax: ${JSON.stringify(this.text.slice(start, this.wordEnd(end)))}`);
    return this.token("number", start, end);
  }

  /** A string or character constant: a backslash takes the next character with it. */
  private quoted(start: number, quote: string, kind: TokenKind, message: string): Token {
    let i = start + 1;
    for (; this.text[i] !== quote; i++) {
      if (this.text[i] === "\\") i++;
      const char = this.text[i];
      if (char === undefined || char === "\n") this.fail(start, message);
    }
    return this.token(kind, start, i + 1);
  }

  private raw(start: number): Token {
    const end = this.text.indexOf("`", start + 1);
    if (end < 0) this.fail(start, "unterminated raw quoted string");
    return this.token("raw-string", start, end + 1);
  }
}

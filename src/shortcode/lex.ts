// The words of one tag: `{{< name arg key="value" / >}}` → name, param, param, value, slash, end.
// A tag may span lines. Words follow Hugo: quotes are "…" (one line, \" inside) and `…` (raw, any lines); a single
// quote is no quote; a bare value runs to the next white space, so `src=a.png>}}` swallows the end of its call.
import type { SourceText } from "../model/source.ts";
import { unescapeQuoted } from "./args.ts";
import * as messages from "./messages.ts";

/** A piece of a tag; `start` and `end` include quotes, `text` is the meaning. */
export interface Token {
  /** `param` stands alone or before a `value`, which follows a `=`. */
  readonly type: "name" | "param" | "value" | "slash" | "end";
  readonly text: string;
  readonly quoted: boolean;
  /** A name that ends in `.inline`. */
  readonly inline: boolean;
  readonly start: number;
  readonly end: number;
}

export const DELIMITER_LENGTH = 3;

/** The closing delimiter of the tag that opens at `start`. */
export function rightDelimiter(text: string, start: number): ">}}" | "%}}" {
  return text[start + 2] === "%" ? "%}}" : ">}}";
}

const WHITE = " \t\n\v\f\r";
const NAME_START = /[\p{L}\p{Nd}_]/uy;
const NAME = /[\p{L}\p{Nd}_/-]+/uy;
const WORD = /[\p{L}\p{Nd}_-][\p{L}\p{Nd}_.-]*/uy;

/** Reads one tag word by word; throws at the first fault. */
export class TagLexer {
  readonly #source: SourceText;
  readonly #text: string;
  readonly #start: number;
  readonly #right: string;
  #at: number;
  /** A word is an argument after the name, but a name again after a slash. */
  #hasName = false;
  /** A name came before the slash. */
  #opens = false;

  constructor(source: SourceText, start: number) {
    this.#source = source;
    this.#text = source.text;
    this.#start = start;
    this.#right = rightDelimiter(source.text, start);
    this.#at = start + DELIMITER_LENGTH;
  }

  next(): Token {
    this.#skipWhite();
    const text = this.#text;
    const start = this.#at;
    if (text.startsWith(this.#right, start)) return this.#token("end", start, start + DELIMITER_LENGTH);
    switch (text[start]) {
      case undefined:
        throw messages.unclosedTag(this.#source, this.#opening(), this.#right);
      case "=":
        return this.#value();
      case "/":
        this.#opens ||= this.#hasName;
        this.#hasName = false;
        return this.#token("slash", start, start + 1);
      case "\\":
        return this.#afterBackslash();
      default:
        return this.#hasName ? this.#param() : this.#name();
    }
  }

  #name(): Token {
    const start = this.#at;
    if (this.#match(NAME_START, start) < 0) throw this.#badCharacter();
    let end = this.#match(NAME, start);
    const inline = this.#text[end] === ".";
    if (inline) {
      if (!this.#text.startsWith(".inline ", end)) throw this.#badName(start, end);
      end += ".inline".length;
    }
    this.#hasName = true;
    return this.#token("name", start, end, this.#text.slice(start, end), { inline });
  }

  #param(): Token {
    const start = this.#at;
    if (this.#text[start] === '"') return this.#quoted("param", start);
    if (this.#text[start] === "`") return this.#raw("param", start);
    const end = this.#match(WORD, start);
    if (end < 0) throw this.#badCharacter();
    return this.#token("param", start, end, this.#text.slice(start, end));
  }

  #value(): Token {
    this.#at++;
    this.#skipWhite();
    const start = this.#at;
    const first = this.#text[start];
    if (first === '"') return this.#quoted("value", start);
    if (first === "`") return this.#raw("value", start);
    if (first === "\\") return this.#escapedQuoted("value", start);
    return this.#bareValue(start);
  }

  #bareValue(start: number): Token {
    const text = this.#text;
    let end = start;
    while (end < text.length && !WHITE.includes(text[end]!)) end++;
    const value = text.slice(start, end);
    const glued = value.indexOf(this.#right);
    if (glued >= 0) {
      const span = { start: start + glued, end: start + glued + DELIMITER_LENGTH };
      throw messages.gluedEnd(this.#source, span, this.#right);
    }
    return this.#token("value", start, end, value);
  }

  /** `"…"` with `\"` inside. */
  #quoted(type: "param" | "value", start: number): Token {
    let end = start;
    do end = this.#closingQuote(end, start);
    while (this.#text[end - 1] === "\\");
    return this.#quotedToken(type, start, end + 1, unescapeQuoted(this.#text.slice(start + 1, end)));
  }

  /** `\"…\"`, as in arguments that an editor has escaped. */
  #escapedQuoted(type: "param" | "value", start: number): Token {
    if (this.#text[start + 1] !== '"') throw messages.badEscape(this.#source, { start, end: start + 2 });
    const close = this.#closingQuote(start + 1, start);
    const end = this.#text[close - 1] === "\\" ? close - 1 : close;
    return this.#quotedToken(type, start, close + 1, this.#text.slice(start + 2, end));
  }

  #quotedToken(type: "param" | "value", start: number, end: number, value: string): Token {
    const raw = this.#text.slice(start, end);
    const backtick = raw.indexOf("\\`");
    if (backtick >= 0) {
      const at = start + backtick;
      throw messages.badEscape(this.#source, { start: at, end: at + 2 });
    }
    return this.#token(type, start, end, value, { quoted: true });
  }

  /** The next `"` after `from`, which must come before the line's end. */
  #closingQuote(from: number, start: number): number {
    const close = this.#text.indexOf('"', from + 1);
    const newline = (close < 0 ? this.#text : this.#text.slice(0, close)).indexOf("\n", from);
    if (close >= 0 && newline < 0) return close;
    const end = newline < 0 ? this.#text.length : newline;
    throw messages.unclosedQuote(this.#source, { start, end }, '"');
  }

  #raw(type: "param" | "value", start: number): Token {
    const close = this.#text.indexOf("`", start + 1);
    if (close < 0) throw messages.unclosedQuote(this.#source, { start, end: start + 1 }, "`");
    return this.#token(type, start, close + 1, this.#text.slice(start + 1, close), { quoted: true });
  }

  /** A backslash outside of quotes begins `\"…\"`; before anything else it is skipped. */
  #afterBackslash(): Token {
    const start = this.#at;
    const second = this.#text[start + 1];
    if (second === '"' || second === "`") return this.#escapedQuoted("param", start);
    this.#at++;
    return this.next();
  }

  #token(
    type: Token["type"],
    start: number,
    end: number,
    text = "",
    { quoted = false, inline = false } = {},
  ): Token {
    this.#at = end;
    return { type, text, quoted, inline, start, end };
  }

  #skipWhite(): void {
    while (this.#at < this.#text.length && WHITE.includes(this.#text[this.#at]!)) this.#at++;
  }

  /** Where a match at `at` ends, -1 without one. */
  #match(pattern: RegExp, at: number): number {
    pattern.lastIndex = at;
    return pattern.test(this.#text) ? pattern.lastIndex : -1;
  }

  #badName(start: number, end: number): Error {
    if (!this.#opens) return messages.badName(this.#source, { start, end: end + 1 });
    while (end < this.#text.length && !WHITE.includes(this.#text[end]!)) end++;
    return messages.slashArgument(this.#source, { start, end });
  }

  #badCharacter(): Error {
    return messages.badCharacter(this.#source, this.#at, this.#right, this.#hasName ? "argument" : "name");
  }

  #opening(): { start: number; end: number } {
    return { start: this.#start, end: this.#start + DELIMITER_LENGTH };
  }
}

// The parser's view of the tokens: one ahead, with the complaints that go with it.
import type { DiagnosticError } from "../../diagnostics/log.ts";
import type { SourceText } from "../../model/source.ts";
import { Lexer } from "./lex.ts";
import { syntax, unexpected } from "./messages.ts";
import type { Place } from "./messages.ts";
import type { Token, TokenKind } from "./token.ts";

/** A stream of tokens that can be looked at before they are taken. */
export class Tokens {
  readonly source: SourceText;
  private readonly lexer: Lexer;
  private readonly ahead: Token[] = [];

  constructor(source: SourceText) {
    this.source = source;
    this.lexer = new Lexer(source);
  }

  /** The token `distance` steps ahead, 0 for the next one. */
  peek(distance = 0): Token {
    while (this.ahead.length <= distance) this.ahead.push(this.lexer.next());
    return this.ahead[distance]!;
  }

  take(): Token {
    return this.ahead.shift() ?? this.lexer.next();
  }

  /** Takes the next token, which must be of that kind. */
  expect(kind: TokenKind, context: string): Token {
    const token = this.take();
    if (token.kind !== kind) throw this.unexpected(token, context);
    return token;
  }

  place(token: Token): Place {
    return { source: this.source, pos: token.pos, length: Math.max(1, token.text.length) };
  }

  unexpected(token: Token, context: string): DiagnosticError {
    return unexpected(this.place(token), describe(token), context);
  }

  syntax(token: Token, message: string, help?: string): DiagnosticError {
    return syntax(this.place(token), message, help);
  }
}

function describe(token: Token): string {
  if (token.kind === "eof") return "end of file";
  if (token.kind === "keyword") return `{{ ${token.text} }}`;
  const text = token.text.length > 20 ? `${token.text.slice(0, 20)}…` : token.text;
  return JSON.stringify(text);
}

// From source to Handlebars' syntax tree, faults with their place.
import Handlebars from "handlebars";
import type { TemplateSource } from "../../model/template.ts";
import type { Places, Program } from "./ast.ts";
import { syntax, unclosedBlock } from "./messages.ts";

interface Lexer {
  readonly yylloc?: { readonly first_line: number; readonly first_column: number };
  readonly yytext?: string;
}

/** The lexer that all parsers share stands, after a fault, on the token that was one too many. */
function lexer(): Lexer {
  return (Handlebars as unknown as { readonly Parser: { readonly lexer: Lexer } }).Parser.lexer;
}

/** Parses a template. Throws a DiagnosticError where it is not written as Handlebars wants it. */
export function parseTemplate(source: TemplateSource, places: Places): Program {
  try {
    return Handlebars.parse(source.text);
  } catch (error) {
    throw parseFault(error as Error & { lineNumber?: number; column?: number }, source, places);
  }
}

function parseFault(
  error: Error & { lineNumber?: number; column?: number },
  source: TemplateSource,
  places: Places,
): Error {
  if (error.lineNumber !== undefined) {
    const pos = places.offset({ line: error.lineNumber, column: error.column ?? 0 });
    return syntax({ source, pos, length: 1 }, error.message.replace(/ - \d+:\d+$/, ""));
  }
  const { yylloc, yytext = "" } = lexer();
  const pos = yylloc ? places.offset({ line: yylloc.first_line, column: yylloc.first_column }) : 0;
  const place = { source, pos, length: Math.max(1, yytext.length) };
  const [, got = ""] = /, got '([^']*)'$/.exec(error.message) ?? [];
  if (got === "EOF") return unclosedBlock(place);
  return syntax(place, got ? unexpected(got, yytext) : firstLine(error.message));
}

function unexpected(token: string, yytext: string): string {
  if (token === "INVALID")
    return "a character that has no meaning in a mustache, or a mustache that isn't closed";
  return `unexpected ${yytext.trim() ? JSON.stringify(yytext.trim()) : token.toLowerCase()}`;
}

const firstLine = (message: string): string => message.split("\n", 1)[0]!;

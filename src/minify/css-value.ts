// The value of a declaration in fewer characters: numbers, colours, zero lengths, quotes of URLs, equal sides.
import { TokenType, type CSSToken } from "@csstools/css-tokenizer";
import { isBroken, printAsWritten } from "./css-prelude.ts";
import { shortColor } from "./css-colors.ts";
import { shortDecimal } from "./number.ts";

export function printValue(property: string, tokens: readonly CSSToken[], precision: number): string {
  if (property === "unicode-range" || tokens.some(isForeign)) return printAsWritten(tokens);
  const value = new ValueWriter(property, precision).write(tokens);
  return SIDES.test(property) ? collapseSides(value) : value;
}

/** Filters of old browsers have a grammar of their own. */
const isForeign = (token: CSSToken): boolean =>
  isBroken(token) || (token[0] === TokenType.Delim && token[1] === "=");

const COLORED = /color|background|border|outline|shadow|fill|stroke|column-rule|text-decoration|gradient/;
const WEIGHTS: Readonly<Record<string, string>> = { bold: "700", normal: "400" };

/** Functions in which a zero needs no unit; in calculations it does. */
const PLAIN_LENGTHS = /^(?:translate(?:x|y|3d)?|inset|drop-shadow)\($/i;
const LENGTH_UNIT = /^(?:px|em|rem|ex|ch|vw|vh|vmin|vmax|in|cm|mm|q|pt|pc)$/i;

class ValueWriter {
  readonly #property: string;
  readonly #precision: number;
  readonly #isColored: boolean;
  readonly #functions: string[] = [];
  #out = "";
  #hasSpace = false;
  #previous: CSSToken | undefined;

  constructor(property: string, precision: number) {
    this.#property = property;
    this.#precision = precision;
    this.#isColored = COLORED.test(property);
  }

  write(tokens: readonly CSSToken[]): string {
    for (let i = 0; i < tokens.length; i++) {
      const token = tokens[i]!;
      if (token[0] === TokenType.Whitespace) {
        this.#hasSpace = true;
        continue;
      }
      const url = quotedUrl(tokens, i);
      if (url !== undefined) i += url.length - 1;
      const text = url?.text ?? this.#text(token);
      if (this.#hasSpace && this.#needsSpace(token)) this.#out += " ";
      this.#out += text;
      this.#previous = url === undefined ? token : tokens[i]!;
      this.#hasSpace = false;
    }
    return this.#out;
  }

  #needsSpace(next: CSSToken): boolean {
    const previous = this.#previous;
    if (previous === undefined || isTight(next, "before") || isTight(previous, "after")) return false;
    if (previous[0] !== TokenType.CloseParen || this.#functions.length > 0) return true;
    // A closing parenthesis ends a word: what follows needs no space to be the next.
    return next[0] !== TokenType.Ident && next[0] !== TokenType.Function && next[0] !== TokenType.Hash;
  }

  #text(token: CSSToken): string {
    const [type, text] = token;
    if (type === TokenType.Function || type === TokenType.OpenParen) this.#functions.push(text);
    if (type === TokenType.CloseParen) this.#functions.pop();
    switch (type) {
      case TokenType.Number:
        return this.#number(text, text);
      case TokenType.Percentage:
        return `${this.#number(text.slice(0, -1), text)}%`;
      case TokenType.Dimension:
        return this.#dimension(text, token[4].unit);
      case TokenType.Hash:
        return this.#isColored ? (shortColor(text) ?? text) : text;
      case TokenType.Ident:
        return this.#ident(text);
      default:
        return text;
    }
  }

  /** Where nothing but its sign parts the number from what is before it, both stay as they are. */
  #number(number: string, text: string): string {
    const isApart = this.#hasSpace || this.#out === "" || this.#out.endsWith(",") || this.#out.endsWith("(");
    return /^[+-]/.test(text) && !isApart ? number : shortDecimal(number, this.#precision);
  }

  #dimension(text: string, unit: string): string {
    const number = this.#number(text.slice(0, text.length - unit.length), text);
    return number === "0" && LENGTH_UNIT.test(unit) && this.#zeroNeedsNoUnit ? "0" : number + unit;
  }

  get #zeroNeedsNoUnit(): boolean {
    const inner = this.#functions.at(-1);
    return !this.#property.startsWith("flex") && (inner === undefined || PLAIN_LENGTHS.test(inner));
  }

  #ident(text: string): string {
    if (this.#functions.includes("var(")) return text;
    if (this.#property === "font-weight") return WEIGHTS[text.toLowerCase()] ?? text;
    return this.#isColored ? (shortColor(text) ?? text) : text;
  }
}

function isTight([type, text]: CSSToken, side: "before" | "after"): boolean {
  if (type === TokenType.Comma) return true;
  if (type === TokenType.Delim) return text === "/" || text === "!";
  if (type === TokenType.Function || type === TokenType.OpenParen) return side === "after";
  return type === TokenType.CloseParen && side === "before";
}

/** `url("a.png")` without its quotes, where nothing in it needs them. */
function quotedUrl(tokens: readonly CSSToken[], at: number): { text: string; length: number } | undefined {
  const [open, string, close] = tokens.slice(at, at + 3);
  if (open?.[0] !== TokenType.Function || open[1].toLowerCase() !== "url(") return undefined;
  if (string?.[0] !== TokenType.String || close?.[0] !== TokenType.CloseParen) return undefined;
  const address = string[1].slice(1, -1);
  return /^[^\s"'()\\]+$/.test(address) ? { text: `url(${address})`, length: 3 } : undefined;
}

const SIDES = /^(?:margin|padding|inset|border-(?:width|color|style)|scroll-(?:margin|padding))$/;

/** `1px 2px 1px 2px` → `1px 2px`. */
function collapseSides(value: string): string {
  const important = value.endsWith("!important") ? "!important" : "";
  const sides = value.slice(0, value.length - important.length).split(" ");
  // What has functions or slashes is more than its parts between spaces.
  if (sides.length > 4 || /[(/,]/.test(value)) return value;
  const [top, right = top, bottom = top, left = right] = sides;
  if (left !== right) return value;
  const kept = bottom !== top ? [top, right, bottom] : right !== top ? [top, right] : [top];
  return kept.join(" ") + important;
}

// What stands before a block: selectors, and the words after an at-rule's name. Space goes where a sign makes it
// superfluous, and stays one character wherever it may mean something.
import { TokenType, type CSSToken } from "@csstools/css-tokenizer";

/** Without white space at either end. */
export function trimTokens(tokens: readonly CSSToken[]): readonly CSSToken[] {
  let [start, end] = [0, tokens.length];
  while (start < end && tokens[start]![0] === TokenType.Whitespace) start++;
  while (end > start && tokens[end - 1]![0] === TokenType.Whitespace) end--;
  return start === 0 && end === tokens.length ? tokens : tokens.slice(start, end);
}

/** Letter by letter. A string that its line cut off needs the line's end. */
export function printAsWritten(tokens: readonly CSSToken[]): string {
  return tokens.map(([type, text]) => (type === TokenType.BadString ? `${text}\n` : text)).join("");
}

export const isBroken = ([type]: CSSToken): boolean =>
  type === TokenType.BadString || type === TokenType.BadURL;

/** `a > b , c` → `a>b,c`. */
export function printSelector(tokens: readonly CSSToken[]): string {
  let brackets = 0;
  return printTokens(tokens, (token) => {
    if (token[0] === TokenType.OpenSquare) brackets++;
    if (token[0] === TokenType.CloseSquare) brackets--;
    const isCombinator = token[0] === TokenType.Delim && (brackets > 0 || ">+~".includes(token[1]));
    const isBracket = token[0] === TokenType.OpenSquare || token[0] === TokenType.CloseSquare;
    if (isCombinator) return "both";
    if (isBracket) return token[0] === TokenType.OpenSquare ? "after" : "before";
    return freeSides(token);
  });
}

/** `@media screen and (max-width: 1px) , print` → `@media screen and (max-width:1px),print`. */
export function printPrelude(tokens: readonly CSSToken[]): string {
  // These have strings and functions in forms that programs match by their letters.
  if (/^@(?:charset|import|namespace)$/i.test(tokens[0]![1])) return printTokens(tokens, () => "none");
  let depth = 0;
  return printTokens(tokens, (token, at) => {
    if (token[0] === TokenType.OpenParen || token[0] === TokenType.Function) depth++;
    if (token[0] === TokenType.CloseParen) depth--;
    if (at === 0) return tokens[2]?.[0] === TokenType.OpenParen ? "after" : "none";
    if (token[0] === TokenType.Colon) return depth > 0 ? "both" : "none";
    if (token[0] === TokenType.Delim && "<>=".includes(token[1])) return "both";
    return freeSides(token);
  });
}

/** On which sides of a token space means nothing. */
type Sides = "both" | "before" | "after" | "none";

function freeSides([type]: CSSToken): Sides {
  if (type === TokenType.Comma) return "both";
  if (type === TokenType.OpenParen || type === TokenType.Function) return "after";
  return type === TokenType.CloseParen ? "before" : "none";
}

function printTokens(tokens: readonly CSSToken[], sidesOf: (token: CSSToken, at: number) => Sides): string {
  if (tokens.some(isBroken)) return printAsWritten(tokens);
  let out = "";
  /** What is to be put before the next token, unless one of the two needs none. */
  let space = "";
  let isFree = true;
  tokens.forEach((token, at) => {
    if (token[0] === TokenType.Whitespace) {
      space = " ";
      return;
    }
    const sides = sidesOf(token, at);
    const isFreeBefore = sides === "both" || sides === "before";
    out += (isFree || isFreeBefore ? "" : space) + token[1];
    isFree = sides === "both" || sides === "after";
    space = "";
  });
  return out;
}

// Quotes, apostrophes, dashes, dots: "a" 'b' -- --- ... << >>
// The rules of thumb are goldmark's, so that the same sentence gives the same marks.
import type { GoldmarkConfig } from "../../model/config.ts";
import {
  characterAt,
  characterBefore,
  isDigit,
  isPunctuation,
  isSpace,
  isUnicodeLetter,
  isUnicodePunctuation,
  isUnicodeSpace,
  isUnicodeSymbol,
} from "../chars.ts";
import type { InlineRule, InlineState, ParseEnv } from "../state.ts";

type Marks = GoldmarkConfig["extensions"]["typographer"];
type Mark = Exclude<keyof Marks, "disable">;

/** What surrounds one quote. */
interface Quote {
  readonly canOpen: boolean;
  readonly canClose: boolean;
  readonly before: string;
  /** The line from the quote on, with its newline if it has one. */
  readonly line: string;
}

/** Typographic marks in the configured spelling. */
export function createTypographerRule(marks: Marks): InlineRule {
  const find = (state: InlineState): [Mark, number] | undefined => {
    const { src, pos } = state;
    switch (src[pos]) {
      case '"':
        return withLength(doubleQuote(state.env, quoteAt(state)), 1);
      case "'":
        return withLength(singleQuote(state.env, quoteAt(state)), 1);
      case "-":
        return src[pos + 1] !== "-" ? undefined : src[pos + 2] === "-" ? ["emDash", 3] : ["enDash", 2];
      case ".":
        return src.startsWith("...", pos) ? ["ellipsis", 3] : undefined;
      case "<":
        return src[pos + 1] === "<" ? ["leftAngleQuote", 2] : undefined;
      case ">":
        return src[pos + 1] === ">" ? ["rightAngleQuote", 2] : undefined;
      default:
        return undefined;
    }
  };
  return (state, silent) => {
    if (silent) return false;
    const found = find(state as InlineState);
    if (!found) return false;
    state.push("typographic", "", 0).content = marks[found[0]];
    state.pos += found[1];
    return true;
  };
}

const withLength = (mark: Mark | undefined, length: number): [Mark, number] | undefined =>
  mark && [mark, length];

/** The characters that begin typographic syntax. */
export const TYPOGRAPHER_TRIGGERS = "\"'-.<>";

function quoteAt(state: InlineState): Quote {
  const { src, pos } = state;
  // A run of equal quotes is measured once, however long it is.
  if (pos >= state.quotesEnd) state.quotesEnd = endOfRun(src, pos);
  const before = characterBefore(src, pos);
  // What follows counts even behind the end of a link's text.
  const after = characterAt(src, state.quotesEnd) || " ";
  const [wordBefore, wordAfter] = [isWord(before), isWord(after)];
  const [spaceBefore, spaceAfter] = [isUnicodeSpace(before), isUnicodeSpace(after)];
  // Only the next few characters of the line are ever looked at.
  const line = src.slice(pos, pos + 8);
  const newline = line.indexOf("\n");
  return {
    canOpen: !spaceAfter && (wordAfter || !wordBefore),
    canClose: !spaceBefore && (wordBefore || !wordAfter),
    before,
    line: newline < 0 ? line : line.slice(0, newline + 1),
  };
}

const isWord = (char: string): boolean => !isUnicodeSpace(char) && !isUnicodeSymbol(char);

function endOfRun(src: string, pos: number): number {
  let end = pos + 1;
  while (src.charCodeAt(end) === src.charCodeAt(pos)) end++;
  return end;
}

function doubleQuote(env: ParseEnv, quote: Quote): Mark | undefined {
  if (quote.canOpen && !quote.canClose) {
    env.openDouble = (env.openDouble ?? 0) + 1;
    return "leftDoubleQuote";
  }
  if (!env.openDouble || !closes(quote)) return undefined;
  // Inches: a 21"" screen.
  if (quote.line[1] === '"' && /\p{Nd}/u.test(quote.before)) return undefined;
  env.openDouble--;
  return "rightDoubleQuote";
}

function singleQuote(env: ParseEnv, quote: Quote): Mark | undefined {
  const { canOpen, canClose } = quote;
  if (isApostrophe(quote)) return "apostrophe";
  if (canOpen && !canClose) {
    if (isContraction(quote.line)) return "rightSingleQuote";
    env.openSingle = (env.openSingle ?? 0) + 1;
    return "leftSingleQuote";
  }
  // Possessive plurals and dropped letters: the Smiths' house, doin' fine.
  if (isLongerThanTwo(quote.line) && !isDigit(quote.line.charCodeAt(1))) return "rightSingleQuote";
  if (!env.openSingle || !closes(quote)) return undefined;
  env.openSingle--;
  return "rightSingleQuote";
}

// goldmark counts bytes.
const isLongerThanTwo = (line: string): boolean => line.length > 2 || line.charCodeAt(1) > 127;

/** Closing for certain, or before punctuation that ends the word. */
function closes({ canOpen, canClose, line }: Quote): boolean {
  if (!canClose) return false;
  if (!canOpen) return true;
  return isPunctuation(line.charCodeAt(1)) && isUnicodePunctuation(line[1]!) && endsWord(line, 2);
}

function isApostrophe({ canOpen, canClose, before, line }: Quote): boolean {
  // '90s
  if (canOpen && !canClose && /^'\d\ds(?:$|[\s\p{P}\p{S}])/u.test(line)) return true;
  if (line.length < 2) return false;
  // 'twas, 'em, 'net
  if ((isUnicodePunctuation(before) || isUnicodeSpace(before)) && "tenl".includes(line[1]!)) return true;
  return /[\p{Nd}\p{L}]/u.test(before) && isUnicodeLetter(characterAt(line, 1));
}

/** 's 'm 't 'd and 've 'll 're at the end of a word. */
function isContraction(line: string): boolean {
  if (line.length > 1 && "smtd".includes(line[1]!) && endsWord(line, 2)) return true;
  return /^'(?:ve|ll|re)/.test(line) && endsWord(line, 3);
}

function endsWord(line: string, at: number): boolean {
  const code = line.charCodeAt(at);
  return at >= line.length || isPunctuation(code) || isSpace(code);
}

// What a slash means after a run of JavaScript tokens: a division, or the start of a regular expression. One token
// of lookbehind settles nearly all real code.
import type { Context, Slash } from "./context.ts";

/** Names and values are followed by an operator; these words by an expression. */
const beforeExpression: ReadonlySet<string> = new Set(
  "await break case continue default delete do else finally in instanceof return throw try typeof void yield".split(
    " ",
  ),
);
const control: ReadonlySet<string> = new Set(["if", "while", "for", "with"]);
const LONGEST_WORD = 10;

const SPACE =
  "\f\n\r\t\v \u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000\ufeff";
const isWordPart = (char: string): boolean => /[$\w\u0080-\uffff]/.test(char) && !SPACE.includes(char);

function trimmedLength(code: string): number {
  let end = code.length;
  while (end > 0 && SPACE.includes(code[end - 1]!)) end--;
  return end;
}

/** The meaning of a slash after `code`, which holds no strings, comments, regular expressions or parentheses. */
export function slashAfter(code: string, c: Context): Slash {
  const end = trimmedLength(code);
  if (end === 0) return c.slash;
  const last = code[end - 1]!;
  if (last === "+" || last === "-") return afterSign(code, end, last);
  // 42. is a number, other dots await a name.
  if (last === ".") return /\d/.test(code[end - 2] ?? "") ? "division" : "regexp";
  if (",<>=*%&|^?!~([:;{}".includes(last)) return "regexp";
  return afterWord(code, end, c);
}

/** `x++ / 2` divides; `x + /re/` doesn't. */
function afterSign(code: string, end: number, sign: string): Slash {
  let start = end - 1;
  while (start > 0 && code[start - 1] === sign) start--;
  return (end - start) % 2 === 1 ? "regexp" : "division";
}

function afterWord(code: string, end: number, c: Context): Slash {
  let start = end;
  while (start > 0 && end - start <= LONGEST_WORD && isWordPart(code[start - 1]!)) start--;
  const word = code.slice(start, end);
  // a.return is a name, ...await is not.
  if (code[start - 1] === "." && code[start - 2] !== ".") return "division";
  if (control.has(word)) return "control";
  if (word === "of" && c.parens.endsWith("c")) return "regexp";
  return beforeExpression.has(word) ? "regexp" : "division";
}

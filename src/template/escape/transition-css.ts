// Steps over stylesheets: strings, url(…) and comments. Strings count as URLs, since most of them are.
import { ContextFault } from "./context.ts";
import type { Context, State } from "./context.ts";
import { decodeCss } from "./css-decode.ts";
import type { Step } from "./transition.ts";
import { afterUrl } from "./transition-url.ts";

const OPENING = /url[ \t\n\f\r]*\([ \t\n\f\r]*["']?|["']|\/[/*]/gi;
const states: Readonly<Record<string, State>> = {
  '"': "css-double",
  "'": "css-single",
  "//": "css-line-comment",
  "/*": "css-block-comment",
};

/** True where the `url` at `index` is the end of a longer name. */
const continuesName = (text: string, index: number): boolean =>
  index > 0 && /[\w\u0080-\uffff-]/.test(text[index - 1]!);

/** Up to the next string, URL or comment. */
export function stepCss(c: Context, text: string): Step {
  OPENING.lastIndex = 0;
  for (let match = OPENING.exec(text); match; match = OPENING.exec(text)) {
    const [opening] = match;
    const length = match.index + opening.length;
    const state = states[opening];
    if (state) return { context: { ...c, state }, length };
    if (!continuesName(text, match.index)) return { context: { ...c, state: urlState(opening) }, length };
    // `myurl(` is a function: look again right after its parenthesis.
    OPENING.lastIndex = match.index + opening.indexOf("(") + 1;
  }
  return { context: c, length: text.length };
}

function urlState(opening: string): State {
  if (opening.endsWith('"')) return "css-double-url";
  return opening.endsWith("'") ? "css-single-url" : "css-url";
}

const endings: Partial<Record<State, RegExp>> = {
  "css-double": /[\\"]/g,
  "css-double-url": /[\\"]/g,
  "css-single": /[\\']/g,
  "css-single-url": /[\\']/g,
  "css-url": /[\\\t\n\f\r )]/g,
};

/** A string or url(…) up to its end. */
export function stepCssLiteral(c: Context, text: string): Step {
  const ending = endings[c.state]!;
  ending.lastIndex = 0;
  for (let match = ending.exec(text); match; match = ending.exec(text)) {
    if (match[0] !== "\\") return { context: { ...c, state: "css", urlPart: "" }, length: match.index + 1 };
    if (match.index + 1 === text.length)
      throw new ContextFault(
        "partial-escape",
        `unfinished escape sequence in CSS string: ${JSON.stringify(text)}`,
      );
    ending.lastIndex = match.index + 2;
  }
  return { context: afterUrl(c, decodeCss(text)), length: text.length };
}

// Summaries, cut from rendered HTML so that footnotes and references defined later work.
// https://gohugo.io/content-management/summaries/
import { plainify } from "../value/strip-tags.ts";

export interface SummaryParts {
  readonly summary: string;
  readonly withoutSummary: string;
  readonly truncated: boolean;
}

/** Content without tags. https://gohugo.io/methods/page/plain/ */
export const plainText = plainify;

export function countWords(plain: string, cjk: boolean): number {
  let count = 0;
  for (const word of plain.split(/\s+/)) {
    if (word === "") continue;
    // In CJK text every character of a word that isn't ASCII counts.
    count += cjk && /[^\0-\x7f]/.test(word) ? [...word].length : 1;
  }
  return count;
}

const BLOCK_TAG = /<(\/?)(p|ul|ol|li|blockquote|dl|dt|dd|div|figure|section|table|thead|tbody|tr|td|th)\b/g;

/**
 * Whole blocks up to the paragraph at whose end the word count is reached, and to the end of the list or quote that
 * this paragraph may stand in. Without such a paragraph, everything.
 */
export function automaticSummary(html: string, words: number, cjk: boolean): SummaryParts {
  if (words <= 0) return { summary: "", withoutSummary: html, truncated: html.trim() !== "" };
  let counted = 0;
  let from = 0;
  let depth = 0;
  for (const { name, isClosing, end } of blockTags(html)) {
    depth += isClosing ? -1 : 1;
    if (!isClosing) continue;
    if (name === "p" && counted < words) {
      counted += countTokens(html.slice(from, end - "</p>".length), cjk);
      from = end - 1;
    }
    if (counted >= words && depth <= 0) return cut(html, end);
  }
  return { summary: html.trim(), withoutSummary: "", truncated: false };
}

/** The tags of blocks, to the first one that doesn't end. */
function* blockTags(html: string): Generator<{ name: string; isClosing: boolean; end: number }> {
  BLOCK_TAG.lastIndex = 0;
  for (let match = BLOCK_TAG.exec(html); match; match = BLOCK_TAG.exec(html)) {
    const end = html.indexOf(">", BLOCK_TAG.lastIndex) + 1;
    if (end === 0) return;
    BLOCK_TAG.lastIndex = end;
    yield { name: match[2]!, isClosing: match[1] !== "", end };
  }
}

const MARKUP = /^(?:>|<\/?[A-Za-z]+>?|[A-Za-z]+=["'].*)$/s;

/**
 * Words as Hugo counts them for summaries: what stands between white space in the HTML, unless it looks like a piece
 * of a tag. The last character belongs to no word, so that a last word of one letter doesn't count.
 */
function countTokens(html: string, cjk: boolean): number {
  let count = 0;
  for (const token of html.replace(/.$/su, "").split(/[\s\u0085]+/)) {
    if (token === "" || MARKUP.test(token)) continue;
    count += cjk ? cjkWords(token) : 1;
  }
  return count;
}

/** In CJK text every character of a word that isn't ASCII counts. */
function cjkWords(token: string): number {
  const word = plainify(token);
  return /[^\0-\x7f]/.test(word) ? [...word].length : 1;
}

function cut(html: string, at: number): SummaryParts {
  const after = html.slice(at).trim();
  return { summary: html.slice(0, at).trim(), withoutSummary: after, truncated: after !== "" };
}

/**
 * Cuts at a mark that stands alone among the blocks of HTML. Undefined when the author only showed the divider in a
 * block of code.
 */
export function manualSummary(
  html: string,
  mark: string,
): (SummaryParts & { readonly html: string }) | undefined {
  const at = html.indexOf(mark);
  if (at < 0 || html.lastIndexOf("<pre", at) > html.lastIndexOf("</pre>", at)) return undefined;
  const before = html.slice(0, at).trim();
  const after = html.slice(at + mark.length).trim();
  const whole = [before, after].filter((part) => part !== "").join("\n");
  return { html: whole, summary: before, withoutSummary: after, truncated: after !== "" };
}

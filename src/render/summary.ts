// Summaries, cut from rendered HTML so that footnotes and references defined later work.
// https://gohugo.io/content-management/summaries/
import { stripTags } from "../template/escape/html.ts";

export interface SummaryParts {
  readonly summary: string;
  readonly withoutSummary: string;
  readonly truncated: boolean;
}

/** Content without tags; blocks are told apart by line breaks. https://gohugo.io/methods/page/plain/ */
export function plainText(html: string): string {
  return stripTags(html.replace(/<\/(p|h[1-6]|li|dt|dd|blockquote|pre|tr|div)>|<br\s*\/?>/g, "$&\n"));
}

export function countWords(plain: string, cjk: boolean): number {
  let count = 0;
  for (const word of plain.split(/\s+/)) {
    if (word === "") continue;
    // In CJK text every character of a word that isn't ASCII counts.
    count += cjk && /[^\0-\x7f]/.test(word) ? [...word].length : 1;
  }
  return count;
}

/** Whole blocks up to the `</p>` at which the word count is reached; without one, everything. */
export function automaticSummary(html: string, words: number, cjk: boolean): SummaryParts {
  let counted = 0;
  let from = 0;
  for (let at = html.indexOf("</p>"); at >= 0; at = html.indexOf("</p>", from)) {
    const end = at + "</p>".length;
    counted += countWords(stripTags(html.slice(from, end)), cjk);
    from = end;
    if (counted >= words) return cut(html, end, end);
  }
  return { summary: html.trim(), withoutSummary: html, truncated: false };
}

/** What stands before the divider, closed properly. */
export function cut(html: string, end: number, rest: number): SummaryParts {
  const after = html.slice(rest).trim();
  return { summary: html.slice(0, end).trim(), withoutSummary: after, truncated: after !== "" };
}

const BLOCK_TAG = /<(\/?)(p|ul|ol|li|blockquote|dl|dd|div|table|tbody|tr|td)\b[^>]*>/g;

/**
 * Cuts at a mark that stands somewhere in the HTML. Blocks that are open there are closed before it and opened again
 * behind it, in the full content too. Undefined when the mark isn't there.
 */
export function manualSummary(
  html: string,
  mark: string,
): (SummaryParts & { readonly html: string }) | undefined {
  const at = html.indexOf(mark);
  if (at < 0) return undefined;
  const before = html.slice(0, at);
  const open: { name: string; tag: string }[] = [];
  for (const [tag, close, name] of before.matchAll(BLOCK_TAG)) {
    if (close === "") open.push({ name: name!, tag });
    else open.pop();
  }
  const closing = open
    .map(({ name }) => `</${name}>`)
    .reverse()
    .join("");
  const opening = open.map(({ tag }) => tag).join("");
  const head = before.trimEnd() + closing;
  const behind = html.slice(at + mark.length).trimStart();
  const rest = opening === "" ? behind : (opening + behind).replace(/<(p|li)><\/\1>\n?/g, "");
  return { html: `${head}\n${rest}`, ...cut(`${head}\n${rest}`, head.length, head.length) };
}

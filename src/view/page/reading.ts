// What can be counted in rendered content.
import type { RenderedContent } from "../../model/render.ts";

/** Words per minute: Latin scripts 212, CJK 500. https://gohugo.io/methods/page/readingtime/ */
export function readingTime({ wordCount }: RenderedContent, isCJK: boolean): number {
  return Math.ceil(wordCount / (isCJK ? 500 : 212));
}

/** What stands between white space. */
export function wordsOf({ plain }: RenderedContent): string[] {
  return plain.split(/\s+/).filter(Boolean);
}

// What a page is known by in an index of related content. https://gohugo.io/configuration/related-content/
import { decodeHTML } from "entities";
import type { RelatedIndex } from "../model/config-sections.ts";
import type { Heading } from "../model/render.ts";
import { isText } from "../value/compare.ts";
import { isMap } from "../value/map.ts";
import { print } from "../value/print.ts";
import { Time } from "../value/time.ts";

/** The layout of dates where the index names none: those of one year belong together. */
const YEAR = "2006";

/** The keywords of a value, with repetitions; undefined for one that can't be indexed, such as a number. */
export function keywordsOf(value: unknown, index: RelatedIndex): readonly string[] | undefined {
  if (value === null || value === undefined) return [];
  if (value instanceof Time) return [value.Format(index.pattern || YEAR)];
  if (isText(value)) return textKeywords(String(value), index);
  return Array.isArray(value) ? value.flatMap((item) => textKeywords(itemText(item), index)) : undefined;
}

/** The keywords that headings give: their ids, or the words of their titles, each once. */
export function headingKeywords(headings: readonly Heading[], index: RelatedIndex): readonly string[] {
  if (!index.tokenize) return headings.map(({ id }) => id).filter(Boolean);
  return [...new Set(headings.flatMap(({ text }) => textKeywords(text, index)))];
}

/** What holds other values isn't looked into. */
function itemText(item: unknown): string {
  return item === null || isMap(item) || Array.isArray(item) ? "" : print(item);
}

function textKeywords(text: string, index: RelatedIndex): string[] {
  const keyword = index.toLower ? text.toLowerCase() : text;
  return index.tokenize ? words(keyword, index.minTokenLength) : [keyword];
}

/** What stands between spaces, without the signs around it. */
function words(text: string, minLength: number): string[] {
  return decodeHTML(text)
    .split(/\s+/)
    .map((token) => trimSigns([...token]))
    .filter((letters) => letters.length >= Math.max(1, minLength))
    .map((letters) => letters.join(""));
}

const LETTER_OR_DIGIT = /^[\p{L}\p{Nd}]/u;

/** By hand: a pattern for the end of a word would try every run of signs again from each of them. */
function trimSigns(characters: readonly string[]): readonly string[] {
  let start = 0;
  let end = characters.length;
  while (start < end && !LETTER_OR_DIGIT.test(characters[start]!)) start++;
  while (end > start && !LETTER_OR_DIGIT.test(characters[end - 1]!)) end--;
  return characters.slice(start, end);
}

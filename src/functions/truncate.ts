// The function truncate: text cut at the end of a word, HTML with its tags closed again.
// https://gohugo.io/functions/strings/truncate/
import { escapeHTMLText } from "../value/escape.ts";
import { SafeHTML } from "../value/safe.ts";

const tag = /<(\/)?([^ ]+?)(?:(\s*\/)| [^>]*)?>/y;
const singles = new Set(["br", "col", "link", "base", "img", "param", "area", "hr", "input"]);
const wordPerLetter = /[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]/u;

interface Tag {
  readonly name: string;
  readonly at: number;
  readonly isOpening: boolean;
}

/** Cuts a text after at most `length` characters. In HTML, tags don't count. */
export function truncate(text: string, length: number, ellipsis: string, isHTML: boolean): SafeHTML {
  const tags: Tag[] = [];
  const end = [...text].length <= length ? undefined : findEnd(text, length, isHTML ? tags : undefined);
  if (end === undefined) return new SafeHTML(isHTML ? text : escapeHTMLText(text));
  const kept = text.slice(0, end);
  return new SafeHTML(isHTML ? kept + ellipsis + closing(tags, end) : escapeHTMLText(kept) + ellipsis);
}

/** Where to cut: at the end of the last whole word, within the word if there is none. */
function findEnd(text: string, length: number, tags: Tag[] | undefined): number | undefined {
  let wordEnd = 0;
  let lastLetter = 0;
  let count = 0;
  for (let i = 0; i < text.length;) {
    const behind = tags ? readTag(text, i, tags) : i;
    if (behind > i) {
      wordEnd = lastLetter;
      i = behind;
      continue;
    }
    const c = String.fromCodePoint(text.codePointAt(i)!);
    count++;
    if (/[\s\u0085]/.test(c)) wordEnd = lastLetter;
    else {
      if (wordPerLetter.test(c)) wordEnd = count <= length ? i + c.length : lastLetter;
      lastLetter = i + c.length;
    }
    if (count > length) return wordEnd || i;
    i += c.length;
  }
  return undefined;
}

/** Behind the tag at `at`, which is noted unless it stands alone. */
function readTag(text: string, at: number, tags: Tag[]): number {
  if (text[at] !== "<") return at;
  tag.lastIndex = at;
  const match = tag.exec(text);
  if (!match) return at;
  const name = match[2]!.trim();
  if (!singles.has(name) && match[3] === undefined)
    tags.push({ name, at, isOpening: match[1] === undefined });
  return tag.lastIndex;
}

/** The closing tags of all that was opened before the cut and not closed. */
function closing(tags: readonly Tag[], end: number): string {
  let text = "";
  let closed: Tag | undefined;
  for (const current of [...tags].reverse()) {
    if (current.at >= end || closed) {
      if (closed?.name === current.name) closed = undefined;
    } else if (current.isOpening) text += `</${current.name}>`;
    else closed = current;
  }
  return text;
}

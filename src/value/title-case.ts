// Title case in the styles of `titleCaseStyle`: AP (the default), Chicago, Go, or only the first letter.
import { firstUpper } from "./inflect.ts";

/** Stay small in both styles, except as the first or last word. */
const smallWords = new Set(
  "a an and as at but by en for if in nor of on or per the to vs vs. via v v.".split(" "),
);

/** Stay small in the Chicago style too. */
const prepositions = new Set(
  `about above across after against along among around before between beyond by concerning despite down during following
for from in including into near on over since through throughout to towards under until upon with within without but`.split(
    /\s/,
  ),
);

/** A text in title case: `somewhere over the rainbow` → `Somewhere Over the Rainbow`. */
export function titleCase(text: string, style = "ap"): string {
  switch (style.toLowerCase()) {
    case "none":
      return text;
    case "firstupper":
      return firstUpper(text);
    case "go":
      return text.replace(/(?<![\p{L}\p{N}_’])\p{L}/gu, (letter) => titleLetter(letter));
    case "chicago":
      return capitalise(text, (word) => smallWords.has(word) || prepositions.has(word));
    default:
      return capitalise(text, (word) => smallWords.has(word));
  }
}

/** Some letters, such as `ǆ`, have a title form beside the capital. */
function titleLetter(letter: string): string {
  const forms: Readonly<Record<string, string>> = { ǆ: "ǅ", ǉ: "ǈ", ǌ: "ǋ", ǳ: "ǲ" };
  return forms[letter] ?? firstUpper(letter);
}

function capitalise(text: string, isSmall: (word: string) => boolean): string {
  return text.replace(/[\p{N}\p{L}]+[^\s/-]*/gu, (word, at: number) => {
    const lower = word.toLowerCase();
    const bounding = at === 0 || at + word.length === text.length;
    if (!bounding && isSmall(lower) && staysSmall(text, at, word.length)) return lower;
    const first = String.fromCodePoint(word.codePointAt(0)!);
    return titleLetter(first) + word.slice(first.length);
  });
}

/** After a colon a phrase begins anew; in a compound only inner words stay small: `Two-of-Three`. */
function staysSmall(text: string, at: number, length: number): boolean {
  const before = text[at - 1];
  if (before !== " " && before !== "-" && before !== "/") return false;
  if (text[at - 2] === ":" || text[at - 2] === "-") return false;
  return text[at + length] !== "-" || before === "-";
}

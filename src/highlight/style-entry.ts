// How a part of a style is to look, in the words of Pygments: `#fff000 bg:#000fff bold`.
// https://gohugo.io/commands/hugo_gen_chromastyles/
import { badLook } from "./messages.ts";

// The sixteen colours of a terminal, by name, with or without "ansi" before it.
const TERMINAL =
  "black:000000 darkred:7f0000 darkgreen:007f00 brown:7f7fe0 darkblue:00007f purple:7f007f teal:007f7f " +
  "lightgray:e5e5e5 darkgray:555555 red:ff0000 green:00ff00 yellow:ffff00 blue:0000ff fuchsia:ff00ff " +
  "turquoise:00ffff white:ffffff";

// A border is understood, but no stylesheet has it.
const SILENT = /^(?:noitalic|nobold|nounderline|inherit|noinherit|bg:|border:#(?:[\da-f]{3}){1,2})$/i;
const MARKS: Readonly<Record<string, string>> = { bold: "b", italic: "i", underline: "u" };

/** The entry as a look of the table of styles: `fff000/000fff+b`; `part` is what it is for. */
export function lookOf(entry: string, part: string): string {
  let [ink, paper, marks] = ["", "", ""];
  for (const word of entry.trim().split(/\s+/)) {
    const mark = MARKS[word];
    if (mark !== undefined) marks += marks.includes(mark) ? "" : mark;
    else if (word.startsWith("bg:#")) paper = colour(word.slice(4), word, part);
    else if (word.startsWith("#")) ink = colour(word.slice(1), word, part);
    else if (!SILENT.test(word)) throw badLook(part, word);
  }
  return `${ink}${paper && `/${paper}`}+${marks}`;
}

/** In its shortest form: three digits for six, where two and two are the same. */
function colour(name: string, word: string, part: string): string {
  const known = new RegExp(`(?:^| )${/^[a-z]+$/.test(name) ? name.replace(/^ansi/, "") : "-"}:(\\w+)`).exec(
    TERMINAL,
  );
  const digits = (known?.[1] ?? name).toLowerCase();
  if (!/^(?:[\da-f]{3}){1,2}$/.test(digits)) throw badLook(part, word);
  return digits.replace(/^(.)\1(.)\2(.)\3$/, "$1$2$3");
}

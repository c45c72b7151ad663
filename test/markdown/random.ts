// Random Markdown: lines of markers, indentation and pieces of inline syntax, so that every rule meets every other.
// A seed gives the same text everywhere.

const INDENTS = ["", "", "", "", " ", "  ", "   ", "    ", "\t", "     ", "        ", " \t"];

const MARKERS = [
  "- ",
  "* ",
  "+ ",
  "1. ",
  "2) ",
  "10. ",
  "-",
  "1.",
  "> ",
  ">",
  "# ",
  "## ",
  "###### ",
  "#",
  ": ",
  ":   ",
  "[^a]: ",
  "[^b]:",
  "[r]: ",
  "[ ] ",
  "[x] ",
  "| ",
  "-\t",
  "1.     ",
];

const LINES = [
  "",
  "",
  "",
  "---",
  "===",
  "***",
  "- - -",
  "```",
  "```go",
  "~~~",
  "``` {.a}",
  "| a | b |",
  "|---|:-:|",
  "---|---",
  "a | b",
  "<div>",
  "</div>",
  "<!-- c -->",
  "<pre>",
  "<b>x</b>",
  "[r]: /url 'title'",
  "[r]: </u>",
  "[^a]: note",
  "{.c #i}",
  '{k="v"}',
  "term",
  ": definition",
  "$$",
  "-->",
  "&nbsp;",
  "> [!NOTE]",
  "#### h {#id}",
];

const INLINES = [
  "a",
  "b c",
  "word",
  "*",
  "**",
  "_",
  "__",
  "***",
  "~",
  "~~",
  "`",
  "``",
  "[",
  "]",
  "![",
  "](/u)",
  '](/u "t")',
  "](<u v>)",
  "][r]",
  "[r]",
  "[^a]",
  "[^b]",
  "<b>",
  "</b>",
  "<https://x.org>",
  "<a@b.c>",
  "https://x.org/a_b",
  "http://x.org.",
  "www.x.org",
  "me@x.org",
  "&amp;",
  "&copy;",
  "&#35;",
  "&",
  "<",
  ">",
  "\\",
  "\\*",
  "\\[",
  "  ",
  " ",
  " ",
  " ",
  "'",
  '"',
  "--",
  "---",
  "...",
  "<<",
  ">>",
  "it's",
  "é",
  "日本",
  "😀",
  ":smile:",
  "|",
  "\\|",
  "(",
  ")",
  "!",
  "#",
  "{.x}",
  "\t",
  ".",
  ",",
  "1",
  "$x$",
  "==m==",
  "++i++",
  "^s^",
  "<!-- c -->",
  "=",
  ":",
  "-",
];

/** A text of at most so many lines. */
export function randomMarkdown(seed: number, lines: number): string {
  const next = randomNumbers(seed);
  const pick = (from: readonly string[]): string => from[next(from.length)]!;
  let out = "";
  for (let n = 1 + next(lines); n > 0; n--) {
    out += pick(INDENTS);
    while (next(3) === 0) out += pick(MARKERS);
    if (next(3) === 0) out += pick(LINES);
    else for (let k = next(7); k > 0; k--) out += pick(INLINES);
    if (next(8) === 0) out += next(2) === 0 ? "  " : "\\";
    out += next(6) === 0 ? "\n\n" : "\n";
  }
  return out;
}

/** Whole numbers below a limit, one after another (mulberry32). */
export function randomNumbers(seed: number): (limit: number) => number {
  let state = seed;
  return (limit) => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return Math.floor((((t ^ (t >>> 14)) >>> 0) / 4294967296) * limit);
  };
}

/** A few random pieces, to be repeated: what a text made against the parser is likely to be made of. */
export function randomPieces(seed: number): { before: string; piece: string; behind: string } {
  const next = randomNumbers(seed);
  const all = [
    ...INLINES,
    ...INLINES,
    ...MARKERS,
    ...LINES.map((line) => `${line}\n`),
    "\n",
    "\n\n",
    "    ",
    '{a="',
    "{.a",
  ];
  const some = (most: number): string =>
    Array.from({ length: 1 + next(most) }, () => all[next(all.length)]!).join("");
  return {
    before: next(2) === 0 ? some(2) : "",
    piece: some(4),
    behind: next(3) === 0 ? some(2) : "",
  };
}

// Long code is read in parts. Many grammars take quadratic time over texts made for that; over a part of this length the
// worst of them takes half a second, so that the whole takes time in proportion to its length, and gets the same colours
// on every machine. A part ends where it disturbs least: before a line that isn't indented, behind a blank one.
const LONGEST = 4000;

/** The code in parts that follow each other; most code is one. */
export function cutIntoParts(code: string): readonly string[] {
  if (code.length <= LONGEST) return [code];
  const parts: string[] = [];
  let start = 0;
  while (code.length - start > LONGEST) {
    const end = endOfPart(code, start, start + LONGEST);
    parts.push(code.slice(start, end));
    start = end;
  }
  parts.push(code.slice(start));
  return parts;
}

const BORDER = /\n\n(?=\S)/g;

/** Behind the last border in the second half of the window, else behind its last line, else its end. */
function endOfPart(code: string, start: number, limit: number): number {
  const middle = (start + limit) >> 1;
  let end = 0;
  for (const match of code.slice(middle, limit).matchAll(BORDER))
    end = middle + match.index + match[0].length;
  if (end > 0) return end;
  const line = code.lastIndexOf("\n", limit - 1) + 1;
  if (line > start) return line;
  const isPair = code.codePointAt(limit - 1)! > 0xffff;
  return isPair ? limit - 1 : limit;
}

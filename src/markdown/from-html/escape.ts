// Characters that mean something in Markdown get a backslash, but only where they would. Texts are marked while they are
// written, since only the finished line tells; what the writer itself adds has no marks.

/** Stands before a character of the text that may need a backslash. */
export const mark = "\uE000";
/** A line end in code, which stays whatever is done to lines. */
export const codeLine = "\uE001";

/** A text's characters that may need a backslash, marked; `<` and `>` as references. */
export function markText(text: string): string {
  return text
    .replace(/[\uE000\uE001]/g, "")
    .replaceAll("\0", "\uFFFD")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replace(/[\\*_\-+.)|#=[\]~`]/g, `${mark}$&`);
}

/** Marks of the finished text, as backslashes or as nothing. */
export function resolveMarks(text: string): string {
  if (!text.includes(mark)) return text;
  let before = "";
  return text
    .split("\n")
    .map((line) => {
      const resolved = line.includes(mark) ? resolveLine(line, before) : line;
      before = line;
      return resolved;
    })
    .join("\n");
}

function resolveLine(line: string, before: string): string {
  const lastBracket = line.lastIndexOf("]");
  const start = startOfLine(line, before);
  let resolved = "";
  let from = 0;
  for (let at = line.indexOf(mark); at >= 0; at = line.indexOf(mark, from)) {
    resolved += line.slice(from, at);
    const skipped = start.at === at ? start.length : 0;
    if (skipped > 0 || meansSomething(line, at + 1, lastBracket)) resolved += "\\";
    from = at + 1 + Math.max(1, skipped);
    resolved += line.slice(at + 1, from).replaceAll(mark, "");
  }
  return resolved + line.slice(from);
}

/** Characters that mean something wherever they stand. */
function meansSomething(line: string, at: number, lastBracket: number): boolean {
  switch (line[at]) {
    case "\\":
    case "`":
      return true;
    case "*":
    case "_":
      return /\S/.test((line[at + 1] === mark ? line[at + 2] : line[at + 1]) ?? " ");
    case "[":
      return at < lastBracket;
    default:
      return false;
  }
}

/** The mark whose character makes something else of the whole line, and how much of it that is. */
function startOfLine(line: string, before: string): { readonly at: number; readonly length: number } {
  const none = { at: -1, length: 0 };
  const indent = /^ */.exec(line)![0].length;
  const found = (length: number, at = indent) => ({ at, length });
  const number = /^ *\d+(?=\uE000[.)](?:\s|$))/.exec(line);
  if (number) return found(1, number[0].length);
  if (line[indent] !== mark) return none;
  const rest = line.slice(indent + 1).replaceAll(mark, "");
  const marked = (length: number) => markedLength(line, indent + 1, length);
  const isText = /^[*_]\S/.test(rest);
  const heading = /^#{1,6}(?=[ \t]|$)/.exec(rest);
  if (heading) return found(marked(heading[0].length));
  if (/^[=-]/.test(rest) && before.trim() !== "") return found(1);
  if (!isText && isDivider(rest)) return found(line.length - indent - 1);
  if (!isText && /^[-*+](?:\s|$)/.test(rest)) return found(1);
  const fence = /^[`~]{3,}/.exec(rest);
  return fence ? found(marked(fence[0].length)) : none;
}

/** `* * *`: three or more of one sign and nothing else. */
function isDivider(text: string): boolean {
  const sign = text[0]!;
  if (!"-_*".includes(sign)) return false;
  const bare = text.replaceAll(" ", "");
  return bare.length >= 3 && bare === sign.repeat(bare.length);
}

/** How much of a marked line `count` of its characters take, marks included. */
function markedLength(line: string, start: number, count: number): number {
  let at = start;
  for (let left = count; left > 0; at++) if (line[at] !== mark) left--;
  return at - start;
}

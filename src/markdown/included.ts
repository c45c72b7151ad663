// Marks around the text of a page that stands in another one's (`.RenderShortcodes`): render hooks are to know the page
// that their element comes from. A mark is a line of its own, `<`, a private use character, a number, and so on: no rule
// of Markdown takes it for anything, and what reaches a template is seen as a tag.
// https://gohugo.io/methods/page/rendershortcodes/
const START = "<\uE000";
const MARK = /<\uE000(\d*)\uE001>[ \t]*\n?/y;
// Code is escaped before it gets here.
const LEFT = /(?:<|&lt;)\uE000\d*\uE001(?:>|&gt;)[ \t]*\n?/g;
const INDENTED = /^([ \t]+)(<\uE000\d*\uE001>)/gm;

const mark = (number: number | ""): string => `${START}${number}\uE001>\n`;

/** The text between marks that name it by a number. */
export function markIncluded(text: string, number: number): string {
  return `${mark(number)}${text}${text === "" || text.endsWith("\n") ? "" : "\n"}${mark("")}`;
}

/** Whether there may be marks in a text. */
export const hasMarks = (text: string): boolean => text.includes("\uE000");

/** The mark at a position: its number, undefined for one that ends a text, and where the next line begins. */
export function readMark(text: string, at: number): { number: number | undefined; end: number } | undefined {
  MARK.lastIndex = at;
  const match = MARK.exec(text);
  return match ? { number: match[1] === "" ? undefined : Number(match[1]), end: MARK.lastIndex } : undefined;
}

/** Without the marks that no rule has met: those in code and raw HTML. */
export const stripMarks = (text: string): string => (hasMarks(text) ? text.replace(LEFT, "") : text);

/** Marks to the beginning of their lines, where their indentation makes no code of them; no offset changes. */
export const outdentMarks = (text: string): string =>
  hasMarks(text) ? text.replace(INDENTED, "$2$1") : text;

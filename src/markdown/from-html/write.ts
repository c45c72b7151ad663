// A tidy tree as Markdown: each element is text with blank lines around it, and what stands in a list or a quote is
// indented when it is complete.
import { codeLine, mark, markText, resolveMarks } from "./escape.ts";
import { writeTable } from "./table.ts";
import { isBlock, isBold, isCode, isHeading, isItalic, isList, type Element, type Node } from "./tree.ts";

/** What writing needs to know of where it is. */
export interface Writing {
  /** A link's address as it stands in Markdown. */
  readonly address: (url: string) => string;
  readonly isInLink: boolean;
  readonly isInEmphasis: boolean;
  /** How many lists and quotes it stands in. */
  readonly depth: number;
}

/** Lists and quotes deeper than this lose their signs, as Markdown that is nested deeper is text. */
const maxDepth = 100;

/** Stands between two lists that would else be one. */
export const listEnd = "<!--THE END-->";

export function writeNodes(nodes: readonly Node[], writing: Writing): string {
  let text = "";
  for (const node of nodes)
    text += node.kind === "text" ? writeText(node.text, writing) : write(node, writing);
  return text;
}

function writeText(text: string, { isInLink }: Writing): string {
  const marked = markText(text);
  return isInLink ? marked.replaceAll(`${mark}]`, "\\]") : marked;
}

function write(element: Element, writing: Writing): string {
  const { name, children } = element;
  if (isHeading(name)) return heading(element, writing);
  if (isList(name) || name === "blockquote") return container(element, writing);
  if (isBold(name) || isItalic(name))
    return emphasis(writeNodes(children, { ...writing, isInEmphasis: true }), isBold(name) ? "**" : "*");
  if (isCode(name)) return codeSpan(element);
  switch (name) {
    case "br":
      return "  \n";
    case "hr":
      return block("* * *");
    case "pre":
      return codeBlock(element);
    case "img":
      return image(element, writing);
    case "a":
      return link(element, writing);
    case "#list-end":
      return block(listEnd);
    case "table": {
      // A table can't stand within a line.
      if (writing.isInLink || writing.isInEmphasis) break;
      const table = writeTable(element, (part) => write(part, writing));
      if (table !== undefined) return block(table);
    }
  }
  const isStruck = name === "del" || name === "s" || name === "strike";
  const text = writeNodes(children, isStruck ? { ...writing, isInEmphasis: true } : writing);
  return isBlock(element) || name === "tr" ? block(text) : text;
}

const block = (text: string): string => `\n\n${text}\n\n`;

/** At most one blank line between lines, and no break before one. */
export function tidyLines(text: string): string {
  return text
    .replace(/\n(?: *\n){2,}/g, (lines) => `\n${/^\n( *)\n/.exec(lines)![1]}\n`)
    .replaceAll("  \n\n", "\n\n")
    .replaceAll("  \n  \n", "\n\n")
    .replaceAll("  \n \n", "\n\n");
}

function heading({ name, children }: Element, writing: Writing): string {
  const text = writeNodes(children, writing)
    .replace(/[\r\n]/g, " ")
    .replace(/ {2,}/g, " ")
    .trim();
  // A # at the end would be taken for the heading's own.
  const closed = text.replace(/(?<!\\)\uE000#$/, "\\#");
  return text === "" ? "" : block(`${"#".repeat(Number(name[1]))} ${closed}`);
}

/** Each line has its own signs: they don't reach over a line end. */
function emphasis(text: string, sign: string): string {
  return text
    .split("\n")
    .map((line) => {
      const bare = line.trim();
      return bare === "" ? line : line.replace(bare, () => sign + bare + sign);
    })
    .join("\n");
}

function container(element: Element, writing: Writing): string {
  const { name, children } = element;
  const within = { ...writing, depth: writing.depth + 1 };
  if (within.depth > maxDepth) return block(writeNodes(children, writing));
  return name === "blockquote" ? quote(element, within) : list(element, within);
}

function quote({ children }: Element, writing: Writing): string {
  const text = tidyLines(writeNodes(children, writing).trim());
  return text === "" ? "" : block(`> ${text.replace(/[\n\uE001]/g, "$&> ")}`);
}

function list(element: Element, writing: Writing): string {
  const items = element.children
    .map((child) => writeNodes([child], writing).trim())
    .filter((item) => item !== "");
  if (items.length === 0) return "";
  const bullet = bulletOf(element, items.length);
  const lines = items.map((item, i) => {
    const sign = bullet(i);
    const indent = " ".repeat(bullet(0).length);
    return sign + resolveMarks(tidyLines(item)).replace(/[\n\uE001]/g, `$&${indent}`);
  });
  return block(lines.join("\n"));
}

/** Numbers are padded to one width, so that all items have one indentation. */
function bulletOf({ name, attributes }: Element, count: number): (index: number) => string {
  if (name === "ul") return () => "- ";
  const given = attributes.get("start") ?? "";
  const start = /^[+-]?\d{1,9}$/.test(given) ? Number(given) : 1;
  const width = String(start + count - 1).length;
  return (index) => {
    const number = start + index;
    const digits = String(Math.abs(number)).padStart(number < 0 ? width - 1 : width, "0");
    return `${number < 0 ? "-" : ""}${digits}. `;
  };
}

function codeSpan(element: Element): string {
  const { text } = plainCode(element);
  if (text.trim() === "") return `\`${text}\``;
  const code = text
    .replace(/[\n\t]/g, " ")
    .trim()
    .replace(/ {2,}/g, " ");
  const fence = "`".repeat(longestRun(code, /`+/g) + 1);
  return `${fence}${code.startsWith("`") ? " " : ""}${code}${code.endsWith("`") ? " " : ""}${fence}`;
}

function codeBlock(element: Element): string {
  const { text, language } = plainCode(element);
  const fence = "`".repeat(Math.max(3, longestRun(text, /`+/g) + 1));
  const code = text.replace(/\n$/, "").replaceAll("\n", codeLine);
  return block(`${fence}${language}\n${code}\n${fence}`);
}

function longestRun(text: string, runs: RegExp): number {
  return (text.match(runs) ?? []).reduce((longest, { length }) => Math.max(longest, length), 0);
}

/** The text of code as it is, and the language that a class names. */
function plainCode(element: Element): { readonly text: string; readonly language: string } {
  let text = "";
  let language = "";
  const add = (node: Node): void => {
    if (node.kind === "text") {
      text += node.text.replace(/[\uE000\uE001]/g, "");
      return;
    }
    const { name, attributes, children } = node;
    if (language === "" && (name === "code" || name === "pre")) language = languageOf(attributes);
    if (name === "br" || name === "div") text += "\n";
    children.forEach(add);
  };
  add(element);
  return { text, language };
}

function languageOf(attributes: ReadonlyMap<string, string>): string {
  const classes = (attributes.get("class") ?? "").split(" ");
  const named = classes.find((name) => name.includes("language-") || name.includes("lang-"));
  return named?.replace("language-", "").replace("lang-", "") ?? "";
}

function image({ attributes }: Element, { address }: Writing): string {
  const source = (attributes.get("src") ?? "").trim();
  if (source === "") return "";
  const alt = inOneLine(attributes.get("alt")).replace(/(?<!\\)[[\]]/g, "\\$&");
  return `![${alt}](${address(source)}${title(attributes)})`;
}

function link({ attributes, children }: Element, writing: Writing): string {
  const target = writing.address((attributes.get("href") ?? "").trim());
  const text = writeNodes(children, { ...writing, isInLink: true });
  const bare = text.trim();
  const [before, after] = bare === "" ? ["", ""] : text.split(bare, 2);
  // A title needs an address.
  const suffix = target === "" ? "" : title(attributes);
  return `${before}[${linesOfLink(tidyLines(bare))}](${target}${suffix})${after}`;
}

/** A blank line would end the link: it gets a backslash, other line ends are hard. */
function linesOfLink(text: string): string {
  const lines = text.split("\n").map((line) => line.trimStart());
  return lines
    .map((line, i) => {
      if (i === lines.length - 1) return line;
      return line === "" ? "\\\n" : `${line}${line.endsWith("  ") ? "" : "  "}\n`;
    })
    .join("");
}

function title(attributes: ReadonlyMap<string, string>): string {
  const text = inOneLine(attributes.get("title"));
  if (text === "") return "";
  if (!text.includes('"')) return ` "${text}"`;
  return text.includes("'") ? ` "${text.replaceAll('"', '\\"')}"` : ` '${text}'`;
}

function inOneLine(text = ""): string {
  return text.replace(/[\uE000\uE001]/g, "").replaceAll("\n", " ");
}

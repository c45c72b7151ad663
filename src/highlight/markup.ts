// Classified code → the HTML that Hugo gives: with classes, or with the looks of a style in every element.
import type { FenceFacts } from "../model/render.ts";
import { escapeHTMLText } from "../value/escape.ts";
import { splitLines, type Pieces } from "./lines.ts";
import type { BlockOptions } from "./options.ts";
import { findStyle } from "./styles.ts";

/** Attributes of the parts of a block, each with a space before it. */
interface Marks {
  readonly page: string;
  readonly line: string;
  readonly highlightedLine: string;
  readonly highlightedNumber: string;
  /** Of the element around the code of a line. */
  readonly code: string;
  readonly number: string;
  readonly tableNumber: string;
  readonly numberLink: string;
  readonly table: string;
  readonly numberCell: string;
  readonly codeCell: string;
  /** Of a class; "" where the text needs no element. */
  of(name: string): string;
}

const NUMBER =
  "white-space:pre;-webkit-user-select:none;user-select:none;margin-right:0.4em;padding:0 0.4em 0 0.4em;";
// What a browser does anyway.
const BROWSER_TAB = 8;
const CELL = "vertical-align:top;padding:0;margin:0;border:0;";

const classMarks: Marks = {
  page: ' class="chroma"',
  line: ' class="line"',
  highlightedLine: ' class="line hl"',
  highlightedNumber: ' class="hl"',
  code: ' class="cl"',
  number: ' class="ln"',
  tableNumber: ' class="lnt"',
  numberLink: ' class="lnlinks"',
  table: ' class="lntable"',
  numberCell: ' class="lntd"',
  codeCell: ' class="lntd"',
  of: (name) => (name === "" ? "" : ` class="${name}"`),
};

const styleMarksByKey = new Map<string, Marks>();

function styleMarks(name: string, tabWidth: number, isGrid: boolean): Marks {
  const key = `${name}/${tabWidth}/${isGrid}`;
  let marks = styleMarksByKey.get(key);
  if (marks === undefined) styleMarksByKey.set(key, (marks = makeStyleMarks(name, tabWidth, isGrid)));
  return marks;
}

function makeStyleMarks(name: string, tabWidth: number, isGrid: boolean): Marks {
  const style = findStyle(name);
  const tab =
    tabWidth === 0 || tabWidth === BROWSER_TAB
      ? ""
      : `-moz-tab-size:${tabWidth};-o-tab-size:${tabWidth};tab-size:${tabWidth};`;
  const grid = isGrid ? "display:grid;" : "";
  const classes = new Map([...style.classes].map(([each, look]) => [each, look && ` style="${look}"`]));
  return {
    page: ` style="${style.page || ";"}${tab}-webkit-text-size-adjust:none;${grid}"`,
    line: ' style="display:flex;"',
    highlightedLine: ` style="display:flex; ${style.highlightedLine}"`,
    highlightedNumber: ` style="${style.highlightedLine}"`,
    code: "",
    number: ` style="${NUMBER}${style.lineNumber}"`,
    tableNumber: ` style="${NUMBER}${style.tableLineNumber}"`,
    numberLink: ' style="outline:none;text-decoration:none;color:inherit"',
    table: ' style="border-spacing:0;padding:0;margin:0;border:0;"',
    numberCell: ` style="${CELL}"`,
    codeCell: ` style="${CELL};width:100%"`,
    of: (each) => classes.get(each) ?? "",
  };
}

/** A block of code, or code within a line where the options say so. */
export function renderCode(
  pieces: Pieces,
  language: string,
  options: BlockOptions,
  attributes: FenceFacts["attributes"],
): string {
  const marks = options.noClasses
    ? styleMarks(options.style, options.tabWidth, options.highlightedLines !== undefined)
    : classMarks;
  const lines = splitLines(pieces);
  const writer: Writer = { lines, options, marks, ...elementsFor(language, options, marks) };
  const body = options.lineNos === "table" ? renderTable(writer) : renderLines(writer);
  return options.isInline ? body : `${wrapperStart(options, attributes)}${body}</div>`;
}

interface Elements {
  readonly numbersStart: string;
  readonly numbersEnd: string;
  readonly codeStart: string;
  readonly codeEnd: string;
}

interface Writer extends Elements {
  readonly lines: readonly Pieces[];
  readonly options: BlockOptions;
  readonly marks: Marks;
}

function elementsFor(language: string, { isInline }: BlockOptions, { page }: Marks): Elements {
  const name = escapeHTMLText(language);
  if (isInline)
    return {
      numbersStart: "",
      numbersEnd: "",
      codeStart: `<code class="code-inline language-${name}">`,
      codeEnd: "</code>",
    };
  const named = name && ` class="language-${name}" data-lang="${name}"`;
  const pre = `<pre tabindex="0"${page}>`;
  const end = "</code></pre>";
  return {
    numbersStart: `${pre}<code>`,
    numbersEnd: end,
    codeStart: `${pre}<code${named}>`,
    codeEnd: end,
  };
}

function wrapperStart({ wrapperClass }: BlockOptions, attributes: FenceFacts["attributes"]): string {
  const own = attributes.find(({ name }) => name === "class");
  const more = own ? ` ${escapeHTMLText(String(own.value))}` : "";
  let html = `<div class="${escapeHTMLText(wrapperClass)}${more}"`;
  for (const { name, value } of attributes)
    if (name !== "class") html += ` ${name}="${Array.isArray(value) ? "" : escapeAttribute(String(value))}"`;
  return `${html}>`;
}

const entities: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
const escapeAttribute = (text: string): string => text.replace(/[&<>"]/g, (c) => entities[c]!);

function renderTable(writer: Writer): string {
  const { marks, numbersStart, numbersEnd } = writer;
  return (
    `<div${marks.page}>\n<table${marks.table}><tr><td${marks.numberCell}>\n` +
    `${numbersStart}${renderNumbers(writer)}${numbersEnd}</td>\n<td${marks.codeCell}>\n` +
    `${renderLines(writer)}</td></tr></table>\n</div>\n`
  );
}

function renderNumbers({ lines, options, marks }: Writer): string {
  const isHighlighted = highlightTest(options);
  const number = numberWriter(lines.length, options, marks, marks.tableNumber, "\n");
  let html = "";
  for (let i = 0; i < lines.length; i++)
    html += isHighlighted(options.lineNoStart + i)
      ? `<span${marks.highlightedNumber}>${number(i)}</span>`
      : number(i);
  return html;
}

function renderLines({ lines, options, marks, codeStart, codeEnd }: Writer): string {
  const isHighlighted = highlightTest(options);
  const number =
    options.lineNos === "inline" && !options.isInline
      ? numberWriter(lines.length, options, marks, marks.number, "")
      : () => "";
  let html = codeStart;
  for (let i = 0; i < lines.length; i++) {
    const code = renderPieces(lines[i]!, marks);
    if (options.isInline) html += code;
    else {
      const line = isHighlighted(options.lineNoStart + i) ? marks.highlightedLine : marks.line;
      html += `<span${line}>${number(i)}<span${marks.code}>${code}</span></span>`;
    }
  }
  return html + codeEnd;
}

function renderPieces({ classes, texts }: Pieces, marks: Marks): string {
  let html = "";
  for (let i = 0; i < texts.length; i++) {
    const mark = marks.of(classes[i]!);
    const text = escapeHTMLText(texts[i]!);
    html += mark === "" ? text : `<span${mark}>${text}</span>`;
  }
  return html;
}

/** Writes the number of a line, as wide as the last one's, with a link when lines are to have anchors. */
function numberWriter(
  count: number,
  { lineNoStart, lineAnchors, anchorLineNos }: BlockOptions,
  marks: Marks,
  mark: string,
  end: string,
): (line: number) => string {
  const width = String(lineNoStart + count - 1).length;
  const prefix = lineAnchors === "" ? "" : `${escapeHTMLText(lineAnchors)}-`;
  return (line) => {
    const number = String(lineNoStart + line);
    const text = number.padStart(width);
    if (!anchorLineNos) return `<span${mark}>${text}${end}</span>`;
    const id = prefix + number;
    return `<span${mark} id="${id}"><a${marks.numberLink} href="#${id}">${text}</a>${end}</span>`;
  };
}

/** Tells of numbers of lines, asked in their order, whether they are to be highlighted. */
function highlightTest({ highlightedLines = [] }: BlockOptions): (line: number) => boolean {
  let at = 0;
  return (line) => {
    while (at < highlightedLines.length && line > highlightedLines[at]![1]) at++;
    return at < highlightedLines.length && line >= highlightedLines[at]![0];
  };
}

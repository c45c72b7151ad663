// Code fences and indented code → HTML.
import type { Token } from "markdown-it";
import { parseAttributes, shownAttributes } from "../attributes.ts";
import type { Attribute, AttributeValue } from "../attributes.ts";
import { escapeCode, escapeHTML, unescapeText } from "../escape.ts";
import type { Value } from "../../model/value.ts";
import type { CodeBlockContext } from "../hooks.ts";
import { stripMarks } from "../included.ts";
import type { Handler, Run } from "./run.ts";

// Attributes that are settings of the highlighter, compared in lower case.
const HIGHLIGHT_OPTIONS = new Set(
  (
    "anchorlinenos guesssyntax hl_lines hl_inline lineanchors linenos linenostart linenumbersintable " +
    "noclasses style tabwidth"
  ).split(" "),
);

/** Indented code: escaped, never highlighted. */
export const codeBlock: Handler = (run, { content }) => {
  run.out += `<pre><code>${escapeHTML(content)}</code></pre>\n`;
};

/** A code fence: by hook, highlighted, or plain. */
export const fence: Handler = (run, token) => {
  const info = token.info.trim();
  if (!run.settings.highlightConfig.codeFences) return plainFence(run, token, info);
  const all = fenceAttributes(info)?.map(withRanges);
  if (!all) run.settings.onInvalidAttributes?.(run.blockPosition(token, token.markup));
  const isOption = ({ name }: Attribute) => HIGHLIGHT_OPTIONS.has(name.toLowerCase());
  const block: CodeBlock = {
    type: languageOf(info),
    inner: chomp(stripMarks(token.content)),
    options: (all ?? []).filter(isOption),
    attributes: shownAttributes((all ?? []).filter((one) => !isOption(one))),
  };
  const ordinal = run.nextOrdinal("codeblock");
  const position = run.blockPosition(token, token.markup);
  run.out +=
    run.settings.hooks.codeblock?.({ ...block, ordinal, position }) ??
    defaultFence(run, { ...block, ordinal, position });
};

type CodeBlock = Pick<CodeBlockContext, "type" | "inner" | "options" | "attributes">;
type PlacedBlock = CodeBlock & Pick<CodeBlockContext, "ordinal" | "position">;

/** goldmark's own rendering, where Hugo's is switched off. */
function plainFence(run: Run, { content }: Token, info: string): void {
  const name = info.split(/\s/, 1)[0]!;
  const language = name && ` class="language-${escapeHTML(unescapeText(name))}"`;
  const end = content === "" || content.endsWith("\n") ? "" : "\n";
  run.out += `<pre><code${language}>${escapeHTML(content)}${end}</code></pre>\n`;
}

/** Lists of lines become ranges counted from 0: `[1, "3-4"]` → `[[0, 0], [2, 3]]`. */
function withRanges({ name, value }: Attribute): Attribute {
  if (!Array.isArray(value)) return { name, value };
  return { name, value: value.flatMap((one) => rangeOf(one)) };
}

function rangeOf(one: AttributeValue): [number, number][] {
  const lines = typeof one === "number" ? [Math.trunc(one)] : wholeNumbers(String(one).split("-", 2));
  const [first = NaN, last = first] = lines;
  return Number.isNaN(first + last) ? [] : [[first - 1, last - 1]];
}

const wholeNumbers = (texts: readonly string[]): number[] =>
  texts.map((text) => (/^[+-]?\d+$/.test(text) ? Number(text) : NaN));

/** Without the newlines at the end. */
function chomp(text: string): string {
  let end = text.length;
  while (end > 0 && text.charCodeAt(end - 1) === 10) end--;
  return text.slice(0, end);
}

const languageOf = (info: string): string => info.split(/[ {]/, 1)[0]!;

/** The attribute block; none is no fault, undefined is one. */
function fenceAttributes(info: string): readonly Attribute[] | undefined {
  const end = info.indexOf("}");
  const start = end < 0 ? -1 : info.lastIndexOf("{", end);
  return start < 0 ? [] : parseAttributes(info.slice(start, end + 1), 0)?.attributes;
}

function defaultFence(
  run: Run,
  { type, inner, options, attributes, ordinal, position }: PlacedBlock,
): string {
  const code = inner && `${inner}\n`;
  const settings: Record<string, Value> = Object.create(null);
  for (const { name, value } of options) settings[name] = value;
  const { highlight, onCode } = run.settings;
  const highlighted = highlight?.(code, type, settings, { attributes, ordinal }, (warning) =>
    onCode?.(warning, position),
  );
  if (highlighted !== undefined) return highlighted;
  const language = escapeCode(type);
  const marks = language && ` class="language-${language}" data-lang="${language}"`;
  return `<pre tabindex="0"><code${marks}>${escapeCode(code)}</code></pre>`;
}

// Code fences and indented code → HTML.
import type { Token } from "markdown-it";
import { parseAttributes, shownAttributes } from "../attributes.ts";
import type { Attribute } from "../attributes.ts";
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
  const all = fenceAttributes(info);
  if (!all) run.settings.onInvalidAttributes?.(run.blockPosition(token, token.markup));
  const isOption = ({ name }: Attribute) => HIGHLIGHT_OPTIONS.has(name.toLowerCase());
  const block: CodeBlock = {
    type: languageOf(info),
    inner: chomp(stripMarks(token.content)),
    options: (all ?? []).filter(isOption).map(withRanges),
    attributes: shownAttributes((all ?? []).filter((one) => !isOption(one))),
  };
  const ordinal = run.nextOrdinal("codeblock");
  const hook = run.settings.hooks.codeblock;
  const hooked = hook?.({ ...block, ordinal, position: run.blockPosition(token, token.markup) });
  run.out += hooked ?? defaultFence(run, block, ordinal);
};

type CodeBlock = Pick<CodeBlockContext, "type" | "inner" | "options" | "attributes">;

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
  const ranges = value.map((one) =>
    String(one)
      .split("-", 2)
      .map((line) => Number.parseInt(line, 10) - 1),
  );
  const valid = ranges.filter((range) => !range.some(Number.isNaN));
  return { name, value: valid.map(([first, last]) => [first!, last ?? first!]) };
}

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

function defaultFence(run: Run, { type, inner, options, attributes }: CodeBlock, ordinal: number): string {
  const code = inner && `${inner}\n`;
  const settings: Record<string, Value> = Object.create(null);
  for (const { name, value } of options) settings[name] = value;
  const highlighted = run.settings.highlight?.(code, type, settings, { attributes, ordinal });
  if (highlighted !== undefined) return highlighted;
  const language = escapeCode(type);
  const marks = language && ` class="language-${language}" data-lang="${language}"`;
  return `<pre tabindex="0"><code${marks}>${escapeCode(code)}</code></pre>`;
}

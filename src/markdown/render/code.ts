// Code fences and indented code → HTML.
import { parseAttributes, shownAttributes } from "../attributes.ts";
import type { Attribute } from "../attributes.ts";
import { escapeCode, escapeHTML, unescapeText } from "../escape.ts";
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

export const fence: Handler = (run, token) => {
  const info = token.info.trim();
  if (!run.settings.highlightConfig.codeFences) {
    const name = info.split(/\s/, 1)[0]!;
    const language = name && ` class="language-${escapeHTML(unescapeText(name))}"`;
    const end = token.content === "" || token.content.endsWith("\n") ? "" : "\n";
    run.out += `<pre><code${language}>${escapeHTML(token.content)}${end}</code></pre>\n`;
    return;
  }
  const type = languageOf(info);
  const inner = chomp(token.content);
  const all = fenceAttributes(info);
  const isOption = ({ name }: Attribute) => HIGHLIGHT_OPTIONS.has(name.toLowerCase());
  const options = all.filter(isOption).map(withRanges);
  const attributes = shownAttributes(all.filter((one) => !isOption(one)));
  const ordinal = run.nextOrdinal("codeblock");
  const hook = run.settings.hooks.codeblock;
  const hooked = hook?.({
    type,
    inner,
    options,
    attributes,
    ordinal,
    position: run.blockPosition(token, token.markup),
  });
  run.out += hooked ?? defaultFence(run, type, inner, options, attributes);
};

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

const languageOf = (info: string): string => info.split(/[\s{]/, 1)[0]!;

function fenceAttributes(info: string): readonly Attribute[] {
  const start = info.lastIndexOf("{");
  return start < 0 ? [] : (parseAttributes(info, start)?.attributes ?? []);
}

function defaultFence(
  run: Run,
  language: string,
  code: string,
  options: readonly Attribute[],
  attributes: readonly Attribute[],
): string {
  const settings = Object.fromEntries([...options, ...attributes].map(({ name, value }) => [name, value]));
  const highlighted = run.settings.highlight?.(code, language, settings);
  if (highlighted !== undefined) return highlighted;
  const name = escapeCode(language);
  const marks = name && ` class="language-${name}" data-lang="${name}"`;
  return `<pre tabindex="0"><code${marks}>${code && `${escapeCode(code)}\n`}</code></pre>`;
}

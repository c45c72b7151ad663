// Markdown → HTML as Hugo gives it: parse with markdown-it and our rules, then render with our own renderer.
import type { GoldmarkConfig, HighlightConfig } from "../model/config.ts";
import type { Diagnostic } from "../model/diagnostic.ts";
import type { Heading } from "../model/render.ts";
import { createIdRegistry } from "./heading-id.ts";
import type { RenderHooks } from "./hooks.ts";
import { outdentMarks, stripMarks } from "./included.ts";
import { createParser } from "./parser.ts";
import type { Placeholders } from "./placeholders.ts";
import { renderBlocks } from "./render/block.ts";
import { renderFootnotes } from "./render/footnote.ts";
import { inlineHandlers } from "./render/inline.ts";
import type { Highlighter } from "./render/run.ts";
import { Run } from "./render/run.ts";
import type { EmojiLookup } from "./rules/emoji.ts";
import type { ParseEnv } from "./state.ts";
import type { TableOfContentsOptions } from "./toc.ts";

export { markIncluded } from "./included.ts";
export { createPlaceholders, type KeptOutput } from "./placeholders.ts";
export { renderTableOfContents } from "./toc.ts";
export type { EmojiLookup, Highlighter, Placeholders, RenderHooks, TableOfContentsOptions };

/** What belongs to a site in one language. */
export interface MarkdownOptions {
  readonly goldmark: GoldmarkConfig;
  readonly highlight: HighlightConfig;
  readonly tableOfContents: TableOfContentsOptions;
  readonly enableEmoji: boolean;
  /** Finds emoji by short name; used if they are enabled. */
  readonly emoji?: EmojiLookup;
  /** Highlights code fences; without it they are plain. */
  readonly highlighter?: Highlighter;
}

/** What belongs to one page. */
export interface MarkdownEnv {
  readonly hooks?: Partial<RenderHooks>;
  /** Shortcode output that stands in the source as tokens. */
  readonly placeholders?: Placeholders;
  /** Called with its place in the source when raw HTML was left out. */
  onRawHTML?(offset: number): void;
  /** Called with its place when a code fence has attributes that can't be read; Hugo stops at it. */
  onInvalidAttributes?(offset: number): void;
  /** Called with what the highlighter says of a code fence, and the fence's place. */
  onCode?(diagnostic: Diagnostic, offset: number): void;
  /** Called where the text of an included page begins, and without a number where it ends. */
  onIncluded?(number: number | undefined): void;
  /** Called with its place when included text stands in raw HTML, where it isn't read as Markdown. */
  onIncludedInHTML?(offset: number): void;
  /** Called with the headings before shortcode output is put back, which may want to know them. */
  onHeadings?(headings: readonly Heading[]): void;
  /** Goes in front of footnote ids. */
  readonly idPrefix?: string;
}

/** A page rendered; headings in the order of the source. */
export interface MarkdownResult {
  readonly html: string;
  readonly headings: readonly Heading[];
}

/** Renders any number of pages. */
export interface Markdown {
  render(source: string, env?: MarkdownEnv): MarkdownResult;
  /** The same without the paragraph around a single one. */
  renderInline(source: string, env?: MarkdownEnv): MarkdownResult;
  /** The headings alone. */
  headings(source: string): readonly Heading[];
}

/** A renderer for one configuration; it keeps nothing of the pages it renders. */
export function createMarkdown(options: MarkdownOptions): Markdown {
  const parser = createParser(options.goldmark, options.enableEmoji ? options.emoji : undefined);
  const convert = (text: string, env: MarkdownEnv, highlight: Highlighter | undefined): MarkdownResult => {
    const source = outdentMarks(text);
    const parseEnv: ParseEnv = {};
    const tokens = parser.parse(source, parseEnv);
    const run = new Run(
      {
        source,
        goldmark: options.goldmark,
        highlightConfig: options.highlight,
        highlight,
        hooks: env.hooks ?? {},
        ids: createIdRegistry(options.goldmark.parser.autoIDType),
        idPrefix: env.idPrefix ?? "",
        placeholders: env.placeholders,
        onRawHTML: env.onRawHTML?.bind(env),
        onInvalidAttributes: env.onInvalidAttributes?.bind(env),
        onCode: env.onCode?.bind(env),
        onIncluded: env.onIncluded?.bind(env),
        onIncludedInHTML: env.onIncludedInHTML?.bind(env),
      },
      inlineHandlers,
    );
    renderBlocks(run, tokens);
    if (parseEnv.footnotes) renderFootnotes(run, parseEnv.footnotes.values(), renderBlocks);
    env.onHeadings?.(run.headings);
    return restore({ html: stripMarks(run.out), headings: run.headings }, env.placeholders);
  };
  const render = (text: string, env: MarkdownEnv = {}): MarkdownResult =>
    convert(text, env, options.highlighter);
  return {
    render,
    headings: (source) => convert(source, {}, undefined).headings,
    renderInline(source, env) {
      const result = render(source, env);
      return { ...result, html: withoutParagraph(result.html) };
    },
  };
}

function restore(result: MarkdownResult, placeholders: Placeholders | undefined): MarkdownResult {
  if (!placeholders) return result;
  const html = placeholders.restore(result.html);
  return { html, headings: restoreHeadings(result.headings, placeholders) };
}

/** Headings with the shortcode output that stands in them. */
export function restoreHeadings(headings: readonly Heading[], placeholders: Placeholders): Heading[] {
  return headings.map((one) => ({ ...one, text: placeholders.restore(one.text) }));
}

/** The inside of the only paragraph; anything else as it is. */
function withoutParagraph(html: string): string {
  const first = html.indexOf("<p>");
  if (first < 0 || html.indexOf("<p>", first + 1) >= 0) return html;
  const text = html.trim();
  return text.startsWith("<p>") && text.endsWith("</p>") ? text.slice(3, -4).trim() : text;
}

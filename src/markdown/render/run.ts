// One render: what has been written so far, and what the elements share on the way.
import type { Token } from "markdown-it";
import type { GoldmarkConfig, HighlightConfig } from "../../model/config.ts";
import type { Diagnostic } from "../../model/diagnostic.ts";
import type { FenceFacts, Heading } from "../../model/render.ts";
import type { ValueMap } from "../../model/value.ts";
import { escapeHTML } from "../escape.ts";
import type { IdRegistry } from "../heading-id.ts";
import type { RenderHooks } from "../hooks.ts";
import type { Placeholders } from "../placeholders.ts";

/** Turns code into highlighted HTML; undefined when it can't. */
export type Highlighter = (
  code: string,
  language: string,
  options: ValueMap,
  fence: FenceFacts,
  warn?: (diagnostic: Diagnostic) => void,
) => string | undefined;

/** What one render needs from outside. */
export interface RunSettings {
  readonly source: string;
  readonly goldmark: GoldmarkConfig;
  readonly highlightConfig: HighlightConfig;
  readonly hooks: Partial<RenderHooks>;
  readonly ids: IdRegistry;
  readonly idPrefix: string;
  readonly placeholders?: Placeholders | undefined;
  readonly highlight?: Highlighter | undefined;
  readonly onRawHTML?: ((offset: number) => void) | undefined;
  readonly onInvalidAttributes?: ((offset: number) => void) | undefined;
  readonly onCode?: ((diagnostic: Diagnostic, offset: number) => void) | undefined;
  readonly onIncluded?: ((number: number | undefined) => void) | undefined;
  readonly onIncludedInHTML?: ((offset: number) => void) | undefined;
}

type OrdinalKind =
  "heading" | "link" | "autolink" | "image" | "codeblock" | "blockquote" | "table" | "passthrough";

/** How each type of token is written; types without a handler write nothing. */
export type Handlers = Readonly<Record<string, Handler | undefined>>;

/** The state of one render. Handlers append to `out`. */
export class Run {
  readonly settings: RunSettings;
  /** Passed in, so that handlers can write what is inside them without importing each other. */
  readonly inlineHandlers: Handlers;
  readonly headings: Heading[] = [];
  out = "";
  /** The inline token being rendered. */
  inline: Token | undefined;
  /** How many block quotes we are in. */
  quoteDepth = 0;
  private readonly captures: string[] = [];
  private readonly ordinals: Partial<Record<OrdinalKind, number>> = {};
  private quiet: Run | undefined;
  private lineStarts: number[] | undefined;
  private counted = { text: "", offset: 0, lines: 0 };

  constructor(settings: RunSettings, inlineHandlers: Handlers) {
    this.settings = settings;
    this.inlineHandlers = inlineHandlers;
  }

  /** From here on `out` is kept apart, until `endCapture` gives it back. */
  beginCapture(): void {
    this.captures.push(this.out);
    this.out = "";
  }

  endCapture(): string {
    const inner = this.out;
    this.out = this.captures.pop() ?? "";
    return inner;
  }

  /** Writes a list of inline tokens. */
  renderInline(tokens: readonly Token[]): void {
    for (let i = 0; i < tokens.length; i++) {
      const token = tokens[i]!;
      if (token.type === "text") this.out += escapeHTML(token.content);
      else this.inlineHandlers[token.type]?.(this, token, tokens, i);
    }
  }

  /** The same as a string. */
  inlineToString(tokens: readonly Token[]): string {
    this.beginCapture();
    this.renderInline(tokens);
    return this.endCapture();
  }

  /** A second render beside this one that calls nobody. */
  withoutHooks(): Run {
    this.quiet ??= new Run(
      { ...this.settings, hooks: {}, onRawHTML: undefined, onIncluded: undefined },
      this.inlineHandlers,
    );
    return this.quiet;
  }

  /** Counts elements of one kind from 0. */
  nextOrdinal(kind: OrdinalKind): number {
    const ordinal = this.ordinals[kind] ?? 0;
    this.ordinals[kind] = ordinal + 1;
    return ordinal;
  }

  /** Offset in the source of a block's first line, or in it of the `mark` with which the block begins. */
  blockPosition(token: Token, mark = "", nth = 1): number {
    const line = token.map?.[0] ?? 0;
    const [start, end] = [this.lineStart(line), this.lineStart(line + 1)];
    let at = start - 1;
    for (let i = 0; i < nth; i++) at = this.settings.source.indexOf(mark, at + 1);
    return at < start || at >= end ? start : at;
  }

  /** Offset in the source of an inline element; `meta` holds the offset in the inline text. */
  inlinePosition(token: Token, inline: Token | undefined): number {
    return this.sourceOffset(inline, Number(token.meta?.["position"] ?? 0));
  }

  /** The source from one offset in an inline text to another, with the marks and indentation of the blocks around. */
  sourceBetween(inline: Token | undefined, from: number, to: number): string {
    return this.settings.source.slice(this.sourceOffset(inline, from), this.sourceOffset(inline, to));
  }

  private sourceOffset(inline: Token | undefined, offset: number): number {
    const content = inline?.content ?? "";
    const lineBegin = content.lastIndexOf("\n", offset - 1) + 1;
    const newline = content.indexOf("\n", offset);
    const text = content.slice(lineBegin, newline < 0 ? content.length : newline);
    const line = (inline?.map?.[0] ?? 0) + this.lineIn(content, lineBegin);
    const start = this.lineStart(line);
    const column = this.settings.source.slice(start, this.lineStart(line + 1)).indexOf(text);
    return start + Math.max(0, column) + offset - lineBegin;
  }

  /** How many lines of a text end before an offset; counted on from where it was asked last. */
  private lineIn(text: string, offset: number): number {
    if (this.counted.text !== text || this.counted.offset > offset)
      this.counted = { text, offset: 0, lines: 0 };
    const { counted } = this;
    for (let i = text.indexOf("\n", counted.offset); i >= 0 && i < offset; i = text.indexOf("\n", i + 1))
      counted.lines++;
    counted.offset = offset;
    return counted.lines;
  }

  private lineStart(line: number): number {
    this.lineStarts ??= findLineStarts(this.settings.source);
    return this.lineStarts[line] ?? this.settings.source.length;
  }
}

function findLineStarts(source: string): number[] {
  const starts = [0];
  for (const match of source.matchAll(/\r\n?|\n/g)) starts.push(match.index + match[0].length);
  return starts;
}

/** Writes one token; may look at its neighbours. */
export type Handler = (run: Run, token: Token, tokens: readonly Token[], index: number) => void;

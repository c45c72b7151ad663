// Step 10 of a build: a page's body → HTML. Shortcodes are taken out, Markdown runs, and their output is put back.
//   1. the body's shortcodes are parsed (once a page)
//   2. `{{% %}}` calls are rendered, inner ones first, and join the Markdown; tokens stand for all others
//   3. Markdown with the site's render hooks
//   4. the other calls are rendered, so that they can ask for all headings, and take the place of their tokens
//   5. the summary is cut, the table of contents made when asked for
import type { Page } from "../model/page.ts";
import type { Heading, RenderedContent } from "../model/render.ts";
import type { Config } from "../model/config.ts";
import {
  renderTableOfContents,
  type KeptOutput,
  type Markdown,
  type MarkdownEnv,
  type Placeholders,
} from "../markdown/markdown.ts";
import { mayHaveShortcodes } from "../shortcode/parse.ts";
import { convertContent } from "./convert.ts";
import { OffsetMap } from "./offset-map.ts";
import type { ShortcodeDocument } from "../shortcode/node.ts";
import { findDivider } from "./divider.ts";
import type { ExpandedInto, ShortcodeRenderer } from "./shortcodes.ts";
import { automaticSummary, countWords, manualSummary, plainText, type SummaryParts } from "./summary.ts";

export interface ContentInput {
  readonly page: Page;
  readonly config: Config;
  readonly markdown: Markdown;
  readonly env: MarkdownEnv;
  readonly shortcodes: ShortcodeRenderer;
  /** The body's shortcodes; null when it has none. */
  readonly document: ShortcodeDocument | null;
  /** Filled with where the pieces of the body came from, when there are shortcodes. */
  readonly offsets: OffsetMap;
  readonly placeholders: Placeholders;
  /** Called with the Markdown that is about to be rendered: render hooks may ask for its headings. */
  onMarkdown(source: string): void;
  /** Renders front matter's `summary`. */
  readonly inline: (source: string) => string;
}

const MARK = "\u0000more\u0000";
/** Stands where a shortcode asked for the table of contents; private use characters, so that nothing changes it. */
export const TOC_MARK = "\uE000toc\uE001";

/** Renders the page's body in the current output format. */
export function renderContent(input: ContentInput): RenderedContent {
  const { page } = input;
  if (page.parsed === null) return new Content("", [], input, undefined);
  const { placeholders } = input;
  const keep = (output: KeptOutput) => placeholders.add(output);
  const divider = findDivider(page.parsed.text, page.parsed.bodyOffset, input.document);
  const isDivided = divider?.isOutermost === true;
  const cut = divider && { ...divider, text: isDivided ? `\n\n${keep(MARK)}\n\n` : "" };
  const source = expand(page, input.document, input.shortcodes, { keep, offsets: input.offsets, cut });
  if (page.markup === "html") return finish(placeholders.restore(source), [], input, isDivided);
  if (page.markup !== "markdown")
    return finish(placeholders.restore(convertContent(source, page, input.config)), [], input, isDivided);
  input.onMarkdown(source);
  const { html, headings } = input.markdown.render(source, {
    ...input.env,
    ...(input.document === null && !isDivided ? {} : { placeholders }),
  });
  return finish(html, headings, input, isDivided);
}

/** The body with its shortcodes replaced. */
function expand(
  page: Page,
  document: ShortcodeDocument | null,
  shortcodes: ShortcodeRenderer,
  into: ExpandedInto,
): string {
  const { file, text, bodyOffset } = page.parsed!;
  const nodes = document?.nodes ?? [{ kind: "text" as const, start: bodyOffset, end: text.length }];
  return shortcodes.expand(page, { file: file.display, text }, nodes, into);
}

/** The body as part of another page's: a divider means nothing there. */
export function includableText(
  page: Page,
  document: ShortcodeDocument | null,
  shortcodes: ShortcodeRenderer,
  keep: (output: KeptOutput) => string,
): string {
  const { text, bodyOffset } = page.parsed!;
  const divider = findDivider(text, bodyOffset, document);
  const cut = divider && { ...divider, text: "" };
  return expand(page, document, shortcodes, { keep, offsets: new OffsetMap(), cut });
}

function finish(
  text: string,
  headings: readonly Heading[],
  input: ContentInput,
  isDivided: boolean,
): RenderedContent {
  const html = text.includes(TOC_MARK) ? withTableOfContents(text, headings, input) : text;
  const manual = isDivided ? manualSummary(html, MARK) : undefined;
  return new Content(manual?.html ?? html.replace(MARK, ""), headings, input, manual);
}

function withTableOfContents(html: string, headings: readonly Heading[], { config }: ContentInput): string {
  return html.replaceAll(TOC_MARK, () => renderTableOfContents(headings, config.markup.tableOfContents));
}

/** What a page has of the content that is still being made. */
export const noContent: RenderedContent = {
  html: "",
  headings: [],
  tableOfContents: "",
  summary: "",
  withoutSummary: "",
  truncated: false,
  summaryType: "auto",
  plain: "",
  wordCount: 0,
};

/** What stands in for content with a fault. */
export function emptyContent(input: ContentInput): RenderedContent {
  return new Content("", [], input, undefined);
}

/** The body of a page may call shortcodes. */
export function hasShortcodes(page: Page): boolean {
  return page.parsed !== null && mayHaveShortcodes(page.parsed.text);
}

/** What a page's content gives; all but the HTML is worked out when first asked for. */
class Content implements RenderedContent {
  readonly html: string;
  readonly headings: readonly Heading[];
  readonly #input: ContentInput;
  readonly #manual: SummaryParts | undefined;
  #summary: SummaryParts | undefined;
  #wordCount: number | undefined;

  constructor(
    html: string,
    headings: readonly Heading[],
    input: ContentInput,
    manual: SummaryParts | undefined,
  ) {
    this.html = html;
    this.headings = headings;
    this.#input = input;
    this.#manual = manual;
  }

  get tableOfContents(): string {
    return renderTableOfContents(this.headings, this.#input.config.markup.tableOfContents);
  }
  get plain(): string {
    return plainText(this.html);
  }
  get wordCount(): number {
    return (this.#wordCount ??= countWords(this.plain, this.#cjk));
  }
  get summary(): string {
    return this.#parts.summary;
  }
  get withoutSummary(): string {
    return this.#parts.withoutSummary;
  }
  get summaryType(): "auto" | "manual" | "frontmatter" {
    if (this.#manual)
      return this.#manual.summary === "" && this.#input.page.summary !== "" ? "frontmatter" : "manual";
    return this.#input.page.summary === "" ? "auto" : "frontmatter";
  }
  get truncated(): boolean {
    return this.#parts.truncated;
  }

  get #cjk(): boolean {
    return this.#input.page.isCJK;
  }
  get #parts(): SummaryParts {
    return (this.#summary ??= this.#manual ? this.#fill(this.#manual) : this.#makeSummary());
  }
  /** What is before a divider goes before front matter's summary, if there is anything. */
  #fill(manual: SummaryParts): SummaryParts {
    const { page, inline } = this.#input;
    return manual.summary === "" && page.summary !== ""
      ? { ...manual, summary: inline(page.summary) }
      : manual;
  }
  #makeSummary(): SummaryParts {
    const { page, config, inline } = this.#input;
    if (page.summary !== "")
      return { summary: inline(page.summary), withoutSummary: this.html, truncated: false };
    return automaticSummary(this.html, config.summaryLength, this.#cjk);
  }
}

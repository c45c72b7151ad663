// The contents of pages, each rendered once: again only in output formats that have shortcodes or render hooks of their
// own. https://gohugo.io/configuration/output-formats/
import { DiagnosticError, withNote } from "../diagnostics/log.ts";
import { locate } from "../diagnostics/position.ts";
import { xxHash64 } from "../value/checksum.ts";
import {
  createMarkdown,
  createPlaceholders,
  renderTableOfContents,
  restoreHeadings,
  type Highlighter,
  type KeptOutput,
  type Markdown,
  type MarkdownEnv,
} from "../markdown/markdown.ts";
import type { Diagnostic, Location } from "../model/diagnostic.ts";
import type { Page, PageId } from "../model/page.ts";
import type { Heading, RenderContext, RenderedContent } from "../model/render.ts";
import type { Site } from "../model/site.ts";
import type { SourceText } from "../model/source.ts";
import type { ShortcodeDocument } from "../shortcode/node.ts";
import { mayHaveShortcodes } from "../shortcode/parse.ts";
import type { TemplateRegistry } from "../template/registry.ts";
import type { FoundTemplate } from "../template/templates.ts";
import { emojiOf } from "../value/emoji.ts";
import type { TextPlace } from "../view/position.ts";
import {
  emptyContent,
  hasShortcodes,
  includableText,
  noContent,
  renderContent,
  TOC_MARK,
} from "./content.ts";
import { embeddedUse, renderHooks } from "./hooks.ts";
import { IncludedPages } from "./included-pages.ts";
import { badAttributes, contentOfItself, includedInHTML, rawHTML } from "./messages.ts";
import { OffsetMap } from "./offset-map.ts";
import { OwnHeadings } from "./own-headings.ts";
import type { ShortcodeRenderer } from "./shortcodes.ts";
import { varyingTemplates, type VaryingTemplates } from "./varying-templates.ts";

export interface ContentDoors {
  readonly ctx: RenderContext;
  readonly registry: TemplateRegistry;
  readonly shortcodes: ShortcodeRenderer;
  pageOf(id: PageId): Page;
  siteOfPage(id: PageId): Site;
  /** The template of a render hook. */
  hook(hook: string, variant: string, page: Page): FoundTemplate | undefined;
  /** Runs something as if the task at hand were of another output format. */
  inFormat<T>(format: string, run: () => T): T;
  report(diagnostic: Diagnostic): void;
  /** The file of the template that runs; "" where none does. */
  running(): string;
}

export class PageContents {
  readonly #doors: ContentDoors;
  readonly #markdowns = new Map<string, Markdown>();
  readonly #contents = new Map<string, RenderedContent>();
  readonly #documents = new Map<PageId, ShortcodeDocument | null>();
  readonly #hookNames = new Map<string, ReadonlySet<string>>();
  readonly #warned = new Set<string>();
  readonly #included = new IncludedPages();
  readonly #own = new OwnHeadings({
    markdown: (lang) => this.#markdown(lang),
    document: (page) => this.#document(page),
  });
  /** Contents being rendered, outermost first: a page that asks for its own content would never end. */
  readonly #rendering: string[] = [];
  /** Headings of contents whose Markdown has run and whose shortcodes are being rendered. */
  readonly #parsed = new Map<PageId, () => readonly Heading[]>();
  #varying: VaryingTemplates | undefined;
  #scope = "";

  constructor(doors: ContentDoors) {
    this.#doors = doors;
  }

  /** The content in the current output format; in another scope than "" for render hooks that do as it says. */
  content(id: PageId, scope = ""): RenderedContent {
    const page = this.#doors.pageOf(id);
    const format = this.#formatFor(page);
    const key = contentKey(id, format, scope);
    let content = this.#contents.get(key);
    if (content === undefined) {
      if (this.#rendering.includes(key)) return this.#ofItself(page);
      const render = () => this.inScope(scope, () => this.#render(page, key));
      content = this.#doors.inFormat(format, render);
      this.#contents.set(key, content);
      // Pages that it includes may have shortcodes with templates for the format at hand.
      if (this.#formatFor(page) !== format) return this.content(id, scope);
    }
    return content;
  }

  get scope(): string {
    return this.#scope;
  }

  inScope<T>(scope: string, run: () => T): T {
    const before = this.#scope;
    this.#scope = scope;
    try {
      return run();
    } finally {
      this.#scope = before;
    }
  }

  /** The table of contents; a shortcode may ask for that of the page that it stands in. */
  tableOfContents(id: PageId): string {
    if (!this.#isRendering(id)) return this.content(id).tableOfContents;
    const headings = this.#parsed.get(id)?.();
    const { config } = this.#doors.siteOfPage(id);
    return headings ? renderTableOfContents(headings, config.markup.tableOfContents) : TOC_MARK;
  }

  /** The headings; in a shortcode with percent signs of the page itself those that no shortcode makes. */
  headings(id: PageId): readonly Heading[] {
    if (this.#rendering.length === 0) return this.content(id).headings;
    const suffices = this.#isRendering(id) || this.#own.areAll(this.#doors.pageOf(id));
    return suffices ? this.headingsForIndex(id) : this.content(id).headings;
  }

  /** The headings for an index of all pages: nothing is rendered for it from within a content. */
  headingsForIndex(id: PageId): readonly Heading[] {
    if (this.#rendering.length === 0) return this.content(id).headings;
    const page = this.#doors.pageOf(id);
    return this.#contents.get(contentKey(id, this.#formatFor(page), ""))?.headings ?? this.#ownHeadings(page);
  }

  #ownHeadings(page: Page): readonly Heading[] {
    return this.#parsed.get(page.id)?.() ?? this.#own.of(page);
  }

  /** Names of the shortcodes that a page calls: in its body, and as far as they have run in texts and pages it includes. */
  shortcodes(id: PageId): ReadonlySet<string> {
    const own = this.#document(this.#doors.pageOf(id))?.names ?? new Set();
    const others = this.#included.namesOf(id);
    return others ? new Set([...own, ...others]) : own;
  }

  /** Renders Markdown that is not a page's body. */
  markdown(text: string, display: "inline" | "block", id: PageId): string {
    const page = id === "" ? undefined : this.#doors.pageOf(id);
    const env = page && this.#env(page, placesOf(stringOf(page, text)));
    return this.#renderer(page?.lang ?? this.#doors.ctx.site.language.lang, display)(text, env).html;
  }

  /** The same with shortcodes, for `.RenderString`. */
  renderString(text: string, display: "inline" | "block", id: PageId): string {
    if (!mayHaveShortcodes(text)) return this.markdown(text, display, id);
    const page = this.#doors.pageOf(id);
    const source = stringOf(page, text);
    const { shortcodes } = this.#doors;
    const document = shortcodes.parse(page, source, 0);
    const placeholders = createPlaceholders(text);
    const keep = (output: KeptOutput) => placeholders.add(output);
    const offsets = new OffsetMap();
    return this.#included.into({ page, keep }, () => {
      const expanded = shortcodes.expand(page, source, document.nodes, { keep, offsets });
      this.#included.noteNames(document.names, page);
      const env = this.#env(page, placesOf(source, offsets));
      return this.#renderer(page.lang, display)(expanded, { ...env, placeholders }).html;
    });
  }

  /** A page's text with its shortcodes replaced, for `.RenderShortcodes`. */
  renderShortcodes(id: PageId): string {
    const page = this.#doors.pageOf(id);
    if (page.parsed === null) return "";
    const document = this.#document(page);
    this.#included.noteNames(this.shortcodes(id));
    return this.#included.include(page, (keep) =>
      includableText(page, document, this.#doors.shortcodes, keep),
    );
  }

  /** Runs a shortcode whose output Markdown doesn't read. */
  besideMarkdown<T>(run: () => T): T {
    return this.#included.besideMarkdown(run);
  }

  /** What a shortcode or hook gets of the content that it is part of. */
  #ofItself(page: Page): RenderedContent {
    this.#warn(page, "content-of-itself", () => contentOfItself(page, this.#doors.running()));
    return noContent;
  }

  /** Markdown as a language configures it. */
  #markdown(lang: string): Markdown {
    let markdown = this.#markdowns.get(lang);
    if (markdown === undefined) {
      const { ctx } = this.#doors;
      const { markup, enableEmoji } = ctx.siteOf(lang)!.config;
      const highlighter: Highlighter = (...block) => ctx.highlight?.(...block);
      markdown = createMarkdown({ ...markup, enableEmoji, emoji: emojiOf, highlighter });
      this.#markdowns.set(lang, markdown);
    }
    return markdown;
  }

  #renderer(lang: string, display: "inline" | "block"): Markdown["render"] {
    const { render, renderInline } = this.#markdown(lang);
    return display === "inline" ? renderInline : render;
  }

  #isRendering(id: PageId): boolean {
    return this.#rendering.some((key) => key.startsWith(`${id}\u0000`));
  }

  /** The format that the content is rendered in: one for all, unless the format at hand has templates of its own. */
  #formatFor(page: Page): string {
    const { format } = this.#doors.ctx.task;
    const own = page.targets[0]?.format ?? format;
    if (own === format) return format;
    this.#varying ??= varyingTemplates(this.#doors.registry);
    return this.#varying.concern(this.#hookNamesOf(page), this.shortcodes(page.id)) ? format : own;
  }

  #render(page: Page, key: string): RenderedContent {
    this.#rendering.push(key);
    const document = this.#document(page);
    const offsets = new OffsetMap();
    const place = page.parsed === null ? () => undefined : placesOf(sourceOf(page), offsets);
    const located = (offset: number) => locationOf(place(offset));
    const placeholders = createPlaceholders(page.parsed?.text ?? "");
    const markdown = this.#markdown(page.lang);
    const input = {
      page,
      config: this.#doors.siteOfPage(page.id).config,
      markdown,
      env: {
        ...this.#env(page, place),
        onHeadings: (headings: readonly Heading[]) =>
          this.#parsed.set(
            page.id,
            once(() => restoreHeadings(headings, placeholders)),
          ),
        onRawHTML: (offset: number) =>
          this.#warn(page, "warning-goldmark-raw-html", () => rawHTML(located(offset))),
        onInvalidAttributes(offset: number) {
          throw badAttributes(located(offset));
        },
        onIncludedInHTML: (offset: number) =>
          this.#warn(page, "warning-rendershortcodes-in-html", () => includedInHTML(located(offset))),
      },
      shortcodes: this.#doors.shortcodes,
      document,
      offsets,
      placeholders,
      onMarkdown: (source: string) =>
        this.#parsed.set(
          page.id,
          once(() => markdown.headings(source)),
        ),
      inline: (source: string) => this.markdown(source, "inline", page.id),
    };
    const keep = (output: KeptOutput) => placeholders.add(output);
    try {
      return this.#included.into({ page, keep }, () => renderContent(input));
    } catch (error) {
      this.#report(error, page);
      return emptyContent(input);
    } finally {
      this.#parsed.delete(page.id);
      this.#rendering.pop();
    }
  }

  /** A fault in content is told once, from here: the templates that asked for the content have no part in it. */
  #report(error: unknown, page: Page): void {
    if (!(error instanceof DiagnosticError)) throw error;
    const { diagnostic } = error;
    const file = page.parsed?.file.display;
    const isElsewhere = file !== undefined && diagnostic.location?.file !== file;
    this.#doors.report(isElsewhere ? withNote(diagnostic, { text: `rendering ${file}` }) : diagnostic);
  }

  /** What Markdown asks of a page; `place` is where an offset of its text stands in a file. */
  #env(page: Page, place: (offset: number) => TextPlace | undefined): MarkdownEnv {
    const { ctx } = this.#doors;
    const included = this.#included;
    const inner: PageId[] = [];
    const find = (hook: string, variant: string) => this.#doors.hook(hook, variant, page)?.render;
    const doors = { ctx, find, place, pageInner: () => inner.at(-1) ?? page.id };
    const { footnote } = this.#doors.siteOfPage(page.id).config.markup.goldmark.extensions;
    return {
      hooks: renderHooks(page, doors, this.#hookNamesOf(page)),
      ...(footnote.enableAutoIDPrefix ? { idPrefix: `h${xxHash64(Buffer.from(page.path))}` } : {}),
      onCode: (diagnostic, offset) =>
        this.#doors.report({ ...diagnostic, location: locationOf(place(offset)) }),
      onIncluded(number) {
        if (number === undefined) inner.pop();
        else inner.push(included.pageOf(number));
      },
    };
  }

  /** The render hooks that pages of a site may have templates for. */
  #hookNamesOf({ site: key }: Page): ReadonlySet<string> {
    let names = this.#hookNames.get(key);
    if (names === undefined) {
      const site = this.#doors.ctx.siteOf(key)!;
      const usable = [...this.#doors.registry.markup.values()]
        .flat()
        .filter(({ engine, variant }) => engine !== "embedded" || embeddedUse(variant, site) !== "never");
      this.#hookNames.set(key, (names = new Set(usable.map(({ variant }) => variant))));
    }
    return names;
  }

  #document(page: Page): ShortcodeDocument | null {
    let document = this.#documents.get(page.id);
    if (document === undefined) {
      document = hasShortcodes(page) ? this.#parse(page) : null;
      this.#documents.set(page.id, document);
    }
    return document;
  }

  #parse(page: Page): ShortcodeDocument {
    try {
      const { bodyOffset } = page.parsed!;
      return this.#doors.shortcodes.parse(page, sourceOf(page), bodyOffset);
    } catch (error) {
      this.#report(error, page);
      return { nodes: [], names: new Set() };
    }
  }

  /** Once a page, as Hugo does; `id` is what the configuration may tell it by. */
  #warn(page: Page, id: string, diagnostic: () => Diagnostic): void {
    const key = `${page.id} ${id}`;
    if (this.#warned.has(key)) return;
    this.#warned.add(key);
    if (!this.#doors.siteOfPage(page.id).config.ignoreLogs.includes(id)) this.#doors.report(diagnostic());
  }
}

const contentKey = (id: PageId, format: string, scope: string): string => [id, format, scope].join("\u0000");

function sourceOf({ parsed }: Page): SourceText {
  return { file: parsed!.file.display, text: parsed!.text };
}

/** A text that a template renders as part of a page. */
function stringOf({ parsed, path }: Page, text: string): SourceText {
  return { file: `${parsed?.file.display ?? path} (rendered from string)`, text };
}

/** Where offsets of a rendered text stand in its source. */
function placesOf(source: SourceText, offsets?: OffsetMap): (offset: number) => TextPlace {
  return (offset) => ({ source, offset: offsets ? offsets.toSource(offset) : offset });
}

const noPlace: Location = { file: "", line: 0, column: 0, length: 0, lineText: "" };

function locationOf(place: TextPlace | undefined): Location {
  return place === undefined ? noPlace : locate(place.source, place.offset);
}

/** Worked out when first asked for. */
function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}

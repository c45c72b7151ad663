// The contents of pages, each rendered once: again only in output formats that have shortcodes or render hooks of their
// own. https://gohugo.io/configuration/output-formats/
import { DiagnosticError, withNote } from "../diagnostics/log.ts";
import { locate } from "../diagnostics/position.ts";
import { createMarkdown, createPlaceholders, type Highlighter, type Markdown } from "../markdown/markdown.ts";
import type { Diagnostic } from "../model/diagnostic.ts";
import type { Page, PageId } from "../model/page.ts";
import type { Heading, RenderContext, RenderedContent } from "../model/render.ts";
import type { Site } from "../model/site.ts";
import type { ShortcodeDocument } from "../shortcode/node.ts";
import { mayHaveShortcodes } from "../shortcode/parse.ts";
import type { TemplateDescriptor, TemplateRegistry } from "../template/registry.ts";
import type { FoundTemplate } from "../template/templates.ts";
import { emojiOf } from "../value/emoji.ts";
import { bodyHeadings, emptyContent, hasShortcodes, renderContent, TOC_MARK } from "./content.ts";
import { embeddedUse, renderHooks } from "./hooks.ts";
import { OffsetMap } from "./offset-map.ts";
import type { ShortcodeRenderer } from "./shortcodes.ts";

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
}

export class PageContents {
  readonly #doors: ContentDoors;
  readonly #markdowns = new Map<string, Markdown>();
  readonly #contents = new Map<string, RenderedContent>();
  readonly #documents = new Map<PageId, ShortcodeDocument | null>();
  readonly #hookNames = new Map<string, ReadonlySet<string>>();
  readonly #warned = new Set<string>();
  /** Contents being rendered, outermost first: a page that asks for its own content would never end. */
  readonly #rendering: string[] = [];
  #varying: ReadonlySet<string> | undefined;

  constructor(doors: ContentDoors) {
    this.#doors = doors;
  }

  /** The content in the current output format. */
  content(id: PageId): RenderedContent {
    const page = this.#doors.pageOf(id);
    const format = this.#formatFor(page);
    const key = `${id}\u0000${format}`;
    let content = this.#contents.get(key);
    if (content === undefined) {
      if (this.#rendering.includes(key)) throw contentOfItself(page);
      content = this.#doors.inFormat(format, () => this.#render(page, key));
      this.#contents.set(key, content);
    }
    return content;
  }

  /** The table of contents; a shortcode may ask for that of the page that it stands in. */
  tableOfContents(id: PageId): string {
    return this.#isRendering(id) ? TOC_MARK : this.content(id).tableOfContents;
  }

  /** The headings; in a shortcode of the page itself those that it doesn't make. */
  headings(id: PageId): readonly Heading[] {
    if (!this.#isRendering(id)) return this.content(id).headings;
    const page = this.#doors.pageOf(id);
    return bodyHeadings(page, this.#markdown(page.lang), this.#document(page));
  }

  /** Names of the shortcodes that a page's body calls. */
  shortcodes(id: PageId): ReadonlySet<string> {
    return this.#document(this.#doors.pageOf(id))?.names ?? new Set();
  }

  /** Renders Markdown that is not a page's body. */
  markdown(source: string, display: "inline" | "block", id: PageId): string {
    const page = id === "" ? undefined : this.#doors.pageOf(id);
    const env = { hooks: page === undefined ? {} : this.#hooks(page, undefined) };
    const markdown = this.#markdown(page?.lang ?? this.#doors.ctx.task.lang);
    const render = display === "inline" ? markdown.renderInline : markdown.render;
    return render(source, env).html;
  }

  /** The same with shortcodes, for `.RenderString`. */
  renderString(source: string, display: "inline" | "block", id: PageId): string {
    if (!mayHaveShortcodes(source)) return this.markdown(source, display, id);
    const page = this.#doors.pageOf(id);
    const placeholders = createPlaceholders(source);
    const file = `${page.parsed?.file.display ?? page.path}, RenderString`;
    const text = this.#doors.shortcodes.expandText(page, { file, text: source }, (output) =>
      placeholders.add(output),
    );
    const markdown = this.#markdown(page.lang);
    const render = display === "inline" ? markdown.renderInline : markdown.render;
    return render(text, { hooks: this.#hooks(page, undefined), placeholders }).html;
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

  #isRendering(id: PageId): boolean {
    return this.#rendering.some((key) => key.startsWith(`${id}\u0000`));
  }

  /** The format that the content is rendered in: one for all, unless the format at hand has templates of its own. */
  #formatFor(page: Page): string {
    const { format } = this.#doors.ctx.task;
    const own = page.targets[0]?.format ?? format;
    if (own === format) return format;
    this.#varying ??= varyingTemplates(this.#doors.registry);
    if (this.#varying.size === 0) return own;
    const hooks = [...this.#hookNamesOf(page.lang)].map((name) => `hook ${name}`);
    const called = [...(this.#document(page)?.names ?? [])].map((name) => `shortcode ${name.toLowerCase()}`);
    return [...hooks, ...called].some((name) => this.#varying!.has(name)) ? format : own;
  }

  #render(page: Page, key: string): RenderedContent {
    this.#rendering.push(key);
    const document = this.#document(page);
    const offsets = offsetsOf(page, document);
    const input = {
      page,
      config: this.#doors.siteOfPage(page.id).config,
      markdown: this.#markdown(page.lang),
      hooks: this.#hooks(page, offsets),
      shortcodes: this.#doors.shortcodes,
      document,
      offsets,
      inline: (source: string) => this.markdown(source, "inline", page.id),
      onRawHTML: (offset: number) => this.#warnRawHTML(page, offsets.toSource(offset)),
      onInvalidAttributes: (offset: number) => refuseAttributes(page, offsets.toSource(offset)),
    };
    try {
      return renderContent(input);
    } catch (error) {
      this.#report(error, page);
      return emptyContent(input);
    } finally {
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

  #hooks(page: Page, offsets: OffsetMap | undefined) {
    const { ctx } = this.#doors;
    const find = (hook: string, variant: string, of: Page) => this.#doors.hook(hook, variant, of)?.render;
    return renderHooks(page, { ctx, find, offsets }, this.#hookNamesOf(page.lang));
  }

  /** The render hooks that pages of a language may have templates for. */
  #hookNamesOf(lang: string): ReadonlySet<string> {
    let names = this.#hookNames.get(lang);
    if (names === undefined) {
      const site = this.#doors.ctx.siteOf(lang)!;
      const usable = [...this.#doors.registry.markup.values()]
        .flat()
        .filter(({ engine, variant }) => engine !== "embedded" || embeddedUse(variant, site) !== "never");
      this.#hookNames.set(lang, (names = new Set(usable.map(({ variant }) => variant))));
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
      return this.#doors.shortcodes.parse(page);
    } catch (error) {
      this.#report(error, page);
      return { nodes: [], names: new Set() };
    }
  }

  /** Once a page, as Hugo does. */
  #warnRawHTML(page: Page, offset: number): void {
    if (this.#warned.has(page.id) || page.parsed === null) return;
    this.#warned.add(page.id);
    if (this.#doors.siteOfPage(page.id).config.ignoreLogs.includes("warning-goldmark-raw-html")) return;
    const { file, text } = page.parsed;
    this.#doors.report({
      severity: "warning",
      code: "content/raw-html",
      message: "raw HTML is left out of the page",
      location: locate({ file: file.display, text }, offset),
      notes: [],
      help: "use a shortcode, or allow it in the site's configuration: [markup.goldmark.renderer] unsafe = true",
    });
  }
}

/** Hugo ends the build at them too. */
function refuseAttributes({ parsed }: Page, offset: number): void {
  if (parsed === null) return;
  throw new DiagnosticError({
    severity: "error",
    code: "content/bad-attributes",
    message: "the attributes of this code block can't be read",
    location: locate({ file: parsed.file.display, text: parsed.text }, offset),
    notes: [],
    help: 'write name=value pairs, with quotes around what is no word or number: { color="red" dimensions="300x200" }',
  });
}

/** Without shortcodes the body is in its place from the beginning; with them it is filled when they are replaced. */
function offsetsOf({ parsed }: Page, document: ShortcodeDocument | null): OffsetMap {
  const offsets = new OffsetMap();
  if (document === null) offsets.add(0, parsed?.bodyOffset ?? 0, true);
  return offsets;
}

/** Hooks and shortcodes with templates for some outputs only, as `hook link` and `shortcode figure`. */
function varyingTemplates({ all, rules }: TemplateRegistry): ReadonlySet<string> {
  const usual = rules.outputFormats[rules.defaultOutputFormat];
  // A file's name tells the format, or just the kind of file by its extension.
  const outputOf = ({ format, mediaType }: TemplateDescriptor): string => {
    if (format !== "") return format === usual?.name ? "" : format;
    return mediaType === usual?.mediaType.type ? "" : mediaType;
  };
  const formats = new Map<string, Set<string>>();
  for (const template of all) {
    const name = calledAs(template);
    if (name !== undefined) formats.set(name, (formats.get(name) ?? new Set()).add(outputOf(template)));
  }
  const varies = (set: ReadonlySet<string>) => set.size > 1 || !set.has("");
  return new Set([...formats].filter(([, set]) => varies(set)).map(([name]) => name));
}

function calledAs({ category, variant, name }: TemplateDescriptor): string | undefined {
  if (category === "markup") return `hook ${variant}`;
  return category === "shortcode" ? `shortcode ${name}` : undefined;
}

function contentOfItself(page: Page): DiagnosticError {
  return new DiagnosticError({
    severity: "error",
    code: "template/content-of-itself",
    message: `the content of ${page.path} asks for itself`,
    notes: [],
    help: "a shortcode or render hook of a page can't use that page's .Content or .Summary",
  });
}

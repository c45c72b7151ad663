// One page in one output format, from task to bytes, and what a template may ask for on the way.
import type { Diagnostic } from "./diagnostic.ts";
import type { RemoteAsk } from "./http.ts";
import type { PageId } from "./page.ts";
import type { Repository } from "./repository.ts";
import type { Site, SiteKey } from "./site.ts";
import type { FileContent, Host, SourceFile } from "./source.ts";
import type { ValueMap } from "./value.ts";

/** What is to be rendered: a page in one output format, for lists also which pager. */
export interface RenderTask {
  readonly page: PageId;
  readonly site: SiteKey;
  /** Output format: `html`. */
  readonly format: string;
  /** Below the destination: `docs/a/index.html`. */
  readonly path: string;
  /** 1 for the first; more come as `followUps`. */
  readonly pager: number;
}

/** A file to publish: text, or a file to copy as it is. */
export interface Output {
  /** Below the destination, with forward slashes. */
  readonly path: string;
  readonly content: FileContent;
  /** What the author would call its origin, for messages about clashes: `content/a.md`, `static/x.css`. */
  readonly origin: string;
}

export interface RenderResult {
  readonly outputs: readonly Output[];
  readonly diagnostics: readonly Diagnostic[];
  readonly followUps: readonly RenderTask[];
}

/** A heading of rendered content; `text` is HTML without links, as the table of contents shows it. */
export interface Heading {
  readonly id: string;
  /** 1 to 6; 0 for a definition's term, which has an id like a heading and stands in no table of contents. */
  readonly level: number;
  readonly text: string;
}

/** A page's content rendered once for one output format. */
export interface RenderedContent {
  /** HTML of the whole body. */
  readonly html: string;
  readonly headings: readonly Heading[];
  readonly tableOfContents: string;
  readonly summary: string;
  /** What follows the divider or, without one, the whole. */
  readonly withoutSummary: string;
  readonly truncated: boolean;
  /** Where the summary is from: cut automatically, at a divider, or out of front matter. */
  readonly summaryType: "auto" | "manual" | "frontmatter";
  /** Text without tags. */
  readonly plain: string;
  readonly wordCount: number;
}

/** A page, site or other object as templates see it; opaque here so that nothing below needs view/. */
export type View = object;

/** A running template, as `templates.Current` tells of it. */
export interface CallFrame {
  /** Path below layouts: `_partials/head.html`. */
  readonly name: string;
  /** Absolute; "" for templates that the generator brings. */
  readonly filename: string;
  /** The base template that it fills. */
  readonly base: { readonly name: string; readonly filename: string } | null;
}

/** What else is to be known of code that stands in a fence. */
export interface FenceFacts {
  /** For the block's element, in the order of the source. */
  readonly attributes: readonly { readonly name: string; readonly value: unknown }[];
  /** Counted from 0 through the page; part of the anchors of lines. */
  readonly ordinal: number;
}

/** Translated texts by id, in each of their plural forms: `other` and, where a language needs them, `one`, `few`, …. */
export type Messages = ReadonlyMap<string, Readonly<Record<string, string>>>;

/** The one door between a running template and the site: every read passes here. */
export interface RenderContext {
  readonly site: Site;
  readonly task: RenderTask;
  /** A page's view; made once a page. */
  page(id: PageId): View;
  /** What is given for a page that isn't there: false, and everything in it empty. */
  readonly noPage: View;
  /** The views of a list of ids; made once a list, as long as the list is the same array. */
  pages(ids: readonly PageId[]): readonly View[];
  /** Position of a page in a list, -1 when it isn't there; the list is indexed once. */
  positionIn(ids: readonly PageId[], id: PageId): number;
  /** The site of a key. */
  readonly siteOf: (key: SiteKey) => Site | undefined;
  /** The view of a site, of the task's by default. */
  siteView(key?: SiteKey): View;
  /** The views of all sites, in order of language, version and role. */
  siteViews(): readonly View[];
  /** Names of the shortcodes that a page's body calls. */
  shortcodes(id: PageId): ReadonlySet<string>;
  /** Renders a page with a content view, `.Render "summary"`. */
  renderView(id: PageId, view: string): string;
  /** Asks for one more task: the next pagers of the list being rendered. */
  followUp(task: RenderTask): void;
  /** True when a development server asked for the build. */
  readonly isServer: boolean;
  /** The function `hugo` as an object. */
  readonly hugo: View;
  /** The project's files and environment. */
  readonly host: Host;
  /** Content in the current output format, rendered when first asked for. */
  content(id: PageId, scope?: string): RenderedContent;
  /** The scope that content is being rendered in, "" but for `.Markup "scope"`. */
  readonly markupScope: string;
  /** Runs something in such a scope. */
  inScope<T>(scope: string, run: () => T): T;
  /** A page's table of contents; also within the page's own shortcodes, where its content isn't there yet. */
  tableOfContents(id: PageId): string;
  /** A page's headings, in its own shortcodes those that its text has itself. */
  headings(id: PageId): readonly Heading[];
  /**
   * The same for who needs those of all pages: while a page's content is being rendered, others aren't for that, as they
   * could ask for each other's without an end; then it is what their texts have themselves.
   */
  headingsForIndex(id: PageId): readonly Heading[];
  /** Calls a partial; `name` as templates write it. Throws a DiagnosticError when there is none. */
  partial(name: string, dot: unknown): unknown;
  partialCached(name: string, dot: unknown, variants: readonly unknown[]): unknown;
  /** Renders Markdown: inline without the paragraph, block with it. */
  markdown(source: string, display: "inline" | "block", page: PageId): string;
  /** Renders Markdown with shortcodes, as part of a page. */
  renderString(source: string, display: "inline" | "block", page: PageId): string;
  /** A page's Markdown with its shortcodes replaced, to be part of another page's. */
  renderShortcodes(page: PageId): string;
  /** Resolves a reference to a permalink; reports what doesn't resolve. */
  ref(options: RefOptions, from: PageId, absolute: boolean): string;
  report(diagnostic: Diagnostic): void;
  /** Adds a file to the site that nothing else would publish: a resource whose link was asked for. */
  publish(output: Output): void;
  /** Messages of one name's `i18n/` files (`en`, `pt-br`) by id, all merged. Without it every translation is missing. */
  messages?(name: string): Messages | undefined;
  /** True when there is a template of that name below `layouts`: `_partials/head.html`. */
  templateExists?(name: string): boolean;
  /** The template that runs, for `templates.Current`; null where none does. */
  currentTemplate?(): View | null;
  /**
   * Keeps a part of a template for when all pages are rendered, and gives the mark that stands in its place. `body`
   * is the part itself: with a key it runs once.
   */
  defer?(body: object, key: string, run: () => string): string;
  /** Source code with colours, the whole `<div class="highlight">`; undefined for a language that isn't known. */
  highlight?(
    code: string,
    language: string,
    options: ValueMap,
    fence?: FenceFacts,
    warn?: (diagnostic: Diagnostic) => void,
  ): string | undefined;
  /** What Git knows of content files, where the site wants it. */
  readonly repository?: Repository | undefined;
  /** Global resources, the files below `assets`. */
  readonly assets?: AssetStore;
  /** Milliseconds since the epoch, the same through one build. */
  readonly now: number;
  /** A store of its own, as `newScratch` gives it. */
  newStore(): View;
  /** The one store of the whole build, `hugo.Store`. */
  globalStore?(): View;
  /** Values kept through one build by owner: a page's `.Store`, the site's, the pagers of a task. */
  store(owner: string): Map<string, unknown>;
}

export interface RefOptions {
  readonly path: string;
  readonly lang?: string;
  readonly outputFormat?: string;
}

/** Global resources as `resources.*` finds and makes them; each is a Resource view. */
export interface AssetStore {
  /** Adds a file that the build itself has written. */
  add(file: SourceFile): void;
  /** By path below `assets`; undefined where there is none. */
  get(path: string): View | undefined;
  /** All whose path matches a glob, without regard to case, in order of their paths. */
  match(glob: string): readonly View[];
  /** All of a main media type: `image`. */
  byType(mainType: string): readonly View[];
  /** A resource made of a content, published below that path when its link is asked for. */
  fromContent(path: string, content: Uint8Array): View;
  /** What another host has; null where it has no such thing. Throws a FunctionError where nothing can be fetched. */
  remote(ask: RemoteAsk): View | null;
  /** Resources joined to one. What isn't a list of resources is refused, here and below. */
  concat(path: string, resources: unknown): View;
  /** The same resource under another path. */
  copy(path: string, resource: unknown): View;
  /** The resource's text run as a Go template, without escaping; the first run for a path is for all. */
  execute(path: string, dot: unknown, resource: unknown): View;
  /** The resource with a hash in its name. */
  fingerprint(algorithm: string, resource: unknown): View;
  /** The resource made smaller, as far as its media type allows. */
  minify(resource: unknown): View;
  /** Where below `assets` the file is that the resource was made from; "" for what templates made. */
  sourcePath(resource: unknown): string;
  /** Publishes the resource and gives it back. */
  publish(resource: unknown): View;
}

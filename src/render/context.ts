// The door between running templates and the site: one context a build lane, shared by all its tasks, so that a page's
// view and content are made once. What belongs to the task at hand changes with `enter`.
import { failUnknown } from "../content/unassembled-site.ts";
import { pathOnHost } from "../content/host-folder.ts";
import { DiagnosticError } from "../diagnostics/log.ts";
import { hugoInfo } from "../functions/hugo.ts";
import { createHighlighter, type Highlighter } from "../highlight/highlighter.ts";
import { TimeBudget } from "../highlight/time-budget.ts";
import type { Minifiers } from "../minify/minify.ts";
import type { Diagnostic, Log } from "../model/diagnostic.ts";
import type { Config, OutputFormat } from "../model/config.ts";
import type { Page, PageId } from "../model/page.ts";
import type {
  AssetStore,
  Heading,
  Messages,
  Output,
  RefOptions,
  RenderContext,
  RenderedContent,
  RenderTask,
  View,
} from "../model/render.ts";
import type { Repository } from "../model/repository.ts";
import type { Site, SiteKey } from "../model/site.ts";
import type { Host, SourceFile } from "../model/source.ts";
import type { TemplateRegistry } from "../template/registry.ts";
import { partialValue, type FoundTemplate, type Templates } from "../template/templates.ts";
import { print } from "../value/print.ts";
import { SafeHTML } from "../value/safe.ts";
import { noPage } from "../view/page/no-page.ts";
import { createStore } from "../view/store.ts";
import { createAssetStore } from "./assets.ts";
import { Deferrals } from "./deferred.ts";
import { embeddedUse } from "./hooks.ts";
import { PageContents } from "./page-contents.ts";
import { CallStack } from "./call-stack.ts";
import { argumentPlace } from "./reference.ts";
import { References } from "./references.ts";
import { createShortcodeRenderer, type ShortcodeRenderer } from "./shortcodes.ts";
import { Views } from "./views.ts";

export interface ContextInput {
  readonly config: Config;
  /** Those that content adapters run with. */
  readonly sites: readonly Site[];
  readonly registry: TemplateRegistry;
  readonly templates: Templates;
  /** The files below `assets`. */
  readonly assets: readonly SourceFile[];
  readonly minifiers: Minifiers;
  readonly host: Host;
  readonly log: Log;
  readonly now: number;
  readonly isServer: boolean;
  /** Messages of the `i18n/` files by language in lower case. */
  readonly messages?: ReadonlyMap<string, Messages>;
  readonly repository?: Repository | undefined;
  publish(output: Output): void;
}

/** A context and what the task runner may do with it. */
export interface RenderLane {
  readonly ctx: RenderContext;
  /** Makes `task` the one at hand; its follow-ups are collected anew. */
  enter(task: RenderTask): void;
  /** Takes the sites that have pages in place of those that content adapters ran with. */
  takeSites(sites: readonly Site[]): void;
  /** Runs a layout. */
  run(layout: FoundTemplate, dot: unknown): string;
  /** Whether a text waits for deferred parts. */
  isUnfinished(text: string): boolean;
  /** The text with its deferred parts; to be called when all tasks are done. */
  finish(text: string): string;
  takeFollowUps(): RenderTask[];
  /** Reports links to fragments that their pages don't have; to be called when all tasks are done. */
  checkFragments(): void;
}

export function createLane(input: ContextInput): RenderLane {
  return new Lane(input);
}

class Lane implements RenderLane, RenderContext {
  readonly ctx: RenderContext = this;
  readonly host: Host;
  readonly now: number;
  readonly isServer: boolean;
  readonly assets: AssetStore;
  readonly #highlighters = new Map<string, Highlighter>();
  readonly #timeForCode = new TimeBudget();
  readonly #input: ContextInput;
  #sites: ReadonlyMap<string, Site>;
  readonly #views = new Views(this, (id) => this.#siteOfPage(id));
  readonly #calls = new CallStack();
  readonly #references = new References({ ctx: this, pageOf: (id) => this.#pageOf(id) });
  readonly #contents: PageContents;
  readonly #stores = new Map<string, Map<string, unknown>>();
  readonly #cached = new Map<string, unknown>();
  #templateNames: ReadonlySet<string> | undefined;
  #task: RenderTask;
  #followUps: RenderTask[] = [];
  readonly #deferrals = new Deferrals();
  /** How many cached partials run. */
  #caching = 0;

  constructor(input: ContextInput) {
    this.#input = input;
    this.host = input.host;
    this.now = input.now;
    this.isServer = input.isServer;
    this.#sites = byKey(input.sites);
    this.#task = { page: "", site: input.sites[0]!.key, format: "html", path: "", pager: 1 };
    this.assets = createAssetStore({
      files: input.assets,
      config: input.config,
      host: input.host,
      ctx: this,
      minifiers: input.minifiers,
      execute: (source, dot) =>
        this.#calls.nested(source.file, () => input.templates.text(source)(dot, this)),
    });
    this.#contents = new PageContents({
      ctx: this,
      registry: input.registry,
      shortcodes: this.#shortcodeRenderer(),
      pageOf: (id) => this.#pageOf(id),
      siteOfPage: (id) => this.#siteOfPage(id),
      hook: (hook, variant, page) => this.#hook(hook, variant, page),
      inFormat: (format, run) => this.#inFormat(format, run),
      report: (diagnostic) => this.report(diagnostic),
      running: () => this.#calls.currentFile(),
    });
  }

  #shortcodeRenderer(): ShortcodeRenderer {
    const { templates, registry } = this.#input;
    return createShortcodeRenderer({
      ctx: this,
      find: (name, page, isMarkdown) => this.#noted(templates.shortcode(name, this.#where(page), isMarkdown)),
      names: () => registry.shortcodes.keys(),
      refused: (name) => registry.refused.get(name.toLowerCase()),
      besideMarkdown: (run) => this.#contents.besideMarkdown(run),
      inline: (source) =>
        this.site.config.security.enableInlineShortcodes ? templates.text(source) : undefined,
      reference: (page, options, absolute, start, end) =>
        this.#references.resolve(page, options, absolute, () => argumentPlace(page, start, end)),
    });
  }

  #hook(hook: string, variant: string, page: Page): FoundTemplate | undefined {
    const embedded = embeddedUse(hook, this.#siteOfPage(page.id));
    return this.#noted(this.#input.templates.hook({ ...this.#where(page), hook, variant, embedded }));
  }

  // The task

  enter(task: RenderTask): void {
    this.#task = task;
    this.#followUps = [];
  }
  takeFollowUps(): RenderTask[] {
    return this.#followUps;
  }
  followUp(task: RenderTask): void {
    this.#followUps.push(task);
  }
  get task(): RenderTask {
    return this.#task;
  }
  report(diagnostic: Diagnostic): void {
    this.#input.log.add(diagnostic);
  }

  publish(output: Output): void {
    const path = pathOnHost(this.site.config, this.site.language.lang, output.path);
    this.#input.publish({ ...output, path });
  }

  // Sites and pages

  get hugo(): View {
    return hugoInfo(this);
  }

  takeSites(sites: readonly Site[]): void {
    this.#sites = byKey(sites);
    this.#views.forgetSites();
  }

  get site(): Site {
    return this.#sites.get(this.#task.site)!;
  }
  readonly siteOf = (key: SiteKey): Site | undefined => this.#sites.get(key);

  siteView(key = this.#task.site): View {
    return this.#views.site(this.#sites.get(key)!);
  }
  siteViews(): readonly View[] {
    return this.#views.sites([...this.#sites.values()]);
  }

  page(id: PageId): View {
    return this.#views.page(id);
  }
  readonly noPage = noPage;

  pages(ids: readonly PageId[]): readonly View[] {
    return this.#views.pages(ids);
  }
  positionIn(ids: readonly PageId[], id: PageId): number {
    return this.#views.positionIn(ids, id);
  }

  #siteOfPage(id: PageId): Site {
    return this.#sites.get(id.slice(0, id.indexOf(":")))!;
  }
  #pageOf(id: PageId): Page {
    return this.#siteOfPage(id).pages.get(id)!;
  }

  get repository(): Repository | undefined {
    return this.#input.repository;
  }

  messages(name: string): Messages | undefined {
    return this.#input.messages?.get(name.toLowerCase());
  }

  // Templates

  #where(page: Page) {
    const { path, type, section, kind, layout, lang, site } = page;
    return { path, type, section, kind, layout, lang, site, format: this.#format };
  }
  get #format(): OutputFormat {
    return this.site.config.outputFormats[this.#task.format]!;
  }

  partial(name: string, dot: unknown): unknown {
    const found = this.#input.templates.partial(name, this.site);
    return this.#calls.within(found, () => partialValue(found, dot, this));
  }

  /** The first call for a name and its variants decides for the whole build of one site. */
  partialCached(name: string, dot: unknown, variants: readonly unknown[]): unknown {
    const key = [this.#task.site, this.#task.format, name, ...variants.map(variantKey)].join("\u0000");
    if (this.#cached.has(key)) {
      const value = this.#cached.get(key);
      this.#input.templates.reused?.(name, this.site, value);
      return value;
    }
    this.#caching++;
    try {
      const value = this.partial(name, dot);
      this.#cached.set(key, value);
      return value;
    } finally {
      this.#caching--;
    }
  }

  run(layout: FoundTemplate, dot: unknown): string {
    return this.#calls.within(layout, () => layout.render(dot, this));
  }

  #noted(found: FoundTemplate | undefined): FoundTemplate | undefined {
    return found && this.#calls.noted(found);
  }

  currentTemplate(): View | null {
    return this.#calls.current();
  }

  defer(body: object, key: string, run: () => string): string {
    if (this.#task.page === "") failUnknown();
    if (this.#caching > 0) throw deferredInCached();
    return this.#deferrals.add(body, key, this.#task, run);
  }
  isUnfinished(text: string): boolean {
    return this.#deferrals.isIn(text);
  }
  finish(text: string): string {
    return this.#deferrals.resolve(text, (task, run) =>
      this.#calls.nested("templates.Defer", () => {
        this.enter(task);
        return run();
      }),
    );
  }

  /** By path below layouts, in today's spelling or as the file is called; letter case doesn't matter. */
  templateExists(name: string): boolean {
    this.#templateNames ??= new Set(
      this.#input.registry.all.flatMap(({ path, file }) =>
        [path, `/${file?.path ?? ""}`].map((each) => each.toLowerCase()),
      ),
    );
    return this.#templateNames.has(`/${name.replace(/^\/+/, "").toLowerCase()}`);
  }

  renderView(id: PageId, view: string): string {
    const run = this.#input.templates.view(view, this.#where(this.#pageOf(id)));
    if (run === undefined) throw missingView(view);
    return this.run(run, this.page(id));
  }

  store(owner: string): Map<string, unknown> {
    let store = this.#stores.get(owner);
    if (store === undefined) this.#stores.set(owner, (store = new Map()));
    return store;
  }

  newStore(): View {
    return createStore(new Map());
  }
  globalStore(): View {
    return createStore(this.store("hugo"));
  }

  // Content

  content(id: PageId, scope?: string): RenderedContent {
    return this.#contents.content(id, scope);
  }
  get markupScope(): string {
    return this.#contents.scope;
  }
  inScope<T>(scope: string, run: () => T): T {
    return this.#contents.inScope(scope, run);
  }
  tableOfContents(id: PageId): string {
    return this.#contents.tableOfContents(id);
  }
  headings(id: PageId): readonly Heading[] {
    return this.#contents.headings(id);
  }
  headingsForIndex(id: PageId): readonly Heading[] {
    return this.#contents.headingsForIndex(id);
  }
  shortcodes(id: PageId): ReadonlySet<string> {
    return this.#contents.shortcodes(id);
  }
  markdown(source: string, display: "inline" | "block", id: PageId): string {
    if (id === "") failUnknown();
    return this.#contents.markdown(source, display, id);
  }

  renderString(source: string, display: "inline" | "block", id: PageId): string {
    return this.#contents.renderString(source, display, id);
  }

  renderShortcodes(id: PageId): string {
    return this.#contents.renderShortcodes(id);
  }

  #inFormat<T>(format: string, run: () => T): T {
    const task = this.#task;
    if (task.format === format) return run();
    this.#task = { ...task, format };
    try {
      return run();
    } finally {
      this.#task = task;
    }
  }

  /** By the settings of the language at hand. */
  readonly highlight: Highlighter = (...block) => {
    const { lang } = this.site.language;
    let highlighter = this.#highlighters.get(lang);
    if (highlighter === undefined) {
      const { highlight } = this.site.config.markup;
      this.#highlighters.set(lang, (highlighter = createHighlighter(highlight, this.#timeForCode)));
    }
    return highlighter(...block);
  };

  // References

  ref(options: RefOptions, from: PageId, absolute: boolean): string {
    return this.#references.resolve(this.#pageOf(from), options, absolute, () => undefined);
  }

  checkFragments(): void {
    this.#references.checkFragments();
  }
}

function byKey(sites: readonly Site[]): ReadonlyMap<string, Site> {
  return new Map(sites.map((site) => [site.key, site]));
}

/** Variants may be anything that prints; pages print their paths. */
function variantKey(value: unknown): string {
  return value instanceof SafeHTML ? value.text : print(value);
}

function deferredInCached(): DiagnosticError {
  return new DiagnosticError({
    severity: "error",
    code: "template/deferred-in-cached",
    message: "templates.Defer can't be used in a partial that is called with partialCached",
    notes: [],
    help: "call the partial with partial",
  });
}

function missingView(name: string): DiagnosticError {
  return new DiagnosticError({
    severity: "error",
    code: "template/unknown-view",
    message: `there is no content view "${name}"`,
    notes: [],
    help: `make a template layouts/${name}.html for .Render "${name}"`,
  });
}

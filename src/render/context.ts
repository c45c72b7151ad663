// The door between running templates and the site: one context a build lane, shared by all its tasks, so that a page's
// view and content are made once. What belongs to the task at hand changes with `enter`.
import { failUnknown } from "../content/unassembled-site.ts";
import { pathOnHost } from "../content/host-folder.ts";
import { DiagnosticError, withNote } from "../diagnostics/log.ts";
import { nearest } from "../diagnostics/suggest.ts";
import { hugoInfo } from "../functions/hugo.ts";
import { createHighlighter, type Highlighter } from "../highlight/highlighter.ts";
import type { Minifiers } from "../minify/minify.ts";
import type { Diagnostic, Log } from "../model/diagnostic.ts";
import type { Config, OutputFormat } from "../model/config.ts";
import type { Page, PageId } from "../model/page.ts";
import type {
  AssetStore,
  CallFrame,
  Heading,
  Messages,
  Output,
  RefOptions,
  RenderContext,
  RenderedContent,
  RenderTask,
  View,
} from "../model/render.ts";
import type { Site, SiteKey } from "../model/site.ts";
import type { Host, SourceFile } from "../model/source.ts";
import type { TemplateDescriptor, TemplateRegistry } from "../template/registry.ts";
import { partialValue, type FoundTemplate, type Templates } from "../template/templates.ts";
import { print } from "../value/print.ts";
import { SafeHTML } from "../value/safe.ts";
import { PageList } from "../view/page-list.ts";
import { noPage } from "../view/page/no-page.ts";
import { pageView } from "../view/page/page-view.ts";
import { SiteList } from "../view/site-list.ts";
import { siteView } from "../view/site-view.ts";
import { createStore } from "../view/store.ts";
import { currentTemplateView } from "../view/current-template.ts";
import { createAssetStore } from "./assets.ts";
import { Deferrals } from "./deferred.ts";
import { embeddedUse } from "./hooks.ts";
import { PageContents } from "./page-contents.ts";
import { fragmentNotFound, argumentPlace, resolveReference, type FragmentCheck } from "./reference.ts";
import { createShortcodeRenderer, type ShortcodeRenderer } from "./shortcodes.ts";

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
  publish(output: Output): void;
}

/** A context and what the task runner may do with it. */
export interface RenderLane {
  readonly ctx: RenderContext;
  /** Makes `task` the one at hand; its follow-ups are collected anew. */
  enter(task: RenderTask): void;
  /** Takes the sites that have pages in place of those that content adapters ran with. */
  takeSites(sites: readonly Site[]): void;
  /** Runs a page's layout. */
  run(layout: FoundTemplate, page: PageId): string;
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

const MAX_DEPTH = 1000;
const MAX_SUGGESTIONS = 100;

class Lane implements RenderLane, RenderContext {
  readonly ctx: RenderContext = this;
  readonly host: Host;
  readonly now: number;
  readonly isServer: boolean;
  readonly assets: AssetStore;
  readonly #highlighters = new Map<string, Highlighter>();
  readonly #input: ContextInput;
  #sites: ReadonlyMap<string, Site>;
  readonly #views = new Map<PageId, View>();
  readonly #lists = new WeakMap<readonly PageId[], PageList>();
  readonly #positions = new WeakMap<readonly PageId[], Map<PageId, number>>();
  readonly #siteViews = new Map<string, View>();
  readonly #contents: PageContents;
  readonly #stores = new Map<string, Map<string, unknown>>();
  readonly #cached = new Map<string, unknown>();
  readonly #fragments: FragmentCheck[] = [];
  readonly #warned = new Set<string>();
  #templateNames: ReadonlySet<string> | undefined;
  #task: RenderTask;
  #followUps: RenderTask[] = [];
  #depth = 0;
  /** The templates that run, innermost last. */
  readonly #running: FoundTemplate[] = [];
  readonly #framed = new WeakMap<FoundTemplate, FoundTemplate>();
  readonly #deferrals = new Deferrals();
  /** How many cached partials run. */
  #caching = 0;
  /** References that led nowhere so far. */
  #missing = 0;

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
      ctx: this,
      minifiers: input.minifiers,
      execute: (source, dot) => this.#nested(source.file, () => input.templates.text(source)(dot, this)),
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
      running: () => this.#running.at(-1)?.descriptor.file?.display ?? "",
    });
  }

  #shortcodeRenderer(): ShortcodeRenderer {
    const { templates, registry } = this.#input;
    return createShortcodeRenderer({
      ctx: this,
      find: (name, page, isMarkdown) => this.#noted(templates.shortcode(name, this.#where(page), isMarkdown)),
      names: () => registry.shortcodes.keys(),
      besideMarkdown: (run) => this.#contents.besideMarkdown(run),
      inline: (source) =>
        this.site.config.security.enableInlineShortcodes ? templates.text(source) : undefined,
      reference: (page, options, absolute, start, end) =>
        this.#reference(page, options, absolute, () => argumentPlace(page, start, end)),
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
    this.#siteViews.clear();
  }

  get site(): Site {
    return this.#sites.get(this.#task.site)!;
  }
  readonly siteOf = (key: SiteKey): Site | undefined => this.#sites.get(key);

  siteView(key = this.#task.site): View {
    let view = this.#siteViews.get(key);
    if (view === undefined)
      this.#siteViews.set(key, (view = siteView.wrap({ site: this.#sites.get(key)!, ctx: this })));
    return view;
  }

  siteViews(): readonly View[] {
    const { sites } = this.#input;
    const views = sites.map(({ key }) => this.siteView(key));
    return SiteList.fromViews(views, views[sites.findIndex(({ isDefault }) => isDefault)] ?? null);
  }

  page(id: PageId): View {
    let view = this.#views.get(id);
    if (view === undefined) {
      const site = this.#siteOfPage(id);
      this.#views.set(id, (view = pageView.wrap({ page: site.pages.get(id)!, site, ctx: this })));
    }
    return view;
  }

  readonly noPage = noPage;

  pages(ids: readonly PageId[]): PageList {
    let list = this.#lists.get(ids);
    if (list === undefined) this.#lists.set(ids, (list = PageList.fromPages(ids.map((id) => this.page(id)))));
    return list;
  }

  positionIn(ids: readonly PageId[], id: PageId): number {
    let index = this.#positions.get(ids);
    if (index === undefined) this.#positions.set(ids, (index = new Map(ids.map((other, at) => [other, at]))));
    return index.get(id) ?? -1;
  }

  #siteOfPage(id: PageId): Site {
    return this.#sites.get(id.slice(0, id.indexOf(":")))!;
  }
  #pageOf(id: PageId): Page {
    return this.#siteOfPage(id).pages.get(id)!;
  }

  messages(name: string): Messages | undefined {
    return this.#input.messages?.get(name.toLowerCase());
  }

  // Templates

  #where(page: Page) {
    const { path, type, section, kind, layout, lang } = page;
    return { path, type, section, kind, layout, lang, format: this.#format };
  }
  get #format(): OutputFormat {
    return this.site.config.outputFormats[this.#task.format]!;
  }

  partial(name: string, dot: unknown): unknown {
    const found = this.#input.templates.partial(name, this.site.language.lang);
    if (this.#depth >= MAX_DEPTH) throw tooDeep(name);
    this.#depth++;
    this.#running.push(found);
    try {
      return partialValue(found, dot, this);
    } finally {
      this.#running.pop();
      this.#depth--;
    }
  }

  /** The first call for a name and its variants decides for the whole build of one site. */
  partialCached(name: string, dot: unknown, variants: readonly unknown[]): unknown {
    const key = [this.#task.site, this.#task.format, name, ...variants.map(variantKey)].join("\u0000");
    if (this.#cached.has(key)) return this.#cached.get(key);
    this.#caching++;
    try {
      const value = this.partial(name, dot);
      this.#cached.set(key, value);
      return value;
    } finally {
      this.#caching--;
    }
  }

  run(layout: FoundTemplate, page: PageId): string {
    return this.#within(layout, () => layout.render(this.page(page), this));
  }

  /** Runs a template as the one that `templates.Current` tells of. */
  #within<T>(template: FoundTemplate, run: () => T): T {
    this.#running.push(template);
    try {
      return run();
    } finally {
      this.#running.pop();
    }
  }

  /** The same template, noting that it runs. */
  #noted(found: FoundTemplate | undefined): FoundTemplate | undefined {
    if (found === undefined) return undefined;
    let noted = this.#framed.get(found);
    if (noted === undefined) {
      const render = (dot: unknown, ctx: RenderContext) => this.#within(found, () => found.render(dot, ctx));
      this.#framed.set(found, (noted = { ...found, render }));
    }
    return noted;
  }

  currentTemplate(): View | null {
    if (this.#running.length === 0) return null;
    return currentTemplateView.wrap({ frames: this.#running.map(frameOf) });
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
      this.#nested("templates.Defer", () => {
        this.enter(task);
        return run();
      }),
    );
  }

  #nested<T>(name: string, run: () => T): T {
    if (this.#depth >= MAX_DEPTH) throw tooDeep(name);
    this.#depth++;
    try {
      return run();
    } finally {
      this.#depth--;
    }
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
    return this.#nested(view, () => this.run(run, id));
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

  content(id: PageId): RenderedContent {
    return this.#contents.content(id);
  }
  tableOfContents(id: PageId): string {
    return this.#contents.tableOfContents(id);
  }
  headings(id: PageId): readonly Heading[] {
    return this.#contents.headings(id);
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
    if (highlighter === undefined)
      this.#highlighters.set(lang, (highlighter = createHighlighter(this.site.config.markup.highlight)));
    return highlighter(...block);
  };

  // References

  ref(options: RefOptions, from: PageId, absolute: boolean): string {
    return this.#reference(this.#pageOf(from), options, absolute, () => undefined);
  }

  #reference(from: Page, options: RefOptions, absolute: boolean, place: FragmentCheck["place"]): string {
    return resolveReference({
      options,
      from,
      absolute,
      format: this.#task.format,
      siteOf: this.siteOf,
      place,
      suggest: this.#missing < MAX_SUGGESTIONS,
      report: (diagnostic) => this.#reportReference(diagnostic, from),
      check: (check) => this.#fragments.push(check),
    });
  }

  /** From content it goes to the log once; from templates it is thrown, so that the engine adds the place. */
  #reportReference(diagnostic: Diagnostic, from: Page): void {
    this.#missing++;
    if (diagnostic.location === undefined && diagnostic.severity === "error")
      throw new DiagnosticError(withNote(diagnostic, { text: `seen from page ${from.path}` }));
    const { location } = diagnostic;
    const key = `${diagnostic.message}\u0000${location?.file}:${location?.line}:${location?.column}`;
    if (this.#warned.has(key)) return;
    this.#warned.add(key);
    this.report(diagnostic);
  }

  checkFragments(): void {
    const seen = new Set<string>();
    for (const check of this.#fragments) {
      const key = `${check.from.id} ${check.target}#${check.fragment}`;
      if (seen.has(key)) continue;
      seen.add(key);
      const { html, headings } = this.content(check.target);
      const wanted = decodeFragment(check.fragment);
      if (headings.some(({ id }) => id === wanted) || html.includes(`id="${wanted}"`)) continue;
      const ids = headings.map(({ id }) => id);
      this.report(fragmentNotFound(check, this.#pageOf(check.target), ids, nearest(wanted, ids, 1)[0]));
    }
  }
}

function byKey(sites: readonly Site[]): ReadonlyMap<string, Site> {
  return new Map(sites.map((site) => [site.key, site]));
}

function decodeFragment(fragment: string): string {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}

/** Variants may be anything that prints; pages print their paths. */
function variantKey(value: unknown): string {
  return value instanceof SafeHTML ? value.text : print(value);
}

function frameOf({ descriptor, base }: FoundTemplate): CallFrame {
  const file = ({ path, file }: TemplateDescriptor) => ({
    name: path.slice(1),
    filename: file?.filename ?? "",
  });
  return { ...file(descriptor), base: base ? file(base) : null };
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

function tooDeep(name: string): DiagnosticError {
  return new DiagnosticError({
    severity: "error",
    code: "template/too-deep",
    message: `templates call each other more than ${MAX_DEPTH} levels deep, the last is "${name}"`,
    notes: [],
    help: "look for a partial that calls itself without an end",
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

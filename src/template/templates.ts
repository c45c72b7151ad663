// The templates of one build, ready to run: each file is read and compiled when first needed, once, and each layout is
// linked once with each base template that it meets.
import { attempt, DiagnosticError } from "../diagnostics/log.ts";
import type { Log } from "../model/diagnostic.ts";
import type { Host, SourceText } from "../model/source.ts";
import type { RenderContext } from "../model/render.ts";
import type { TemplateEngine, TemplateFunction, TemplateMode, TemplateUnit } from "../model/template.ts";
import { SafeHTML } from "../value/safe.ts";
import { createDefines } from "./defines.ts";
import type { Defined } from "./defines.ts";
import { findBase, findLayout, findMarkup, findPartial, findShortcode, findView } from "./lookup.ts";
import type { LayoutQuery, MarkupQuery, TemplateSite } from "./lookup.ts";
import { noGoEngine, unknownPartial, unreadable } from "./messages.ts";
import { modeOf } from "./registry.ts";
import type { TemplateDescriptor, TemplateRegistry } from "./registry.ts";

/** A template that was looked up and can be run. */
export interface FoundTemplate {
  readonly descriptor: TemplateDescriptor;
  /** The base template that it fills, if any. */
  readonly base: TemplateDescriptor | undefined;
  /** Whether its output is HTML or plain text. */
  readonly mode: TemplateMode;
  /** Whether it reads `.Inner`: a shortcode must be closed then. Undefined when it couldn't be compiled. */
  readonly usesInner: boolean | undefined;
  /** It begins with blocks for a base template, and there is none. */
  readonly lacksBase: boolean;
  /** Runs it. A template that couldn't be compiled gives "": its error is in the log. */
  readonly render: TemplateFunction;
}

export interface Templates {
  /** The template of a page with its base; undefined when there is none. */
  layout(query: LayoutQuery): FoundTemplate | undefined;
  /** The names that the front matter's `layout` may have, in lower case. */
  layoutNames(): ReadonlySet<string>;
  /** A content view, `.Render "li"`. */
  view(name: string, query: LayoutQuery): FoundTemplate | undefined;
  /** A partial. Throws `template/unknown-partial`, without a place, when there is none. */
  partial(name: string, site: TemplateSite): FoundTemplate;
  /** A shortcode; `markup` for the notation with percent signs. */
  shortcode(name: string, query: LayoutQuery, markup: boolean): FoundTemplate | undefined;
  /** A render hook. */
  hook(query: MarkupQuery): FoundTemplate | undefined;
  /** A text as a template without escaping, in Go's language by default. Throws where it can't be compiled. */
  text(source: SourceText, language?: "go" | "handlebars"): TemplateFunction;
  /** Files that were called by `{{ template }}`, or for what they define. */
  readonly calledByName: ReadonlySet<TemplateDescriptor>;
  /** Told that a cached partial's output is used again; there where somebody counts. */
  reused?(name: string, site: TemplateSite, output: unknown): void;
}

/** Runs a template as a partial: the value that it returns, else its output, which is not escaped again if it is HTML. */
export function partialValue({ render, mode }: FoundTemplate, dot: unknown, ctx: RenderContext): unknown {
  if (render.value) return render.value(dot, ctx);
  const output = render(dot, ctx);
  return mode === "html" ? new SafeHTML(output) : output;
}

const nothing: TemplateFunction = () => "";

/** The templates of a registry; `embedded` are those that the generator brings itself, by name: `rss.xml`. */
export function createTemplates(
  registry: TemplateRegistry,
  engines: readonly TemplateEngine[],
  embedded: ReadonlyMap<string, TemplateUnit>,
  host: Host,
  log: Log,
): Templates {
  // By file: an old place and today's may be two descriptors of one file.
  const units = new Map<unknown, TemplateUnit | undefined>();
  const alone = new Map<TemplateDescriptor, FoundTemplate>();
  const linked = new Map<TemplateDescriptor, Map<TemplateDescriptor, FoundTemplate>>();
  const inline = new Map<TemplateUnit, FoundTemplate>();
  // By site and name, for they are called more often than anything else.
  const partials = new Map<string, Map<string, FoundTemplate>>();
  const defines = createDefines(registry, unitOf);

  function unitOf(descriptor: TemplateDescriptor): TemplateUnit | undefined {
    if (!units.has(descriptor))
      units.set(
        descriptor,
        attempt(log, () => compile(descriptor)),
      );
    return units.get(descriptor);
  }

  function compile(descriptor: TemplateDescriptor): TemplateUnit {
    const { file, path } = descriptor;
    const name = path.slice(1);
    if (!file) return embedded.get(name)!;
    const engine = engines.find((candidate) => candidate.name === descriptor.engine);
    if (!engine) throw new Error(`no template engine named ${descriptor.engine}`);
    const text = readTemplate(host, file.filename, file.display);
    return engine.compile({ file: file.display, text, name, mode: modeOf(descriptor) }, log);
  }

  function link(descriptor: TemplateDescriptor, base?: TemplateDescriptor): FoundTemplate {
    return linkUnit(unitOf(descriptor), descriptor, base);
  }

  function linkUnit(
    unit: TemplateUnit | undefined,
    descriptor: TemplateDescriptor,
    base?: TemplateDescriptor,
  ): FoundTemplate {
    const baseUnit = base && unitOf(base);
    const runs = unit !== undefined && (base === undefined || baseUnit !== undefined);
    const render = (runs && attempt(log, () => unit.link(baseUnit, defines.find))) || nothing;
    const lacksBase = base === undefined && unit !== undefined && unit.blocks.length > 0;
    return { descriptor, base, mode: modeOf(descriptor), usesInner: unit?.usesInner, lacksBase, render };
  }

  /** A partial that some file defines within itself. */
  function defined({ unit, descriptor }: Defined): FoundTemplate {
    return remember(inline, unit, () => linkUnit(unit, descriptor));
  }

  /** A template that stands for itself. */
  function single(descriptor: TemplateDescriptor | undefined): FoundTemplate | undefined {
    return descriptor && remember(alone, descriptor, () => link(descriptor));
  }

  function partial(name: string, site: TemplateSite): FoundTemplate {
    const found = single(findPartial(registry, name, site));
    if (found) return found;
    const inside = defines.partial(name);
    if (!inside) throw unknownPartial(name, registry.partials.keys());
    return defined(inside);
  }

  /** A template that may fill a base. */
  function filling(
    descriptor: TemplateDescriptor | undefined,
    query: LayoutQuery,
  ): FoundTemplate | undefined {
    if (!descriptor || !unitOf(descriptor)?.blocks.length) return single(descriptor);
    const base = findBase(registry, descriptor, query);
    if (!base) return single(descriptor);
    const bases = remember(linked, descriptor, () => new Map<TemplateDescriptor, FoundTemplate>());
    return remember(bases, base, () => link(descriptor, base));
  }

  return {
    layout: (query) => filling(findLayout(registry, query), query),
    layoutNames: () => layoutNames(registry),
    view: (name, query) => filling(findView(registry, name, query), query),
    shortcode: (name, query, markup) => single(findShortcode(registry, name, query, markup)),
    hook: (query) => single(findMarkup(registry, query)),
    calledByName: defines.called,
    text({ file, text }, language = "go") {
      const engine = engines.find(({ name }) => name === language);
      if (!engine) throw noGoEngine(file);
      return engine.compile({ file, text, name: file, mode: "text" }, log).link(undefined, defines.find);
    },
    partial(name, site) {
      const called = remember(partials, site.key, () => new Map<string, FoundTemplate>());
      return called.get(name) ?? remember(called, name, () => partial(name, site));
    },
  };
}

/** A page may name a layout by what is special about it or by its kind: `grand.html`, `page.html`. */
function layoutNames({ layouts }: TemplateRegistry): ReadonlySet<string> {
  const names = [...layouts.values()].flat().flatMap(({ layout, kind }) => [layout, kind]);
  return new Set(names.map((name) => name.toLowerCase()).filter(Boolean));
}

function remember<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  let value = map.get(key);
  if (value === undefined) map.set(key, (value = make()));
  return value;
}

function readTemplate(host: Host, filename: string, display: string): string {
  try {
    return host.readText(filename);
  } catch (error) {
    if (error instanceof DiagnosticError) throw error;
    throw unreadable(display, error instanceof Error ? error.message : String(error));
  }
}

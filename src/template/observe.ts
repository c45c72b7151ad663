// Templates that tell when they run, for those who count: which are never used, and how long they take.
import type { RenderContext } from "../model/render.ts";
import type { TemplateFunction } from "../model/template.ts";
import type { FoundTemplate, Templates } from "./templates.ts";

export interface TemplateObserver {
  /** A template ran, what it called included; `output` is its text or the value it returned. */
  ran(template: FoundTemplate, ms: number, output: unknown): void;
  /** What a cached partial gave was used again. */
  reused(template: FoundTemplate, output: unknown): void;
}

/** The same templates, observed. */
export function observeTemplates(templates: Templates, observer: TemplateObserver): Templates {
  const observed = new WeakMap<FoundTemplate, FoundTemplate>();

  function observe(found: FoundTemplate): FoundTemplate;
  function observe(found: FoundTemplate | undefined): FoundTemplate | undefined;
  function observe(found: FoundTemplate | undefined): FoundTemplate | undefined {
    if (found === undefined) return undefined;
    let made = observed.get(found);
    if (made === undefined) observed.set(found, (made = { ...found, render: timed(found, observer) }));
    return made;
  }

  return {
    layout: (query) => observe(templates.layout(query)),
    layoutNames: () => templates.layoutNames(),
    view: (name, query) => observe(templates.view(name, query)),
    partial: (name, site) => observe(templates.partial(name, site)),
    shortcode: (name, query, markup) => observe(templates.shortcode(name, query, markup)),
    hook: (query) => observe(templates.hook(query)),
    calledByName: templates.calledByName,
    text: (source, language) => templates.text(source, language),
    reused: (name, site, output) => observer.reused(templates.partial(name, site), output),
  };
}

function timed(found: FoundTemplate, observer: TemplateObserver): TemplateFunction {
  const measure = <T>(run: () => T): T => {
    const start = performance.now();
    const output = run();
    observer.ran(found, performance.now() - start, output);
    return output;
  };
  const { render } = found;
  const { value } = render;
  const call = (dot: unknown, ctx: RenderContext): string => measure(() => render(dot, ctx));
  if (value === undefined) return call;
  return Object.assign(call, {
    value: (dot: unknown, ctx: RenderContext): unknown => measure(() => value(dot, ctx)),
  });
}

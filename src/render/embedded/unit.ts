// Templates that come with the generator, written as functions over the same views that layouts see: they load no
// template engine. A layout of the same name in the site takes their place.
import type { RenderContext } from "../../model/render.ts";
import type { TemplateUnit } from "../../model/template.ts";
import { FunctionError } from "../../value/function-error.ts";
import { selfOf } from "../../view/define.ts";
import { pageView } from "../../view/page/page-view.ts";
import type { PageSelf } from "../../view/page/self.ts";

export type PageView = ReturnType<typeof pageView.wrap>;

/** A unit that needs no base and defines no blocks. */
export function embeddedUnit(
  name: string,
  run: (self: PageSelf, ctx: RenderContext) => string,
): TemplateUnit {
  return {
    name,
    blocks: [],
    usesInner: false,
    link: () => (dot, ctx) => run(selfOf<PageSelf>(dot)!, ctx),
  };
}

/** A partial that is given a page. */
export function pagePartial(
  name: string,
  run: (page: PageView, self: PageSelf, ctx: RenderContext) => string,
): TemplateUnit {
  return {
    name: `_partials/${name}`,
    blocks: [],
    usesInner: false,
    link: () => (dot, ctx) => run(asPage(dot, name), selfOf<PageSelf>(dot)!, ctx),
  };
}

/** The dot as a page; anything else is an author's mistake. */
export function asPage(dot: unknown, name: string): PageView {
  const self = selfOf<Partial<PageSelf>>(dot);
  if (self?.page && self.ctx) return dot as PageView;
  throw new FunctionError(`the partial ${name} needs a page: {{ partial "${name}" . }}`);
}

// Templates that come with the generator, written as functions over the same views that layouts see: they load no
// template engine. A layout of the same name in the site takes their place.
import type { RenderContext } from "../../model/render.ts";
import type { TemplateUnit } from "../../model/template.ts";
import { selfOf } from "../../view/define.ts";
import type { PageSelf } from "../../view/page/self.ts";

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

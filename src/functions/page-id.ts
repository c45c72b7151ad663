// From a page's view back to its id: by what every page shows of itself, so that nothing of view/ is needed.
import type { PageId } from "../model/page.ts";
import type { RenderContext } from "../model/render.ts";
import { field, hasMember } from "../value/field.ts";
import { FunctionError } from "../value/function-error.ts";
import { print } from "../value/print.ts";
import { describe } from "./arguments.ts";

/** The id of a page's view, or of the page of a shortcode or hook context; throws for anything else. */
export function pageIdOf(ctx: RenderContext, view: unknown): PageId {
  const id = tryPageId(ctx, view);
  if (id === undefined) throw new FunctionError(`expected a page, got ${describe(view)}`);
  return id;
}

function tryPageId(ctx: RenderContext, view: unknown): PageId | undefined {
  if (hasMember(view, "Page") && !hasMember(view, "Kind")) return tryPageId(ctx, field(view, "Page"));
  if (!hasMember(view, "Path") || !hasMember(view, "Language")) return undefined;
  const lang = print(field(field(view, "Language"), "Lang"));
  return ctx.siteOf(lang)?.byPath.get(print(field(view, "Path")));
}

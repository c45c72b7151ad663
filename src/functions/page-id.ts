// From a page's view back to its id: by what every page shows of itself, so that nothing of view/ is needed.
import type { DimensionValue } from "../model/config.ts";
import type { PageId } from "../model/page.ts";
import type { RenderContext } from "../model/render.ts";
import { siteKey } from "../source/sites.ts";
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
  if (!hasMember(view, "Path") || !hasMember(view, "Site")) return undefined;
  const site = field(view, "Site");
  const lang = print(field(field(site, "Language"), "Lang"));
  const key = siteKey(lang, valueOf(field(site, "Version")), valueOf(field(site, "Role")));
  return ctx.siteOf(key)?.byPath.get(print(field(view, "Path")));
}

/** A version or role, back from its view. */
function valueOf(view: unknown): DimensionValue {
  return { name: print(field(view, "Name")), isDefault: field(view, "IsDefault") === true };
}

// The store of assets, for functions that make or find resources.
import { DiagnosticError } from "../diagnostics/log.ts";
import type { AssetStore, RenderContext } from "../model/render.ts";
import { notYet } from "./messages.ts";

/** Where the build has no store, the function of that name is not available: throws a DiagnosticError. */
export function assetsOf({ assets }: RenderContext, name: string): AssetStore {
  if (!assets) throw new DiagnosticError(notYet(name));
  return assets;
}

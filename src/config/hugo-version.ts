// `module.hugoVersion`: for which Hugo a site or theme was made.
import type { ModuleConfig } from "../model/config.ts";
import type { Log } from "../model/diagnostic.ts";
import { compareReleases } from "../value/version.ts";
import { newerHugoNeeded, olderHugoNeeded } from "./messages.ts";

/** The Hugo whose behaviour is followed. */
export const hugoVersion = "0.169.0";

/** Warns of versions that ours isn't among. `extended` is always there. */
export function checkHugoVersion(owner: string, { min, max }: ModuleConfig["hugoVersion"], log: Log): void {
  if (min !== "" && compareReleases(min, hugoVersion) > 0) log.add(newerHugoNeeded(owner, min, hugoVersion));
  if (max !== "" && compareReleases(max, hugoVersion) < 0) log.add(olderHugoNeeded(owner, max, hugoVersion));
}

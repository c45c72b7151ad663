// `module.hugoVersion`: for which Hugo a site or theme was made.
import type { ModuleConfig } from "../model/config.ts";
import type { Log } from "../model/diagnostic.ts";
import { newerHugoNeeded, olderHugoNeeded } from "./messages.ts";

/** The Hugo whose behaviour is followed. */
export const hugoVersion = "0.169.0";

/** Warns of versions that ours isn't among. `extended` is always there. */
export function checkHugoVersion(owner: string, { min, max }: ModuleConfig["hugoVersion"], log: Log): void {
  if (min !== "" && compareVersions(min, hugoVersion) > 0) log.add(newerHugoNeeded(owner, min, hugoVersion));
  if (max !== "" && compareVersions(max, hugoVersion) < 0) log.add(olderHugoNeeded(owner, max, hugoVersion));
}

/** By number, part for part: 0.9 comes before 0.10. What is no number counts as 0. */
function compareVersions(a: string, b: string): number {
  const numbers = (version: string): number[] =>
    version
      .replace(/^v/, "")
      .split(".")
      .map((part) => Number.parseInt(part, 10) || 0);
  const [left, right] = [numbers(a), numbers(b)];
  for (let i = 0; i < 3; i++) {
    const difference = (left[i] ?? 0) - (right[i] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

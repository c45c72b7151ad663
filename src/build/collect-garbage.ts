// `--gc`: what caches keep for later builds goes where a build had no use for it.
import { cacheFolder } from "../config/cache-folder.ts";
import type { Config } from "../model/config.ts";
import { forgetUnused } from "../source/kept-files.ts";

/** Removes what wasn't asked for since `sinceMs` (the epoch's milliseconds); gives the number of files. */
export function collectGarbage(
  config: Config,
  env: (name: string) => string | undefined,
  sinceMs: number,
): number {
  return forgetUnused(cacheFolder("getresource", config, env), sinceMs);
}

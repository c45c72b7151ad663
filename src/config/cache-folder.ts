// Where `caches.*.dir` is. https://gohugo.io/configuration/caches/
import { tmpdir } from "node:os";
import type { Config } from "../model/config.ts";
import { parseMilliseconds } from "../value/duration.ts";
import { baseName, isAbsolutePath, joinPath, resolvePath, toSlash } from "../source/path.ts";

/** Looks an environment variable up. */
type Environment = (name: string) => string | undefined;

/** The folder of a cache, with the placeholders `:cacheDir`, `:resourceDir` and `:project` filled in. */
export function cacheFolder(name: string, config: Config, env: Environment): string {
  const { workingDir, resourceDir } = config;
  const dir = toSlash(config.caches[name]!.dir)
    .replace(/:cacheDir/gi, () => cacheRoot(config, env))
    .replace(/:resourceDir/gi, () => resolvePath(workingDir, resourceDir))
    .replace(/:project/gi, () => baseName(workingDir));
  return joinPath(dir, name);
}

/** How old what a cache holds may be, in milliseconds; 0 where nothing is to be kept. */
export function cacheAge(name: string, config: Config): number {
  if (config.ignoreCache) return 0;
  const { maxAge } = config.caches[name]!;
  const ms = typeof maxAge === "number" ? maxAge * 1000 : (parseMilliseconds(maxAge) ?? 0);
  return ms < 0 ? Infinity : ms;
}

/** `cacheDir`, else a folder among the user's caches: each system has its place for those. */
function cacheRoot({ cacheDir, workingDir }: Config, env: Environment): string {
  if (cacheDir !== "") return resolvePath(workingDir, toSlash(cacheDir));
  return joinPath(toSlash(userCaches(env) ?? tmpdir()), "homelab-site");
}

function userCaches(env: Environment): string | undefined {
  const home = env("HOME");
  if (process.platform === "win32") return env("LocalAppData");
  if (process.platform === "darwin") return home && `${home}/Library/Caches`;
  const xdg = env("XDG_CACHE_HOME");
  return xdg && isAbsolutePath(xdg) ? xdg : home && `${home}/.cache`;
}

// Languages with base URLs of their own are sites for themselves, each in a folder of the destination that its links don't
// name. All paths of such a site are counted from there; only what is published goes through here.
// https://gohugo.io/configuration/languages/#multihost
import type { Config } from "../model/config.ts";

/** A path below the destination, of one below the root of a language's host. */
export function pathOnHost(config: Config, lang: string, path: string): string {
  return config.isMultihost ? `${lang}/${path}` : path;
}

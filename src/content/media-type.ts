// File name → media type, by the configured suffixes.
import type { Config, MediaType } from "../model/config.ts";
import { extension } from "../source/path.ts";
import { systemType } from "./system-types.ts";

const indexes = new WeakMap<Config, ReadonlyMap<string, MediaType>>();

/** The media type of a file name or of an extension; undefined when no type claims it. */
export function mediaTypeOf(name: string, config: Config): MediaType | undefined {
  let index = indexes.get(config);
  if (index === undefined) indexes.set(config, (index = bySuffix(config)));
  return index.get(name.slice(name.lastIndexOf(".") + 1).toLowerCase());
}

function bySuffix(config: Config): ReadonlyMap<string, MediaType> {
  const index = new Map<string, MediaType>();
  for (const type of Object.values(config.mediaTypes)) {
    for (const suffix of type.suffixes) if (!index.has(suffix)) index.set(suffix, type);
  }
  return index;
}

/**
 * The media type of a resource. An `.xml` file is XML, though feeds are first to claim the suffix; what has no
 * extension is a stream of bytes, and what has an unknown one is of no type.
 */
export function resourceMediaType(path: string, config: Config): MediaType {
  const known = mediaTypeOf(path, config);
  const suffix = extension(path).toLowerCase();
  if (suffix === "xml" && known?.type === "application/rss+xml")
    return config.mediaTypes["application/xml"] ?? known;
  return known ?? unconfigured(suffix);
}

function unconfigured(suffix: string): MediaType {
  if (suffix === "") return { type: "application/octet-stream", suffixes: [], delimiter: "." };
  const type = systemType(suffix);
  return { type: type ?? "", suffixes: type === undefined ? [] : [suffix], delimiter: "." };
}

/** `image` for `image/png`, as `.ResourceType` gives it. */
export function mainTypeOf(type: string): string {
  return type.split("/", 1)[0]!;
}

// File name → media type, by the configured suffixes.
import type { Config, MediaType } from "../model/config.ts";

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
  if (known?.type === "application/rss+xml") return config.mediaTypes["application/xml"] ?? known;
  const type = path.includes(".", path.lastIndexOf("/") + 1) ? "" : "application/octet-stream";
  return known ?? { type, suffixes: [], delimiter: "." };
}

/** `image` for `image/png`, as `.ResourceType` gives it. */
export function mainTypeOf(type: MediaType | undefined): string {
  return type === undefined ? "application" : type.type.slice(0, type.type.indexOf("/"));
}

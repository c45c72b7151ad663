// File name → media type, by the configured suffixes.
import type { Config, MediaType } from "../model/config.ts";
import { extension } from "../source/path.ts";

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

/** Files that Hugo has no type of its own for; it asks the system, which says this on common ones. */
const SYSTEM_TYPES: Readonly<Record<string, string>> = {
  "7z": "application/x-7z-compressed",
  aac: "audio/aac",
  doc: "application/msword",
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  epub: "application/epub+zip",
  flac: "audio/flac",
  gz: "application/gzip",
  ico: "image/vnd.microsoft.icon",
  m4a: "audio/mp4",
  odt: "application/vnd.oasis.opendocument.text",
  opus: "audio/ogg",
  ppt: "application/vnd.ms-powerpoint",
  pptx: "application/vnd.openxmlformats-officedocument.presentationml.presentation",
  tar: "application/x-tar",
  vtt: "text/vtt",
  wav: "audio/wav",
  xls: "application/vnd.ms-excel",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  xz: "application/x-xz",
  zip: "application/zip",
};

/**
 * The media type of a resource. An `.xml` file is XML, though feeds are first to claim the suffix; what has no
 * extension is a stream of bytes, and what has an unknown one is of no type.
 */
export function resourceMediaType(path: string, config: Config): MediaType {
  const known = mediaTypeOf(path, config);
  if (known?.type === "application/rss+xml") return config.mediaTypes["application/xml"] ?? known;
  return known ?? systemType(extension(path).toLowerCase());
}

function systemType(suffix: string): MediaType {
  if (suffix === "") return { type: "application/octet-stream", suffixes: [], delimiter: "." };
  const type = Object.hasOwn(SYSTEM_TYPES, suffix) ? SYSTEM_TYPES[suffix]! : "";
  return { type, suffixes: type === "" ? [] : [suffix], delimiter: "." };
}

/** `image` for `image/png`, as `.ResourceType` gives it. */
export function mainTypeOf(type: string): string {
  return type.split("/", 1)[0]!;
}

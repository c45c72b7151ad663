// A resource as plain data: what it is called, what it is made of, where it goes. A change makes another one; nothing
// is read before somebody asks, and nothing is written here.
import type { MediaType } from "../model/config.ts";
import type { Output } from "../model/render.ts";
import type { Host, SourceFile } from "../model/source.ts";
import type { ValueMap } from "../model/value.ts";
import { withoutMark } from "../source/host.ts";
import { cleanPath, toSlash } from "../source/path.ts";
import { createMap } from "../value/map.ts";
import { emptyTarget } from "./messages.ts";

export interface Asset {
  /** What it was made of and how: within a build, equal keys mean the same resource. */
  readonly key: string;
  /** As templates see it; of a global resource its path with a slash: `/css/a.css`. */
  readonly name: string;
  readonly title: string;
  readonly params: ValueMap;
  /** What a change added: `Integrity`. */
  readonly data: ValueMap;
  readonly mediaType: MediaType;
  /** Below the destination, never leaving it: `css/a.css`. */
  readonly path: string;
  /** Words that changes put before the extension of the path: `min`, a hash. A copy gets them, too. */
  readonly identifiers: readonly string[];
  readonly content: Output["content"];
  /** Below `assets`, of the file that it was made from; none for pages' files and for what templates made. */
  readonly sourcePath?: string;
  /** What the author would call its source: `assets/css/a.css`. */
  readonly origin: string;
  /** True for a file that its bundle publishes, whether or not a template asks for its link. */
  readonly isPublished: boolean;
}

/** A file below `assets`. */
export function assetOfFile(file: SourceFile, mediaType: MediaType): Asset {
  const { path, filename, display } = file;
  const content = { copyOf: filename };
  return { ...named(path, mediaType), key: `file:${filename}`, content, sourcePath: path, origin: display };
}

/** A resource that templates made of a content. */
export function assetOfContent(key: string, path: string, content: Uint8Array, mediaType: MediaType): Asset {
  return { ...named(path, mediaType), key, content, origin: path };
}

function named(path: string, mediaType: MediaType) {
  const name = `/${path}`;
  const maps = { params: createMap(), data: createMap() };
  return { name, title: name, ...maps, mediaType, path, identifiers: [], isPublished: false };
}

/** Another resource made of this one; `step` says how. */
export function derive(asset: Asset, step: string, changes: Partial<Asset>): Asset {
  return { ...asset, isPublished: false, ...changes, key: `${asset.key}|${step}` };
}

export function bytesOf({ content }: Asset, host: Host): Uint8Array {
  return "copyOf" in content ? host.readBytes(content.copyOf) : content;
}

/** The content as UTF-8 text, without a byte order mark. */
export function textOf({ content }: Asset, host: Host): string {
  if ("copyOf" in content) return host.readText(content.copyOf);
  return withoutMark(Buffer.from(content.buffer, content.byteOffset, content.byteLength).toString("utf8"));
}

/** The path of a target that a template gave: `..` and leading slashes never lead out of the destination. */
export function targetPath(path: string): string {
  const clean = cleanPath(`/${toSlash(path)}`).slice(1);
  if (clean === "") throw emptyTarget(path);
  return clean;
}

/** What a path becomes with another word before its extension: `css/a.css` → `css/a.min.css`. */
export function withIdentifier({ path, identifiers }: Asset, identifier: string) {
  return { path: insertIdentifier(path, identifier), identifiers: [...identifiers, identifier] };
}

export function insertIdentifier(path: string, identifier: string): string {
  const dot = path.lastIndexOf(".");
  const at = dot > path.lastIndexOf("/") ? dot : path.length;
  return `${path.slice(0, at)}.${identifier}${path.slice(at)}`;
}

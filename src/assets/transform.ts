// What templates do to resources: names with hashes, copies, joined files. https://gohugo.io/functions/resources/
import { createHash } from "node:crypto";
import type { MediaType } from "../model/config.ts";
import type { Host } from "../model/source.ts";
import { mapOf } from "../value/map.ts";
import {
  assetOfContent,
  bytesOf,
  derive,
  insertIdentifier,
  textOf,
  withIdentifier,
  type Asset,
} from "./asset.ts";
import { mixedTypes, noMinifier, nothingToConcat, unknownHash } from "./messages.ts";

const algorithms: ReadonlySet<string> = new Set(["md5", "sha256", "sha384", "sha512"]);

/** `css/a.css` → `css/a.<hash>.css`, and the hash for the attribute `integrity`. */
export function fingerprint(asset: Asset, algorithm: string, host: Host): Asset {
  if (!algorithms.has(algorithm)) throw unknownHash(algorithm);
  const hash = createHash(algorithm).update(bytesOf(asset, host)).digest();
  const Integrity = `${algorithm}-${hash.toString("base64")}`;
  return derive(asset, `fingerprint:${algorithm}`, {
    ...withIdentifier(asset, hash.toString("hex")),
    data: mapOf({ ...asset.data, Integrity }),
  });
}

/** `css/a.css` → `css/a.min.css`; the minifier is that of its media type, undefined where there is none. */
export function minify(asset: Asset, minifier: ((text: string) => string) | undefined, host: Host): Asset {
  if (minifier === undefined) throw noMinifier(asset.name, asset.mediaType.type);
  const content = Buffer.from(minifier(textOf(asset, host)));
  return derive(asset, "minify", { ...withIdentifier(asset, "min"), content });
}

/** The same under another path; its name stays, and so do the words in its path: `b.css` → `b.<hash>.css`. */
export function copy(asset: Asset, path: string): Asset {
  return derive(asset, `copy:${path}`, { path: asset.identifiers.reduce(insertIdentifier, path) });
}

/** A script's last line must not run into the next script's first. */
const SCRIPT_BARRIER = Buffer.from("\n;\n");

/** All contents in a row. */
export function concat(path: string, assets: readonly Asset[], mediaType: MediaType, host: Host): Asset {
  const [first] = assets;
  if (first === undefined) throw nothingToConcat();
  const { type } = first.mediaType;
  for (const other of assets) if (other.mediaType.type !== type) throw mixedTypes(other.mediaType.type, type);
  const parts: Uint8Array[] = [];
  for (const asset of assets) {
    if (type === "text/javascript" && parts.length > 0) parts.push(SCRIPT_BARRIER);
    parts.push(bytesOf(asset, host));
  }
  return assetOfContent(`concat:${path}`, path, Buffer.concat(parts), mediaType);
}

// resources.*: files below `assets`, found, made of texts, and changed; the work itself is behind the context.
// https://gohugo.io/functions/resources/
import type { AssetStore, RenderContext } from "../model/render.ts";
import type { FunctionRow } from "../model/template.ts";
import { toText } from "./arguments.ts";
import { assetsOf } from "./assets-of.ts";
import { bytesOf } from "./bytes.ts";
import { notYetRow } from "./not-yet.ts";
import { remoteAsk } from "./remote-ask.ts";
import { row } from "./row.ts";

/** Calls the store of assets. */
const withAssets =
  (name: string, call: (assets: AssetStore, ...args: unknown[]) => unknown): FunctionRow["call"] =>
  (ctx: RenderContext, ...args: unknown[]) =>
    call(assetsOf(ctx, name), ...args);

export const resources: readonly FunctionRow[] = [
  row(
    "resources.ByType TYPE",
    [],
    "The assets of a main media type",
    withAssets("resources.ByType", (assets, type) => assets.byType(toText(type))),
  ),
  row(
    "resources.Concat PATH RESOURCES",
    [],
    "Resources of one media type joined to one",
    withAssets("resources.Concat", (assets, path, list) => assets.concat(toText(path), list)),
  ),
  row(
    "resources.Copy PATH RESOURCE",
    [],
    "The resource under another path",
    withAssets("resources.Copy", (assets, path, resource) => assets.copy(toText(path), resource)),
  ),
  row(
    "resources.ExecuteAsTemplate PATH CONTEXT RESOURCE",
    [],
    "The resource run as a Go template, once for each path",
    withAssets("resources.ExecuteAsTemplate", (assets, path, dot, resource) =>
      assets.execute(toText(path), dot, resource),
    ),
  ),
  row(
    "resources.Fingerprint [ALGORITHM] RESOURCE",
    ["fingerprint"],
    "The resource with a hash of its content in its name: md5, sha256, sha384 or sha512",
    withAssets("resources.Fingerprint", (assets, ...args) =>
      assets.fingerprint(args.length === 2 ? toText(args[0]) : "", args.at(-1)),
    ),
  ),
  row(
    "resources.FromString PATH TEXT",
    [],
    "A resource made of a text",
    withAssets("resources.FromString", (assets, path, text) =>
      assets.fromContent(toText(path), bytesOf(text)),
    ),
  ),
  row(
    "resources.Get PATH",
    [],
    "An asset",
    withAssets("resources.Get", (assets, path) => assets.get(toText(path)) ?? null),
  ),
  row(
    "resources.GetMatch PATTERN",
    [],
    "The first asset that a glob matches",
    withAssets("resources.GetMatch", (assets, glob) => assets.match(toText(glob))[0] ?? null),
  ),
  row(
    "resources.GetRemote URL [OPTIONS]",
    [],
    "What another host has at an address; nil where that has nothing",
    withAssets("resources.GetRemote", (assets, url, options) => assets.remote(remoteAsk(url, options))),
  ),
  row(
    "resources.Match PATTERN",
    [],
    "The assets that a glob matches",
    withAssets("resources.Match", (assets, glob) => assets.match(toText(glob))),
  ),
  row(
    "resources.Minify RESOURCE",
    ["minify"],
    "The resource made smaller: CSS, scripts, JSON, HTML, SVG and XML",
    withAssets("resources.Minify", (assets, resource) => assets.minify(resource)),
  ),
  notYetRow("resources.PostProcess RESOURCE"),
  row(
    "resources.Publish RESOURCE",
    [],
    "The resource, published",
    withAssets("resources.Publish", (assets, resource) => assets.publish(resource)),
  ),
];

// resources.*: files below `assets`. Finding them and making them of text works; what changes them doesn't yet.
// https://gohugo.io/functions/resources/
import { DiagnosticError } from "../diagnostics/log.ts";
import type { AssetStore, RenderContext } from "../model/render.ts";
import type { FunctionRow } from "../model/template.ts";
import { toText } from "./arguments.ts";
import { notYet } from "./messages.ts";
import { notYetRow } from "./not-yet.ts";
import { row } from "./row.ts";

/** Calls the store of assets; where the build has none, the function is not available. */
const withAssets =
  (name: string, call: (assets: AssetStore, ...args: string[]) => unknown): FunctionRow["call"] =>
  (ctx: RenderContext, ...args) => {
    if (!ctx.assets) throw new DiagnosticError(notYet(name));
    return call(ctx.assets, ...args.map(toText));
  };

export const resources: readonly FunctionRow[] = [
  row(
    "resources.ByType TYPE",
    [],
    "The assets of a main media type",
    withAssets("resources.ByType", (assets, type) => assets.byType(type!)),
  ),
  notYetRow("resources.Concat PATH RESOURCES"),
  notYetRow("resources.Copy PATH RESOURCE"),
  notYetRow("resources.ExecuteAsTemplate PATH CONTEXT RESOURCE"),
  notYetRow("resources.Fingerprint [ALGORITHM] RESOURCE", ["fingerprint"]),
  row(
    "resources.FromString PATH TEXT",
    [],
    "A resource made of a text",
    withAssets("resources.FromString", (assets, path, text) => assets.fromText(path!, text!)),
  ),
  row(
    "resources.Get PATH",
    [],
    "An asset",
    withAssets("resources.Get", (assets, path) => assets.get(path!) ?? null),
  ),
  row(
    "resources.GetMatch PATTERN",
    [],
    "The first asset that a glob matches",
    withAssets("resources.GetMatch", (assets, glob) => assets.match(glob!)[0] ?? null),
  ),
  notYetRow("resources.GetRemote URL [OPTIONS]"),
  row(
    "resources.Match PATTERN",
    [],
    "The assets that a glob matches",
    withAssets("resources.Match", (assets, glob) => assets.match(glob!)),
  ),
  notYetRow("resources.Minify RESOURCE", ["minify"]),
  notYetRow("resources.PostProcess RESOURCE"),
  notYetRow("resources.Publish RESOURCE"),
];

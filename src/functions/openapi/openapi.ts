// openapi3.*: descriptions of HTTP interfaces. https://gohugo.io/functions/openapi3/unmarshal/
import type { RenderContext, View } from "../../model/render.ts";
import type { FunctionRow } from "../../model/template.ts";
import { field, hasMember } from "../../value/field.ts";
import { FunctionError } from "../../value/function-error.ts";
import { identityHash } from "../../value/identity-hash.ts";
import { createMap, inAnyCase } from "../../value/map.ts";
import { toMap, toTexts } from "../arguments.ts";
import { assetsOf } from "../assets-of.ts";
import { remoteAsk } from "../remote-ask.ts";
import { row } from "../row.ts";
import { unmarshal } from "../unmarshal.ts";
import { readDocument, type Source } from "./document.ts";
import type { Part } from "./objects.ts";
import { isRemote } from "./reference.ts";

/** Documents by their data, which is kept by its text, and by where their references begin and how they are fetched. */
const documents = new WeakMap<object, Map<string, Part>>();

function unmarshalDocument(ctx: RenderContext, resource: unknown, options: unknown): Part {
  const assets = assetsOf(ctx, "openapi3.Unmarshal");
  if (!hasMember(resource, "MediaType") || !hasMember(resource, "Content"))
    throw new FunctionError('openapi3.Unmarshal needs a resource: resources.Get "api.json"');
  const given = (options ?? null) === null ? {} : toMap(options);
  const sourceOf = (view: unknown, path: string): Source => {
    const suffixes = toTexts(field(field(view, "MediaType"), "Suffixes"));
    return { path, data: unmarshal(ctx, [view]), isYaml: suffixes.includes("yaml") };
  };
  const read = (path: string): Source => {
    const found = isRemote(path)
      ? assets.remote(remoteAsk(path, inAnyCase(given, "getremote") ?? createMap()))
      : assets.get(path);
    if (!found)
      throw new FunctionError(
        `the document refers to ${isRemote(path) ? path : `assets/${path}`}, which isn't there`,
      );
    return sourceOf(found, path);
  };
  const source = sourceOf(resource, assets.sourcePath(resource as View));
  return kept(source, identityHash(given), () => readDocument(source, read));
}

function kept({ data, path }: Source, options: bigint, read: () => Part): Part {
  if (typeof data !== "object" || data === null) return read();
  let known = documents.get(data);
  if (known === undefined) documents.set(data, (known = new Map()));
  const key = `${options} ${path}`;
  let document = known.get(key);
  if (document === undefined) known.set(key, (document = read()));
  return document;
}

export const openapi: readonly FunctionRow[] = [
  row(
    "openapi3.Unmarshal RESOURCE [OPTIONS]",
    [],
    "An OpenAPI 3 description, with what it refers to in other files",
    unmarshalDocument,
  ),
];

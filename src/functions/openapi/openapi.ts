// openapi3.*: descriptions of HTTP interfaces. https://gohugo.io/functions/openapi3/unmarshal/
import { DiagnosticError } from "../../diagnostics/log.ts";
import type { RenderContext, View } from "../../model/render.ts";
import type { FunctionRow } from "../../model/template.ts";
import { field, hasMember } from "../../value/field.ts";
import { FunctionError } from "../../value/function-error.ts";
import { toMap, toTexts } from "../arguments.ts";
import { notYet } from "../messages.ts";
import { row } from "../row.ts";
import { unmarshal } from "../unmarshal.ts";
import { readDocument, type Source } from "./document.ts";
import type { Part } from "./objects.ts";

/** Documents by their data, which is kept by its text, and by the folder that their references begin in. */
const documents = new WeakMap<object, Map<string, Part>>();

function unmarshalDocument(ctx: RenderContext, resource: unknown, options: unknown): Part {
  const { assets } = ctx;
  if (!assets) throw new DiagnosticError(notYet("openapi3.Unmarshal"));
  if (!hasMember(resource, "MediaType") || !hasMember(resource, "Content"))
    throw new FunctionError('openapi3.Unmarshal needs a resource: resources.Get "api.json"');
  // Options are for references to other hosts, which there aren't.
  if (options !== undefined && options !== null) toMap(options);
  const sourceOf = (view: unknown, path: string): Source => {
    const suffixes = toTexts(field(field(view, "MediaType"), "Suffixes"));
    return { path, data: unmarshal(ctx, [view]), isYaml: suffixes.includes("yaml") };
  };
  const read = (path: string): Source => {
    const found = assets.get(path);
    if (found === undefined)
      throw new FunctionError(`the document refers to assets/${path}, which isn't there`);
    return sourceOf(found, path);
  };
  const source = sourceOf(resource, assets.sourcePath(resource as View));
  return kept(source, () => readDocument(source, read));
}

function kept({ data, path }: Source, read: () => Part): Part {
  if (typeof data !== "object" || data === null) return read();
  let known = documents.get(data);
  if (known === undefined) documents.set(data, (known = new Map()));
  let document = known.get(path);
  if (document === undefined) known.set(path, (document = read()));
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

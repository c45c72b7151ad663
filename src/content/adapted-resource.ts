// What a content adapter gives to `.AddResource`: a file's stand-in, which goes to the page nearest above its path.
// https://gohugo.io/content-management/content-adapters/#resource-map
import { DiagnosticError } from "../diagnostics/log.ts";
import type { Config } from "../model/config.ts";
import type { FileContent } from "../model/source.ts";
import type { Value, ValueMap } from "../model/value.ts";
import { ByteText } from "../value/byte-text.ts";
import { createMap, isMap, lowerKeys } from "../value/map.ts";
import { asText, fieldsOf, givenContent, pathOf } from "./adapted-fields.ts";
import type { AdapterInput } from "./adapted-page.ts";
import { adapterField, adapterPath, unknownMediaType } from "./adapter-messages.ts";
import type { LooseFile } from "./scan.ts";

/** What an adapter says about a resource, in place of a file. */
export interface AdaptedResource {
  /** As templates see it; "" for its path below its page. */
  readonly name: string;
  /** "" for its name. */
  readonly title: string;
  readonly params: ValueMap;
  /** "" for that of the path's extension. */
  readonly mediaType: string;
  readonly content: FileContent;
  /** Where a resource that existed already is published; null beside the page. */
  readonly targetPath: string | null;
}

/** A resource that a template had in its hands: of the assets, or made by a function. */
export interface ExistingResource {
  readonly content: FileContent;
  readonly path: string;
  readonly mediaType: string;
}

/** The resource of one call of `.AddResource`; `existing` tells what a value is if it is a resource itself. */
export function adaptedResource(
  given: unknown,
  { adapter, lang, config }: AdapterInput,
  existing: (value: unknown) => ExistingResource | undefined,
): LooseFile {
  const fields = fieldsOf(given, "AddResource");
  const path = asText(fields["path"]) ?? "";
  if (path === "") throw new DiagnosticError(adapterPath("AddResource"));
  const params = fields["params"] ?? null;
  if (params !== null && !isMap(params)) throw new DiagnosticError(adapterField("params", "a map", params));
  const logical = pathOf(adapter, path);
  return {
    file: {
      ...adapter.file,
      path: logical.slice(1),
      display: `${adapter.file.display}, resource ${logical}`,
    },
    lang,
    adapted: {
      name: textField(fields, "name"),
      title: textField(fields, "title"),
      params: params === null ? createMap() : lowerKeys(params),
      ...contentOf(fields["content"], config, existing),
    },
  };
}

function textField(fields: ValueMap, name: string): string {
  const text = asText(fields[name]);
  if (text === undefined) throw new DiagnosticError(adapterField(name, "a text", fields[name]));
  return text;
}

function contentOf(
  given: Value | undefined,
  config: Config,
  existing: (value: unknown) => ExistingResource | undefined,
): Pick<AdaptedResource, "mediaType" | "content" | "targetPath"> {
  const { mediaType, value } = givenContent(given);
  if (mediaType !== "" && config.mediaTypes[mediaType.toLowerCase()] === undefined)
    throw new DiagnosticError(unknownMediaType(mediaType, Object.keys(config.mediaTypes)));
  const resource = existing(value);
  if (resource)
    return { mediaType: resource.mediaType, content: resource.content, targetPath: resource.path };
  if (value instanceof ByteText) return { mediaType, content: value.bytes, targetPath: null };
  const text = asText(value);
  if (text === undefined)
    throw new DiagnosticError(adapterField("content.value", "a text or a resource", value));
  return { mediaType, content: Buffer.from(text), targetPath: null };
}

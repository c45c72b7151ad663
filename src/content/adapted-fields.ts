// What pages and resources of content adapters have in common: maps from templates, their paths, their content.
import { DiagnosticError } from "../diagnostics/log.ts";
import type { Config } from "../model/config.ts";
import type { Value, ValueMap } from "../model/value.ts";
import { createMap, isMap, type MutableMap } from "../value/map.ts";
import { print } from "../value/print.ts";
import { typeName } from "../value/type-name.ts";
import { adapterField, adapterMap, markupInAdapter, unknownContentType } from "./adapter-messages.ts";
import { tidy } from "./place.ts";
import { logicalPath, type ContentAdapter } from "./scan.ts";

/** The map that a template gave, with its own keys in lower case. */
export function fieldsOf(given: unknown, method: string): ValueMap {
  if (!isMap(given)) throw new DiagnosticError(adapterMap(method, typeName(given)));
  const fields = createMap() as MutableMap;
  for (const [key, value] of Object.entries(given)) fields[key.toLowerCase()] = value;
  return fields;
}

/** Anything that prints in one word as text; undefined for lists and maps. */
export function asText(value: unknown): string | undefined {
  if (value === null || value === undefined) return "";
  return Array.isArray(value) || isMap(value) ? undefined : print(value);
}

/** A path below the adapter's folder as a logical path; `..` leads no further than the root. */
export function pathOf(adapter: ContentAdapter, path: string): string {
  return logicalPath(tidy(`${adapter.folder}/${path}`).slice(1));
}

/** What `content` may have; `markup` is only named to be refused. */
export interface GivenContent {
  readonly mediaType: string;
  readonly value: unknown;
}

/** `content` as it was given. */
export function givenContent(given: Value | undefined): GivenContent {
  if (given === undefined || given === null) return { mediaType: "", value: null };
  if (!isMap(given)) throw new DiagnosticError(adapterField("content", "a map", given));
  const fields = fieldsOf(given, "content");
  if (asText(fields["markup"])) throw new DiagnosticError(markupInAdapter());
  return { mediaType: asText(fields["mediatype"]) ?? "", value: fields["value"] ?? null };
}

/** The text of a page, and the extension that a file of its media type would have. */
export function contentOf(given: Value | undefined, config: Config): { text: string; ext: string } {
  const { mediaType, value } = givenContent(given);
  const text = asText(value);
  if (text === undefined) throw new DiagnosticError(adapterField("content.value", "a text", value));
  if (mediaType === "") return { text, ext: "md" };
  const known = config.mediaTypes[mediaType.toLowerCase()];
  const ext = known?.suffixes[0];
  if (ext === undefined || !CONTENT_TYPES.includes(mediaType.toLowerCase()))
    throw new DiagnosticError(unknownContentType(mediaType, CONTENT_TYPES));
  return { text, ext };
}

/** Media types that a page's content may be of. */
const CONTENT_TYPES = ["text/markdown", "text/html", "text/asciidoc", "text/org", "text/pandoc", "text/rst"];

// What a content adapter gives to `.AddResource`: a file's stand-in, which goes to the page nearest above its path.
// https://gohugo.io/content-management/content-adapters/#resource-map
import { DiagnosticError } from "../diagnostics/log.ts";
import type { Config } from "../model/config.ts";
import type { SiteSet } from "../model/site.ts";
import type { FileContent, MountSites } from "../model/source.ts";
import type { Value, ValueMap } from "../model/value.ts";
import { gridOf, type SiteGrid } from "../source/site-grid.ts";
import { ByteText } from "../value/byte-text.ts";
import { createMap, isMap, lowerKeys } from "../value/map.ts";
import { asText, fieldsOf, givenContent, pathOf } from "./adapted-fields.ts";
import type { AdapterInput } from "./adapted-page.ts";
import { adapterField, adapterPath, unknownMediaType } from "./adapter-messages.ts";
import { withPatterns } from "./patterns.ts";
import { isAsked, readSites } from "./page-sites.ts";
import type { ContentAdapter, LooseFile } from "./scan.ts";

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
  { adapter, site, config }: AdapterInput,
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
      sites: withComplements(fields["sites"], adapter, config),
      path: logical.slice(1),
      display: `${adapter.file.display}, resource ${logical}`,
    },
    plainPath: logical.slice(1),
    sites: sitesOf(fields["sites"], adapter, site, gridOf(config)),
    adapted: {
      name: textField(fields, "name"),
      title: textField(fields, "title"),
      params: params === null ? createMap() : lowerKeys(params),
      ...contentOf(fields["content"], config, existing),
    },
  };
}

/** Those that it names; else the one that the adapter runs for and those of the adapter's file. */
function sitesOf(given: Value | undefined, { sites }: ContentAdapter, site: number, grid: SiteGrid): SiteSet {
  if (given !== undefined && given !== null && !isMap(given))
    throw new DiagnosticError(adapterField("sites", "a map", given));
  const { matrix } = readSites(given && lowerKeys(given));
  return isAsked(matrix) ? withPatterns(null, "sites", () => grid.select(matrix, sites)) : grid.set([...new Set([site, ...sites])].sort((a, b) => a - b));
}

/** Who may borrow it, besides those of the adapter's file. */
function withComplements(given: Value | undefined, { file }: ContentAdapter, config: Config): MountSites {
  const { complements } = readSites(isMap(given) ? lowerKeys(given) : null);
  if (!isAsked(complements)) return file.sites;
  const found = withPatterns(null, "sites", () => gridOf(config).find(complements));
  return { ...file.sites, complements: { ...file.sites.complements, ...found } };
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

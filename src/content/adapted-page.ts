// What a content adapter gives to `.AddPage`: a map of Hugo's page fields → the same two records that a content file
// becomes, so that nothing after this point asks where a page came from.
// https://gohugo.io/content-management/content-adapters/#page-map
import { DiagnosticError } from "../diagnostics/log.ts";
import type { Config } from "../model/config.ts";
import type { ContentPath, Kind } from "../model/page.ts";
import type { Value, ValueMap } from "../model/value.ts";
import { gridOf } from "../source/site-grid.ts";
import { createMap, isMap, lowerKeys, type MutableMap } from "../value/map.ts";
import { LocalTime, Time } from "../value/time.ts";
import { asText, contentOf, fieldsOf, pathOf } from "./adapted-fields.ts";
import { adapterField, adapterHome, adapterKey, adapterPath, unknownKind } from "./adapter-messages.ts";
import { isBranch, type LoadedPage } from "./nodes.ts";
import type { ContentAdapter } from "./scan.ts";

/** What a field takes: lists may be one value, texts a number. */
type Shape = "text" | "number" | "flag" | "list" | "map" | "any";

/** The fields of a page, in lower case. Whatever else an author wants to say about it goes into `params`. */
const PAGE_FIELDS: ReadonlyMap<string, Shape> = new Map<string, Shape>([
  ["path", "text"],
  ["kind", "text"],
  ["content", "map"],
  ["dates", "map"],
  ["params", "map"],
  ...["title", "linktitle", "description", "summary", "type", "layout", "slug", "url", "translationkey"].map(
    (name) => [name, "text"] as const,
  ),
  ["weight", "number"],
  ["draft", "flag"],
  ["iscjklanguage", "flag"],
  ["keywords", "list"],
  ["aliases", "list"],
  ["outputs", "list"],
  ["build", "map"],
  ["sitemap", "map"],
  ["menus", "any"],
  ["cascade", "any"],
  ["sites", "map"],
]);

/** Fields that say where and what the page is; the others are its front matter. */
const PLACE_FIELDS = new Set(["path", "kind", "content", "dates"]);
const DATE_FIELDS = ["date", "lastmod", "publishdate", "expirydate"];
const KINDS: readonly Kind[] = ["page", "section", "home", "taxonomy", "term"];

export interface AdapterInput {
  readonly adapter: ContentAdapter;
  /** Position of the site that the adapter runs for. */
  readonly site: number;
  readonly config: Config;
}

export interface AdaptedPageInput extends AdapterInput {
  /** Told of fields that nothing reads. */
  ignored(name: string): void;
}

/** The page of one call of `.AddPage`. Throws a DiagnosticError without a place: the template engine knows it. */
export function adaptedPage(given: unknown, input: AdaptedPageInput): LoadedPage {
  const { adapter, site, config } = input;
  const fields = fieldsOf(given, "AddPage");
  for (const name of Object.keys(fields)) {
    const shape = PAGE_FIELDS.get(name);
    if (shape === undefined) input.ignored(name);
    else checkShape(name, fields[name]!, shape);
  }
  const kind = kindOf(fields);
  const logical = logicalOf(fields, kind, adapter);
  const { text, ext } = contentOf(fields["content"], config);
  const file = { ...adapter.file, display: `${adapter.file.display}, page ${logical}` };
  const role = isBranch(kind) ? "branch" : "leaf";
  const content: ContentPath = {
    logical,
    written: logical,
    sites: gridOf(config).set([site]),
    weight: file.sites.weight,
    role,
    ext,
  };
  const frontMatter = frontMatterOf(fields);
  return {
    scanned: { file, content, resources: [] },
    parsed: { file, format: "none", frontMatter, text, bodyOffset: 0, diagnostics: [], fromAdapter: true },
  };
}

/** The message about a field that no page has. */
export function ignoredField(name: string, adapter: ContentAdapter) {
  return adapterKey(name, adapter.file, PAGE_FIELDS.keys());
}

function kindOf(fields: ValueMap): Kind {
  const name = asText(fields["kind"]) || "page";
  const kind = KINDS.find((known) => known === name);
  if (kind === undefined) throw new DiagnosticError(unknownKind(name, KINDS));
  return kind;
}

/** The logical path; that of the adapter's folder is laid before it, and nothing leads above the root. */
function logicalOf(fields: ValueMap, kind: Kind, adapter: ContentAdapter): string {
  const path = asText(fields["path"])!;
  const logical = pathOf(adapter, path);
  if (kind === "home" && logical !== "/") throw new DiagnosticError(adapterHome());
  if (kind !== "home" && path === "") throw new DiagnosticError(adapterPath("AddPage"));
  return logical;
}

function frontMatterOf(fields: ValueMap): ValueMap {
  const frontMatter = createMap() as MutableMap;
  for (const [name, value] of Object.entries(fields)) {
    const shape = PAGE_FIELDS.get(name);
    if (shape === undefined || PLACE_FIELDS.has(name) || value === null) continue;
    frontMatter[name] = shape === "text" ? asText(value)! : shape === "list" ? listOf(value) : lowerKeys(value);
  }
  return Object.assign(frontMatter, datesOf(fields["dates"]));
}

function datesOf(given: Value | undefined): ValueMap {
  const dates = createMap() as MutableMap;
  if (!isMap(given)) return dates;
  const named = lowerKeys(given);
  for (const name of DATE_FIELDS) {
    const value = named[name];
    if (value === undefined || value === null) continue;
    if (!(value instanceof Time || value instanceof LocalTime))
      throw new DiagnosticError(adapterField(`dates.${name}`, "a time", value, "make one with time.AsTime"));
    if (!(value instanceof Time && value.IsZero)) dates[name] = value as Value;
  }
  return dates;
}

function checkShape(name: string, value: Value, shape: Shape): void {
  if (value === null || shape === "any") return;
  if (!SHAPES[shape].fits(value)) throw new DiagnosticError(adapterField(name, SHAPES[shape].name, value));
}

const SHAPES: Readonly<Record<Exclude<Shape, "any">, { name: string; fits: (value: Value) => boolean }>> = {
  text: { name: "a text", fits: (value) => asText(value) !== undefined },
  number: { name: "a whole number", fits: (value) => Number.isInteger(Number(asText(value) ?? NaN)) },
  flag: { name: "true or false", fits: (value) => /^(?:true|false|[01tf]|)$/i.test(asText(value) ?? "x") },
  list: { name: "a text or a list of texts", fits: (value) => listOf(value).every((item) => item !== undefined) },
  map: { name: "a map", fits: isMap },
};

/** One value is a list of one. */
function listOf(value: Value): string[] {
  return (Array.isArray(value) ? value : [value as Value]).map((item) => asText(item)!);
}

// The resources of a bundle: names, metadata from front matter, order, and where they are published.
// https://gohugo.io/content-management/page-resources/
import type { Config } from "../model/config.ts";
import type { Page, PageId, ResourceRecord } from "../model/page.ts";
import type { SiteSet } from "../model/site.ts";
import type { Value, ValueMap } from "../model/value.ts";
import { compileGlob } from "../source/glob.ts";
import { createMap, isMap, lowerKeys } from "../value/map.ts";
import { mainTypeOf, resourceMediaType } from "./media-type.ts";
import type { FieldSource } from "./fields.ts";
import { withPatterns } from "./patterns.ts";
import type { ScannedResource } from "./scan.ts";

/** What the bundle says about one of its resources. */
export interface ResourcePlace {
  /** Folder below the destination: `docs/a`, "" for home. */
  readonly folder: string;
  readonly isPublished: boolean;
  /** The page of a content file within the bundle. */
  readonly page: Page | null;
  /** The sites whose pages may borrow it. */
  readonly lentTo: SiteSet;
}

/** The record of one resource, as it is without metadata. */
export function resourceRecord(scanned: ScannedResource, config: Config, place: ResourcePlace): ResourceRecord {
  const { path, name, key, file, adapted } = scanned;
  const { folder, isPublished, page, lentTo } = place;
  const type = adapted?.mediaType || resourceMediaType(path, config).type;
  return {
    name,
    key,
    title: page ? page.title : adapted?.title || (adapted ? name : path),
    path,
    params: adapted?.params ?? createMap(),
    mediaType: type,
    resourceType: page ? "page" : mainTypeOf(type),
    content: adapted?.content ?? { copyOf: file.filename },
    origin: file.display,
    targetPath: page ? "" : (adapted?.targetPath ?? (folder === "" ? path : `${folder}/${path}`)),
    // A resource that existed before is published where it was, once somebody asks for its link.
    isPublished: isPublished && (adapted?.targetPath ?? null) === null,
    page: page?.id ?? null,
    lentTo,
  };
}

/** Those that are found by names of their own: of files whose names differ in case or spaces only, the first. */
export function distinctResources(resources: readonly ScannedResource[]): ScannedResource[] {
  const seen = new Set<string>();
  return resources.filter(({ key }) => !seen.has(key) && seen.add(key));
}

/** Throws for globs in front matter's `resources` that can't be read: they are needed when nobody can be told any more. */
export function checkMetadata(source: FieldSource): void {
  withPatterns(source.parsed, "resources", () => readMetadata(source.values["resources"]));
}

/** Orders pages among themselves. */
export type ComparePages = (a: PageId, b: PageId) => number;

/** The records with front matter's `resources` applied, in Hugo's order. */
export function arrangeResources(
  records: readonly ResourceRecord[],
  given: Value | undefined,
  comparePages: ComparePages,
): ResourceRecord[] {
  const metadata = readMetadata(given);
  const isLess = createOrder(comparePages);
  const sorted = sortLikeHugo([...records].sort((a, b) => (a.key < b.key ? -1 : 1)), isLess);
  if (metadata.length === 0) return sorted;
  return sortLikeHugo(sorted.map((resource) => applyMetadata(resource, metadata)), isLess);
}

/** One entry of `resources` in front matter. */
interface Metadata {
  readonly matches: (name: string) => boolean;
  readonly name: string | null;
  readonly title: string | null;
  readonly params: ValueMap;
  /** How often `:counter` was used in the name and in the title. */
  named: number;
  titled: number;
}

function readMetadata(given: Value | undefined): Metadata[] {
  if (!Array.isArray(given)) return [];
  return given.filter(isMap).map((entry: ValueMap) => {
    const text = (key: string) => (typeof entry[key] === "string" ? (entry[key] as string) : null);
    const params = entry["params"];
    return {
      matches: compileGlob(text("src") ?? "", { ignoreCase: true }),
      name: text("name")?.replace(/^\/+/, "") ?? null,
      title: text("title"),
      params: isMap(params) ? lowerKeys(params) : createMap(),
      named: 0,
      titled: 0,
    };
  });
}

const COUNTER = ":counter";

/** The first entry that matches gives name and title; later ones still add their params. Pages keep theirs. */
function applyMetadata(resource: ResourceRecord, metadata: readonly Metadata[]): ResourceRecord {
  if (resource.page !== null) return resource;
  let name: string | undefined;
  let title: string | undefined;
  let { params } = resource;
  for (const entry of metadata) {
    if (!entry.matches(resource.name)) continue;
    if (name === undefined && entry.name !== null) {
      if (entry.name.includes(COUNTER)) entry.named++;
      name = entry.name.replaceAll(COUNTER, String(entry.named));
    }
    if (title === undefined && entry.title !== null) {
      if (entry.title.includes(COUNTER)) entry.titled++;
      title = entry.title.replaceAll(COUNTER, String(entry.titled));
    }
    params = Object.assign(createMap(), params, entry.params);
  }
  return { ...resource, name: name ?? resource.name, title: title ?? resource.title, params };
}

type IsLess = (a: ResourceRecord, b: ResourceRecord) => boolean;

/** Hugo's comparison. It isn't strict: where types differ the other way round, names still decide. */
function createOrder(comparePages: ComparePages): IsLess {
  return (a, b) => {
    if (a.resourceType < b.resourceType) return true;
    if (a.page === null || b.page === null) return a.page === b.page ? a.name < b.name : b.page !== null;
    return comparePages(a.page, b.page) < 0;
  };
}

/** Go sorts lists of up to this length by insertion, which an order that isn't strict lets one see. */
const INSERTION_LIMIT = 20;

function sortLikeHugo(list: ResourceRecord[], isLess: IsLess): ResourceRecord[] {
  if (list.length > INSERTION_LIMIT) return sortStrictly(list, isLess);
  for (let i = 1; i < list.length; i++)
    for (let j = i; j > 0 && isLess(list[j]!, list[j - 1]!); j--)
      [list[j], list[j - 1]] = [list[j - 1]!, list[j]!];
  return list;
}

/** Longer lists: the same order made strict, for which the way of sorting makes no difference. */
function sortStrictly(list: ResourceRecord[], isLess: IsLess): ResourceRecord[] {
  return list.sort((a, b) => {
    if (a.resourceType !== b.resourceType) return a.resourceType < b.resourceType ? -1 : 1;
    return isLess(a, b) ? -1 : isLess(b, a) ? 1 : 0;
  });
}

// The resources of a bundle: names, metadata from front matter, order, and where they are published.
// https://gohugo.io/content-management/page-resources/
import type { Config } from "../model/config.ts";
import type { PageId, ResourceRecord } from "../model/page.ts";
import type { Value, ValueMap } from "../model/value.ts";
import { compileGlob } from "../source/glob.ts";
import { createMap, isMap } from "../value/map.ts";
import { mainTypeOf, mediaTypeOf } from "./media-type.ts";
import type { ScannedResource } from "./scan.ts";

/** One entry of `resources` in front matter. */
interface Metadata {
  readonly matches: (name: string) => boolean;
  readonly name: string;
  readonly title: string;
  readonly params: ValueMap;
  /** Next value of `:counter` in this entry. */
  counter: number;
}

export interface BundleOfResources {
  readonly config: Config;
  readonly scanned: readonly ScannedResource[];
  /** `resources` of the page's front matter. */
  readonly metadata: Value | undefined;
  /** Folder below the destination: `docs/a`, "" for home. */
  readonly folder: string;
  readonly publish: boolean;
  /** The page of a content file within the bundle. */
  readonly pageOf: (resource: ScannedResource) => PageId | null;
}

/** Records of all resources, in Hugo's order. */
export function bundleResources(bundle: BundleOfResources): ResourceRecord[] {
  if (bundle.scanned.length === 0) return [];
  const metadata = readMetadata(bundle.metadata);
  const inOrder = bundle.scanned.map((scanned) => record(bundle, scanned)).sort(byTypeAndName);
  const named = inOrder.map((resource) => applyMetadata(resource, metadata));
  return metadata.length === 0 ? named : insertionSort(named);
}

function record(bundle: BundleOfResources, scanned: ScannedResource): ResourceRecord {
  const { path, file, content } = scanned;
  const type = mediaTypeOf(path, bundle.config);
  const targetPath = bundle.folder === "" ? path : `${bundle.folder}/${path}`;
  return {
    name: path,
    title: path,
    path,
    params: createMap(),
    mediaType: type?.type ?? "application/octet-stream",
    resourceType: content ? "page" : mainTypeOf(type),
    file,
    targetPath: content || !bundle.publish ? "" : targetPath,
    page: content ? bundle.pageOf(scanned) : null,
  };
}

function readMetadata(given: Value | undefined): Metadata[] {
  if (!Array.isArray(given)) return [];
  return given.filter(isMap).map((entry: ValueMap) => {
    const text = (key: string) => (typeof entry[key] === "string" ? (entry[key] as string) : "");
    const params = entry["params"];
    return {
      matches: compileGlob(text("src"), { ignoreCase: true }),
      name: text("name"),
      title: text("title"),
      params: isMap(params) ? params : createMap(),
      counter: 1,
    };
  });
}

/** The first entry that matches gives name and title; later ones still add their params. */
function applyMetadata(resource: ResourceRecord, metadata: readonly Metadata[]): ResourceRecord {
  let { name, title, params } = resource;
  let isNamed = false;
  let isTitled = false;
  for (const entry of metadata) {
    if (!entry.matches(resource.path)) continue;
    const counted = (text: string) => text.replaceAll(":counter", String(entry.counter));
    const sets = (!isNamed && entry.name !== "") || (!isTitled && entry.title !== "");
    if (!isNamed && entry.name !== "") {
      name = counted(entry.name);
      isNamed = true;
    }
    if (!isTitled && entry.title !== "") {
      title = counted(entry.title);
      isTitled = true;
    }
    if (sets && (entry.name + entry.title).includes(":counter")) entry.counter++;
    params = Object.assign(createMap(), entry.params, params);
  }
  return { ...resource, name, title: isTitled ? title : name, params };
}

function isLess(a: ResourceRecord, b: ResourceRecord): boolean {
  if (a.resourceType !== b.resourceType) return a.resourceType < b.resourceType;
  if (a.page !== null && b.page === null) return false;
  if (a.page === null && b.page !== null) return true;
  return a.name < b.name;
}

function byTypeAndName(a: ResourceRecord, b: ResourceRecord): number {
  return isLess(a, b) ? -1 : isLess(b, a) ? 1 : 0;
}

/** Hugo sorts again once names are changed, stably and with an order that isn't strict; so do we. */
function insertionSort(list: ResourceRecord[]): ResourceRecord[] {
  for (let i = 1; i < list.length; i++)
    for (let j = i; j > 0 && isLess(list[j]!, list[j - 1]!); j--)
      [list[j], list[j - 1]] = [list[j - 1]!, list[j]!];
  return list;
}

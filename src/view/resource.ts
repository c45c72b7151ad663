// Page resources. https://gohugo.io/methods/resource/ https://gohugo.io/methods/page/resources/
import { mediaTypeOf } from "../content/media-type.ts";
import { encodePath, splitBaseUrl } from "../content/targets.ts";
import type { ResourceRecord } from "../model/page.ts";
import type { RenderContext } from "../model/render.ts";
import type { Site } from "../model/site.ts";
import { compileGlob } from "../source/glob.ts";
import { createMap, caseInsensitive } from "../value/map.ts";
import { printHook, typeHook } from "../value/view-value.ts";
import { defineView } from "./define.ts";
import { mediaTypeView } from "./media-type.ts";
import { failNotYet, notYet } from "./not-yet.ts";
import type { PageSelf } from "./page/self.ts";

interface ResourceSelf {
  readonly resource: ResourceRecord;
  readonly site: Site;
  readonly ctx: RenderContext;
}

/** Publishes the resource where its bundle doesn't by itself. */
function publish({ resource, ctx }: ResourceSelf): null {
  const { isPublished, targetPath, file } = resource;
  if (!isPublished)
    ctx.publish({ path: targetPath, content: { copyOf: file.filename }, origin: file.display });
  return null;
}

const path = ({ resource, site }: ResourceSelf): string =>
  splitBaseUrl(site.language.baseURL).path + encodePath(`/${resource.targetPath}`);

function relPermalink(self: ResourceSelf): string {
  publish(self);
  const { canonifyURLs } = self.site.config;
  return canonifyURLs ? encodePath(`/${self.resource.targetPath}`) : path(self);
}

function permalink(self: ResourceSelf): string {
  publish(self);
  return splitBaseUrl(self.site.language.baseURL).origin + path(self);
}

/** Text resources give their text; others their bytes as text would make no sense. */
function content({ resource, ctx }: ResourceSelf): unknown {
  const isText = resource.resourceType === "text" || /json|xml|yaml|toml|javascript/.test(resource.mediaType);
  return isText ? ctx.host.readText(resource.file.filename) : ctx.host.readBytes(resource.file.filename);
}

const IMAGE_MEMBERS = [
  "Width",
  "Height",
  "Resize",
  "Fit",
  "Fill",
  "Crop",
  "Process",
  "Filter",
  "Colors",
  "Meta",
  "Exif",
];
const imageMembers = Object.fromEntries(
  IMAGE_MEMBERS.map((name) => [name, notYet(`.${name} of a resource`)]),
);

export const resourceView = defineView<ResourceSelf>("Resource", { print: ({ resource }) => resource.name })({
  Name: ({ resource }: ResourceSelf) => resource.name,
  Title: ({ resource }: ResourceSelf) => resource.title,
  ResourceType: ({ resource }: ResourceSelf) => resource.resourceType,
  MediaType: ({ resource, site }: ResourceSelf) =>
    mediaTypeView.wrap(
      mediaTypeOf(resource.path, site.config) ?? { type: resource.mediaType, suffixes: [], delimiter: "." },
    ),
  Params: ({ resource }: ResourceSelf) => caseInsensitive(resource.params),
  Data: () => createMap(),
  Err: () => null,
  Content: content,
  RelPermalink: relPermalink,
  Permalink: permalink,
  Publish: publish,
  ...imageMembers,
});

/** A resource of the page: of content files within the bundle, the page itself. */
type ResourceLike = object;

/** How a resource is found: by its name, and besides by its path in small letters without a language. */
interface Entry {
  readonly name: string;
  readonly key: string;
  readonly view: ResourceLike;
}

const rooted = (name: string): string => (name.startsWith("/") ? name : `/${name}`);

/** The resources of a bundle; names are compared without case. */
export class ResourceList extends Array<ResourceLike> {
  #entries: readonly Entry[] = [];

  static fromEntries(entries: readonly Entry[]): ResourceList {
    const list = new ResourceList();
    for (const { view } of entries) list.push(view);
    list.#entries = entries;
    return list;
  }
  static override get [Symbol.species]() {
    return Array;
  }

  [printHook](): string {
    return `Resources(${this.length})`;
  }
  [typeHook](): string {
    return "resource.Resources";
  }

  Get(name: unknown): ResourceLike | null {
    const wanted = rooted(String(name).replace(/^\.\//, "")).toLowerCase();
    const is = (other: string) => rooted(other).toLowerCase() === wanted;
    return this.#find(is)[0]?.view ?? null;
  }
  GetMatch(glob: unknown): ResourceLike | null {
    return this.#find(matcher(glob))[0]?.view ?? null;
  }
  Match(glob: unknown): ResourceList {
    return ResourceList.fromEntries(this.#find(matcher(glob)));
  }
  ByType(type: unknown): ResourceList {
    const isType = ({ view }: Entry) => (view as { ResourceType?: unknown }).ResourceType === type;
    return ResourceList.fromEntries(this.#entries.filter(isType));
  }
  get Mount(): never {
    return failNotYet(".Resources.Mount");
  }
  get MergeByLanguage(): never {
    return failNotYet(".Resources.MergeByLanguage");
  }

  /** Those whose name passes; where none does, those whose key does. */
  #find(test: (name: string) => boolean): Entry[] {
    const named = this.#entries.filter(({ name }) => test(name));
    return named.length > 0 ? named : this.#entries.filter(({ key }) => test(key));
  }
}

function matcher(glob: unknown): (name: string) => boolean {
  const matches = compileGlob(rooted(String(glob)), { ignoreCase: true });
  return (name) => matches(rooted(name));
}

/** `.Resources` of a page. */
export function resourceListOf({ page, site, ctx }: PageSelf): ResourceList {
  return ResourceList.fromEntries(
    page.resources.map((resource) => ({
      name: resource.name,
      // A content file is found by its name alone.
      key: resource.page === null ? resource.key : resource.name,
      view: resource.page === null ? resourceView.wrap({ resource, site, ctx }) : ctx.page(resource.page),
    })),
  );
}

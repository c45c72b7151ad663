// Resources: the files of a bundle and those below `assets`, as they are and as templates change them.
// https://gohugo.io/methods/resource/ https://gohugo.io/methods/page/resources/
import { bytesOf, type Asset } from "../assets/asset.ts";
import { hasImageSize, imageSize, type ImageSize } from "../assets/image-size.ts";
import { brokenImage } from "../assets/messages.ts";
import { mainTypeOf, resourceMediaType } from "../content/media-type.ts";
import { encodePath, splitBaseUrl } from "../content/targets.ts";
import type { MediaType } from "../model/config.ts";
import type { ResourceRecord } from "../model/page.ts";
import type { RenderContext } from "../model/render.ts";
import type { Site } from "../model/site.ts";
import { compileGlob } from "../source/glob.ts";
import { withoutMark } from "../source/host.ts";
import { textOfBytes } from "../value/byte-text.ts";
import { FunctionError } from "../value/function-error.ts";
import { createMap, caseInsensitive } from "../value/map.ts";
import { listHook, typeHook } from "../value/view-value.ts";
import { defineView, selfOf } from "./define.ts";
import { mediaTypeView } from "./media-type.ts";
import { failNotYet } from "./not-yet.ts";
import { untranslated } from "./page-list.ts";
import type { PageSelf } from "./page/self.ts";
import { resourceMountView } from "./resource-mount.ts";

/** The record behind a resource's view. */
export interface ResourceSelf {
  readonly asset: Asset;
  /** Of a bundle's file: its path there without the language, by which it is found besides by its name. */
  readonly key?: string;
  readonly site: Site;
  readonly ctx: RenderContext;
}

/** Publishes the resource where its bundle doesn't by itself. */
function publish({ asset, ctx }: ResourceSelf): null {
  const { isPublished, path, content, origin } = asset;
  if (!isPublished) ctx.publish({ path, content, origin });
  return null;
}

/** With the base URL's path in any case: that `canonifyURLs` takes it away is for pages only. */
const link = ({ asset, site }: ResourceSelf): string =>
  splitBaseUrl(site.language.baseURL).path + encodePath(`/${asset.path}`);

function relPermalink(self: ResourceSelf): string {
  publish(self);
  return link(self);
}

function permalink(self: ResourceSelf): string {
  publish(self);
  return splitBaseUrl(self.site.language.baseURL).origin + link(self);
}

/** The content as text, be it one of bytes; a byte order mark is none of it. */
function content({ asset, ctx }: ResourceSelf): unknown {
  const text = textOfBytes(Buffer.from(bytesOf(asset, ctx.host)));
  return typeof text === "string" ? withoutMark(text) : text;
}

const imageMember = (name: string) => (self: ResourceSelf) => failImageMember(self, name);
const imageMembers = {
  /** SPEC → Resource: the image scaled to a width, a height or both */
  Resize: imageMember("Resize"),
  /** SPEC → Resource: the image made to fit into a box, with its proportions */
  Fit: imageMember("Fit"),
  /** SPEC → Resource: the image scaled and cut to fill a box */
  Fill: imageMember("Fill"),
  /** SPEC → Resource: a part of the image, at its own scale */
  Crop: imageMember("Crop"),
  /** SPEC → Resource: one of the four above, or another format */
  Process: imageMember("Process"),
  /** FILTER... → Resource: the image with filters applied */
  Filter: imageMember("Filter"),
  /** list of Colors: the dominant colours */
  Colors: imageMember("Colors"),
  /** Meta: what the camera wrote into the image */
  Meta: imageMember("Meta"),
  /** Exif: the old form of `Meta` */
  Exif: imageMember("Exif"),
};

const PIXEL_IMAGE = /^image\/(?:jpeg|png|gif|webp|bmp|tiff|avif|heic|heif)$/;

function failImageMember({ asset: { name, mediaType } }: ResourceSelf, member: string): never {
  if (PIXEL_IMAGE.test(mediaType.type)) failNotYet(`.${member} of a resource`);
  throw new FunctionError(
    `resource ${JSON.stringify(name)} of media type ${JSON.stringify(mediaType.type)} has no .${member}: ` +
      "ask reflect.IsImageResource, reflect.IsImageResourceProcessable or reflect.IsImageResourceWithMeta before",
  );
}

const sizes = new WeakMap<Asset, ImageSize>();

/** Read from the file's first bytes, once a resource. */
function size(self: ResourceSelf, member: string): ImageSize {
  const { asset, ctx } = self;
  const { type } = asset.mediaType;
  if (!hasImageSize(type)) return failImageMember(self, member);
  const known = sizes.get(asset) ?? imageSize(type, bytesOf(asset, ctx.host));
  if (known === undefined) throw brokenImage(asset.name, type);
  sizes.set(asset, known);
  return known;
}

export const resourceView = defineView<ResourceSelf>("Resource", {
  print: ({ asset }) => asset.name,
  type: "*resources.resourceAdapter",
  list: (items) => ResourceList.fromViews(items as readonly ResourceLike[]),
})({
  /** string: the name from the front matter, else the path */
  Name: ({ asset }: ResourceSelf) => asset.name,
  /** string: the path below the site's root, which tells resources apart */
  Key: ({ asset }: ResourceSelf) => encodePath(`/${asset.path}`),
  /** string: the name, as the resource prints */
  String: ({ asset }: ResourceSelf) => asset.name,
  /** string: the title from the front matter, else the name */
  Title: ({ asset }: ResourceSelf) => asset.title,
  /** string: the main type, `image` or `text` */
  ResourceType: ({ asset }: ResourceSelf) => mainTypeOf(asset.mediaType.type),
  /** MediaType: the media type */
  MediaType: ({ asset }: ResourceSelf) => mediaTypeView.wrap(asset.mediaType),
  /** map: the resource's own params */
  Params: ({ asset }: ResourceSelf) => caseInsensitive(asset.params),
  /** map: what a change has noted, such as `Integrity` */
  Data: ({ asset }: ResourceSelf) => asset.data,
  /** nil: the old way to ask for faults; today that is try */
  Err: () => null,
  /** any: the content as text */
  Content: content,
  /** string: the address without the host; asking for it publishes the file */
  RelPermalink: relPermalink,
  /** string: the whole address; asking for it publishes the file */
  Permalink: permalink,
  /** nil: publishes the file */
  Publish: publish,
  /** int: the width of an image in pixels */
  Width: (self: ResourceSelf) => size(self, "Width").width,
  /** int: the height of an image in pixels */
  Height: (self: ResourceSelf) => size(self, "Height").height,
  ...imageMembers,
});

/** A resource; a content file within the bundle is the page itself. */
type ResourceLike = object;

const rooted = (name: string): string => (name.startsWith("/") ? name : `/${name}`);

/** A resource's name, and what it is found by where no name fits. A page is found by its name alone. */
function namesOf(view: ResourceLike): readonly [name: string, key: string] {
  const self = selfOf<ResourceSelf | PageSelf>(view);
  if (self !== undefined && "asset" in self) return [self.asset.name, self.key ?? self.asset.name];
  const name = self?.page.name ?? "";
  return [name, name];
}

/** The resources of a bundle, or some of those below `assets`; names are compared without case. */
export class ResourceList extends Array<ResourceLike> {
  static fromViews(views: readonly ResourceLike[]): ResourceList {
    const list = new ResourceList();
    for (const view of views) list.push(view);
    return list;
  }
  static override get [Symbol.species]() {
    return Array;
  }

  [listHook](items: readonly unknown[]): ResourceList {
    return ResourceList.fromViews(items as readonly ResourceLike[]);
  }
  [typeHook](): string {
    return "resource.Resources";
  }

  /** NAME → Resource: the resource of this name, nil where there is none */
  Get(name: unknown): ResourceLike | null {
    const wanted = rooted(String(name).replace(/^\.\//, "")).toLowerCase();
    const is = (other: string) => rooted(other).toLowerCase() === wanted;
    return this.#find(is)[0] ?? null;
  }
  /** GLOB → Resource: the first whose name fits a pattern */
  GetMatch(glob: unknown): ResourceLike | null {
    return this.#find(matcher(glob))[0] ?? null;
  }
  /** GLOB → Resources: all whose names fit a pattern */
  Match(glob: unknown): ResourceList {
    return ResourceList.fromViews(this.#find(matcher(glob)));
  }
  /** TYPE → Resources: those of a main type, such as `image` */
  ByType(type: unknown): ResourceList {
    const isType = (view: ResourceLike) => (view as { ResourceType?: unknown }).ResourceType === type;
    return ResourceList.fromViews(this.filter(isType));
  }
  /** BASE TARGET → ResourceMount: the resources under the names of another folder */
  Mount(base: unknown, target: unknown): object {
    const resources = this.map((view) => [namesOf(view)[0], view] as const);
    return resourceMountView.wrap({ resources, base: String(base), target: String(target) });
  }
  /** RESOURCES → Resources: with the pages that only the other list has */
  MergeByLanguage(others: unknown): ResourceList {
    if ((others ?? null) === null) return this;
    if (!(others instanceof ResourceList)) throw new FunctionError("MergeByLanguage: expected resources");
    return ResourceList.fromViews([...this, ...untranslated(this, others)]);
  }

  /** Those whose name passes; where none does, those whose key does. */
  #find(test: (name: string) => boolean): ResourceLike[] {
    const named = this.filter((view) => test(namesOf(view)[0]));
    return named.length > 0 ? named : this.filter((view) => test(namesOf(view)[1]));
  }
}

function matcher(glob: unknown): (name: string) => boolean {
  const matches = compileGlob(rooted(String(glob)), { ignoreCase: true });
  return (name) => matches(rooted(name));
}

/** `.Resources` of a page. */
export function resourceListOf({ page, site, ctx }: PageSelf): ResourceList {
  return ResourceList.fromViews(
    page.resources.map((resource) =>
      resource.page === null
        ? resourceView.wrap({ asset: assetOf(resource, site), key: resource.key, site, ctx })
        : ctx.page(resource.page),
    ),
  );
}

/** A content adapter may have named another type than the path's extension says. */
function mediaTypeOfRecord({ path, mediaType }: ResourceRecord, { config }: Site): MediaType {
  const byPath = resourceMediaType(path, config);
  return byPath.type === mediaType ? byPath : (config.mediaTypes[mediaType] ?? byPath);
}

function assetOf(resource: ResourceRecord, site: Site): Asset {
  const { name, title, params, targetPath, content, origin, isPublished } = resource;
  return {
    key: `page:${site.key}:${targetPath}:${origin}`,
    name,
    title,
    params,
    data: createMap(),
    mediaType: mediaTypeOfRecord(resource, site),
    path: targetPath,
    identifiers: [],
    content,
    origin,
    isPublished,
  };
}

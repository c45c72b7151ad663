// Page resources. https://gohugo.io/methods/resource/ https://gohugo.io/methods/page/resources/
import { mediaTypeOf } from "../content/media-type.ts";
import { encodePath, splitBaseUrl } from "../content/targets.ts";
import type { ResourceRecord } from "../model/page.ts";
import type { RenderContext } from "../model/render.ts";
import type { Site } from "../model/site.ts";
import { compileGlob } from "../source/glob.ts";
import { createMap, caseInsensitive } from "../value/map.ts";
import { defineView } from "./define.ts";
import { mediaTypeView } from "./media-type.ts";
import type { PageSelf } from "./page/self.ts";

interface ResourceSelf {
  readonly resource: ResourceRecord;
  readonly site: Site;
  readonly ctx: RenderContext;
}

const relPermalink = ({ resource, site }: ResourceSelf): string =>
  resource.targetPath === "" ? "" : `${splitBaseUrl(site.language.baseURL).path}${encodePath(`/${resource.targetPath}`)}`;

const permalink = (self: ResourceSelf): string =>
  self.resource.targetPath === "" ? "" : splitBaseUrl(self.site.language.baseURL).origin + relPermalink(self);

/** Text resources give their text; others their bytes as text would make no sense. */
function content({ resource, ctx }: ResourceSelf): unknown {
  const isText = resource.resourceType === "text" || /json|xml|yaml|toml|javascript/.test(resource.mediaType);
  return isText ? ctx.host.readText(resource.file.filename) : ctx.host.readBytes(resource.file.filename);
}

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
  Content: content,
  RelPermalink: relPermalink,
  Permalink: permalink,
  Publish: () => null,
});

/** A resource of the page: of content files within the bundle, the page itself. */
type ResourceLike = object;

const nameOf = (view: ResourceLike): string => String((view as { Name?: unknown }).Name ?? "");
const normal = (name: string): string => name.replace(/^\.?\//, "").toLowerCase().replaceAll(" ", "-");

/** The resources of a bundle; names are compared without case. */
export class ResourceList extends Array<ResourceLike> {
  readonly #names: string[] = [];

  static fromEntries(entries: readonly { readonly name: string; readonly view: ResourceLike }[]): ResourceList {
    const list = new ResourceList();
    for (const { name, view } of entries) {
      list.push(view);
      list.#names.push(name);
    }
    return list;
  }
  static override get [Symbol.species]() {
    return Array;
  }

  Get(name: unknown): ResourceLike | null {
    const wanted = normal(String(name));
    return this.#where((other) => normal(other) === wanted)[0] ?? null;
  }
  GetMatch(glob: unknown): ResourceLike | null {
    return this.#matching(glob)[0] ?? null;
  }
  Match(glob: unknown): ResourceList {
    return ResourceList.fromEntries(this.#matching(glob).map((view) => ({ name: nameOf(view), view })));
  }
  ByType(type: unknown): ResourceList {
    const having = this.filter((view) => (view as { ResourceType?: unknown }).ResourceType === type);
    return ResourceList.fromEntries(having.map((view) => ({ name: nameOf(view), view })));
  }

  #matching(glob: unknown): ResourceLike[] {
    const matches = compileGlob(String(glob).replace(/^\//, ""), { ignoreCase: true });
    return this.#where((name) => matches(name.replace(/^\//, "")));
  }
  #where(test: (name: string) => boolean): ResourceLike[] {
    return this.filter((_view, index) => test(this.#names[index] ?? ""));
  }
}

/** `.Resources` of a page. */
export function resourceListOf({ page, site, ctx }: PageSelf): ResourceList {
  return ResourceList.fromEntries(
    page.resources.map((resource) => ({
      name: resource.name,
      view: resource.page === null ? resourceView.wrap({ resource, site, ctx }) : (ctx.page(resource.page) as ResourceLike),
    })),
  );
}

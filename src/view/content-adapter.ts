// What the templates of content adapters work on. https://gohugo.io/content-management/content-adapters/#methods
import { adaptedPage, ignoredField, type AdapterInput } from "../content/adapted-page.ts";
import { adaptedResource, type ExistingResource } from "../content/adapted-resource.ts";
import type { AdaptedContent } from "../content/adapted.ts";
import type { RenderContext } from "../model/render.ts";
import { defineView, method, selfOf } from "./define.ts";
import type { ResourceSelf } from "./resource.ts";
import { createStore } from "./store.ts";

/** One run of a content adapter. */
export interface AdapterSelf extends AdapterInput {
  readonly ctx: RenderContext;
  /** Where its pages and resources go. */
  readonly added: AdaptedContent;
  /** Kept for the runs of all sites. */
  readonly store: Map<string, unknown>;
  /** What the template asked for. */
  readonly wishes: AdapterWishes;
}

/** For which other sites an adapter asked to run. */
export interface AdapterWishes {
  languages: boolean;
  dimensions: boolean;
}

function addPage({ added, ctx, adapter, site, config }: AdapterSelf, page: unknown): string {
  const ignored = (name: string) => ctx.report(ignoredField(name, adapter));
  added.addPage(adaptedPage(page, { adapter, site, config, ignored }));
  return "";
}

function addResource({ added, ...input }: AdapterSelf, resource: unknown): string {
  added.addResource(adaptedResource(resource, input, existingResource));
  return "";
}

function existingResource(value: unknown): ExistingResource | undefined {
  const asset = selfOf<Partial<ResourceSelf>>(value)?.asset;
  return asset && { content: asset.content, path: asset.path, mediaType: asset.mediaType.type };
}

function enable(dimension: keyof AdapterWishes): (self: AdapterSelf) => string {
  return ({ wishes }) => {
    wishes[dimension] = true;
    return "";
  };
}

export const adapterView = defineView<AdapterSelf>("ContentAdapter", {
  type: "*pagesfromdata.pagesFromDataTemplateContext",
})({
  /** MAP string: adds a page */
  AddPage: method(addPage),
  /** MAP string: adds a resource to the page nearest above its path */
  AddResource: method(addResource),
  /** string: runs the adapter for all languages */
  EnableAllLanguages: enable("languages"),
  /** string: runs the adapter for all sites */
  EnableAllDimensions: enable("dimensions"),
  /** Site: the site that gets the pages; its own pages aren't known yet */
  Site: ({ ctx }: AdapterSelf) => ctx.siteView(ctx.task.site),
  /** Store: values kept from one run of the adapter to that for the next site */
  Store: ({ store }: AdapterSelf) => createStore(store),
});

// The images that stand for a page on other sites: those of its front matter, else a resource that is named as such,
// else the first of the site. https://gohugo.io/templates/embedded/#open-graph
import { tryParseURL } from "../../functions/go-url.ts";
import { absoluteLink, relativeLink } from "../../functions/link.ts";
import type { RenderContext } from "../../model/render.ts";
import type { TemplateUnit } from "../../model/template.ts";
import { mapOf } from "../../value/map.ts";
import { print } from "../../value/print.ts";
import { isTrue } from "../../value/truth.ts";
import type { PageSelf } from "../../view/page/self.ts";
import { ResourceList, resourceListOf } from "../../view/resource.ts";
import { asPage } from "./unit.ts";
import { selfOf } from "../../view/define.ts";

interface Linked {
  readonly RelPermalink: string;
  readonly Permalink: string;
}

/** An image as templates get it; `Image` is its resource, where it has one. */
export interface PageImage extends Linked {
  readonly Image?: Linked;
}

const FEATURED = ["*feature*", "{*cover*,*thumbnail*}"];

/** The images of a page, best first. */
export function pageImages(self: PageSelf): readonly PageImage[] {
  const { page, site, ctx } = self;
  const resources = resourceListOf(self).ByType("image");
  const own = page.params["images"];
  if (isTrue(own)) return namesIn(own).map((name) => imageOf(name, resources, ctx));
  for (const glob of FEATURED) {
    const found = resources.GetMatch(glob) as Linked | null;
    if (found) return [fromResource(found)];
  }
  return namesIn(site.language.params["images"])
    .slice(0, 1)
    .map((name) => imageOf(name, resources, ctx));
}

const namesIn = (value: unknown): string[] => (Array.isArray(value) ? value.map(print) : []);

function imageOf(name: string, resources: ResourceList, ctx: RenderContext): PageImage {
  if (tryParseURL(name)?.IsAbs) return { RelPermalink: name, Permalink: name };
  const found = resources.GetMatch(name) ?? ctx.assets?.match(name)[0];
  if (found) return fromResource(found as Linked);
  return { RelPermalink: relativeLink(ctx, name, false), Permalink: absoluteLink(ctx, name, false) };
}

const fromResource = (image: Linked): PageImage => ({
  Image: image,
  RelPermalink: image.RelPermalink,
  Permalink: image.Permalink,
});

const NAME = "_funcs/get-page-images.html";

/** The same list for templates: `{{ partial "_funcs/get-page-images" . }}`. */
export const getPageImages: TemplateUnit = {
  name: `_partials/${NAME}`,
  blocks: [],
  usesInner: false,
  link() {
    const value = (dot: unknown) => {
      asPage(dot, NAME);
      return pageImages(selfOf<PageSelf>(dot)!).map((image) => mapOf<unknown>({ ...image }));
    };
    return Object.assign((dot: unknown) => print(value(dot)), { value });
  },
};

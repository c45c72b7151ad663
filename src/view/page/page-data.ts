// What `jsonify` writes of a page: Hugo's choice of fields, in its order.
import { isBranch } from "../../content/nodes.ts";
import { caseInsensitive, structOf } from "../../value/map.ts";
import { mediaTypeView } from "../media-type.ts";
import { sitemapView } from "../sitemap.ts";
import { dates } from "./dates.ts";
import { BYTES } from "./kind.ts";
import { links } from "./links.ts";
import type { PageSelf } from "./self.ts";

export function pageData(self: PageSelf): Readonly<Record<string, unknown>> {
  const { page } = self;
  return structOf({
    Date: dates.Date(self),
    Lastmod: dates.Lastmod(self),
    PublishDate: dates.PublishDate(self),
    ExpiryDate: dates.ExpiryDate(self),
    BundleType: page.bundleType,
    Description: page.description,
    Draft: page.draft,
    IsHome: page.kind === "home",
    Keywords: page.keywords.length > 0 ? page.keywords : null,
    Kind: page.kind,
    Layout: page.layout,
    LinkTitle: page.linkTitle,
    IsBranch: isBranch(page.kind),
    IsPage: page.kind === "page",
    Path: page.path,
    Slug: page.slug,
    IsSection: page.kind === "section",
    Section: page.section,
    Sitemap: sitemapView.wrap(page.sitemap),
    Type: page.type,
    Weight: page.weight,
    ResourceType: "page",
    MediaType: mediaTypeView.wrap(BYTES),
    Permalink: links.Permalink(self),
    RelPermalink: links.RelPermalink(self),
    Name: page.name,
    Title: page.title,
    Params: caseInsensitive(page.params),
  });
}

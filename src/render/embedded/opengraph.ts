// `{{ partial "opengraph.html" . }}`: how other sites show a link to the page.
// https://gohugo.io/templates/embedded/#open-graph
import { absoluteLink } from "../../functions/link.ts";
import { attribute } from "../../template/escape/attribute.ts";
import { isMap } from "../../value/map.ts";
import { print } from "../../value/print.ts";
import { isTrue } from "../../value/truth.ts";
import type { PageSelf } from "../../view/page/self.ts";
import { descriptionOf, firstText, isoDate, metaLine, titleOf } from "./page-facts.ts";
import { pageImages } from "./page-images.ts";
import type { PageView } from "./unit.ts";
import { pagePartial } from "./unit.ts";

const MOST = 6;
const line = metaLine(1, "property");
const inner = metaLine(2, "property");
const innermost = metaLine(3, "property");

const optional = (make: typeof line, name: string, content: string): string =>
  content === "" ? "" : make(name, content);

function article(page: PageView): string {
  const tags = page.GetTerms("tags").slice(0, MOST) as unknown as readonly PageView[];
  return [
    line("og:type", "article"),
    optional(inner, "article:section", attribute(page.Section)),
    optional(inner, "article:published_time", isoDate(page.PublishDate)),
    optional(inner, "article:modified_time", isoDate(page.Lastmod)),
    ...tags.map((tag) => inner("article:tag", attribute(firstText(tag.Title)))),
  ].join("");
}

function media({ page, ctx }: PageSelf, param: string, property: string): string {
  const given = page.params[param];
  const links = Array.isArray(given) ? given.slice(0, MOST) : [];
  return links.map((link) => inner(property, attribute(absoluteLink(ctx, print(link), false)))).join("");
}

function seeAlso(page: PageView): string {
  const series = [...page.GetTerms("series")] as unknown as readonly PageView[];
  return series
    .flatMap((term) => [...term.Pages].slice(0, MOST + 1) as unknown as readonly PageView[])
    .filter((other) => other !== page)
    .map((other) => innermost("og:see_also", attribute(other.Permalink)))
    .join("");
}

function facebook({ site }: PageSelf): string {
  const social = site.language.params["social"];
  if (!isMap(social)) return "";
  const { facebook_app_id: app, facebook_admin: admin } = social;
  if (isTrue(app)) return innermost("fb:app_id", attribute(app));
  return isTrue(admin) ? metaLine(4, "property")("fb:admins", attribute(admin)) : "";
}

export const opengraph = pagePartial("opengraph.html", (page, self) => {
  const { language } = self.site;
  const locale = [self.page.params["locale"], language.locale || language.lang].find(isTrue);
  return [
    `<meta property="og:url" content="${attribute(page.Permalink)}">`,
    optional(line, "og:site_name", attribute(firstText(language.title, language.params["title"]))),
    optional(line, "og:title", attribute(titleOf(page, self))),
    optional(line, "og:description", attribute(descriptionOf(page, self))),
    optional(line, "og:locale", attribute(print(locale).replaceAll("-", "_"))),
    page.IsPage ? article(page) : line("og:type", "website"),
    ...pageImages(self)
      .slice(0, MOST)
      .map(({ Permalink }) => inner("og:image", attribute(Permalink))),
    media(self, "audio", "og:audio"),
    media(self, "videos", "og:video"),
    seeAlso(page),
    facebook(self),
    "\n",
  ].join("");
});

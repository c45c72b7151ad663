// `{{ partial "schema.html" . }}`: microdata for search engines. https://gohugo.io/templates/embedded/#schema
import { attribute } from "../../template/escape/attribute.ts";
import type { PageSelf } from "../../view/page/self.ts";
import { descriptionOf, firstText, isoDate, metaLine } from "./page-facts.ts";
import { pageImages } from "./page-images.ts";
import type { PageView } from "./unit.ts";
import { pagePartial } from "./unit.ts";

const line = metaLine(1, "itemprop");

const titles = (page: PageView, taxonomy: string): string[] =>
  ([...page.GetTerms(taxonomy)] as unknown as readonly PageView[]).map((term) => term.Title);

/** Terms of the taxonomy `keywords`, else the front matter's keywords, else the tags, else all terms. */
function keywords(page: PageView, { site }: PageSelf): readonly string[] {
  const all = () => [...site.taxonomies.keys()].sort().flatMap((taxonomy) => titles(page, taxonomy));
  const choices = [() => titles(page, "keywords"), () => page.Keywords, () => titles(page, "tags"), all];
  for (const choice of choices) {
    const found = choice();
    if (found.length > 0) return found;
  }
  return [];
}

export const schema = pagePartial("schema.html", (page, self) => {
  const facts: readonly (readonly [string, string])[] = [
    ["name", attribute(firstText(page.Title, self.site.language.title))],
    ["description", attribute(descriptionOf(page, self))],
    ["datePublished", isoDate(page.PublishDate)],
    ["dateModified", isoDate(page.Lastmod)],
    ["wordCount", page.WordCount === 0 ? "" : String(page.WordCount)],
    ...pageImages(self)
      .slice(0, 6)
      .map(({ Permalink }) => ["image", attribute(Permalink)] as const),
    ["keywords", attribute(keywords(page, self).join(","))],
  ];
  return facts.map(([name, content]) => (content === "" ? "" : line(name, content))).join("");
});

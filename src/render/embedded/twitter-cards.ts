// `{{ partial "twitter_cards.html" . }}`: how X shows a link to the page.
// https://gohugo.io/templates/embedded/#x-twitter-cards
import { attribute } from "../../template/escape/attribute.ts";
import { isMap } from "../../value/map.ts";
import { print } from "../../value/print.ts";
import { isTrue } from "../../value/truth.ts";
import type { PageSelf } from "../../view/page/self.ts";
import { descriptionOf, metaLine, titleOf } from "./page-facts.ts";
import { pageImages } from "./page-images.ts";
import { pagePartial } from "./unit.ts";

const line = metaLine(1, "name");

function card(self: PageSelf): string {
  const [image] = pageImages(self);
  if (!image) return line("twitter:card", "summary");
  return line("twitter:card", "summary_large_image") + line("twitter:image", attribute(image.Permalink));
}

function account({ site }: PageSelf): string {
  const social = site.language.params["social"];
  const name = isMap(social) ? social["twitter"] : undefined;
  if (!isTrue(name)) return "";
  const text = print(name);
  return metaLine(3, "name")("twitter:site", attribute(text.startsWith("@") ? text : `@${text}`));
}

export const twitterCards = pagePartial("twitter_cards.html", (page, self) => {
  const title = attribute(titleOf(page, self));
  const description = attribute(descriptionOf(page, self));
  return [
    card(self),
    title === "" ? "" : line("twitter:title", title),
    description === "" ? "" : line("twitter:description", description),
    account(self),
    "\n",
  ].join("");
});

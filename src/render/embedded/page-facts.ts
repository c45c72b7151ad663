// What the three partials with metadata say alike of a page: title, description, dates.
import { decodeHTML } from "entities";
import { print } from "../../value/print.ts";
import { SafeText } from "../../value/safe.ts";
import { plainify } from "../../value/strip-tags.ts";
import { Time } from "../../value/time.ts";
import { isTrue } from "../../value/truth.ts";
import type { PageSelf } from "../../view/page/self.ts";
import type { PageView } from "./unit.ts";

const ISO8601 = "2006-01-02T15:04:05-07:00";

const textOf = (value: unknown): string => (value instanceof SafeText ? value.text : print(value));

/** The first value that is set, without tags; "" without any. */
export function firstText(...values: readonly unknown[]): string {
  const found = values.find(isTrue);
  return found === undefined ? "" : plainify(textOf(found));
}

/** The page's title, else the site's. */
export function titleOf(page: PageView, { site }: PageSelf): string {
  return firstText(page.Title, site.language.title, site.language.params["title"]);
}

/** The page's description, else its summary, else the site's description. */
export function descriptionOf(page: PageView, { site }: PageSelf): string {
  const text = firstText(page.Description || page.Summary, site.language.params["description"]);
  return decodeHTML(text).replace(/^[\n\r\t ]+|[\n\r\t ]+$/g, "");
}

/** A date for machines; "" for none. */
export function isoDate(date: unknown): string {
  return date instanceof Time && isTrue(date) ? date.Format(ISO8601) : "";
}

/** `\n\t<meta property="og:title" content="…">`: the line is as deep as in Hugo's own template. */
export function metaLine(depth: number, key: "property" | "name" | "itemprop") {
  return (name: string, content: string): string =>
    `\n${"\t".repeat(depth)}<meta ${key}="${name}" content="${content}">`;
}

// Settings at the root whose values are more than a text or a number.
import type { Settings } from "../model/config.ts";
import type { Value } from "../model/value.ts";
import { parseDuration } from "../value/duration.ts";
import { createMap, isMap } from "../value/map.ts";
import { isZone } from "../value/zone.ts";
import { asBool, asText, field, text, texts, type Field } from "./field.ts";
import { named } from "./section.ts";

const EXAMPLE = "https://example.org/";

/** Always with a slash at the end, spaces and letters beyond ASCII percent-encoded; the path in it is the prefix of every link. */
export const baseURL: Field<string> = field("a URL", EXAMPLE, (value, at) => {
  const given = asText(value)?.trim();
  if (given === undefined) return undefined;
  // Emptied it is as if it weren't set.
  if (given === "") return EXAMPLE;
  const hasScheme = /^[a-z][a-z0-9+.-]*:|^:/i.test(given);
  if (hasScheme && !URL.canParse(given))
    at.badValue(given, [], "it can't be read as a URL such as https://example.org/docs/");
  if (/^[a-z0-9-]+(\.[a-z0-9-]+)+(\/|$)/i.test(given))
    at.doubtful(given, `links would lead to a folder "${given}"; to a host with https:// before it`);
  const encoded = given.toWellFormed().replace(/[^\x21-\x7e]+/g, encodeURIComponent);
  return encoded.endsWith("/") ? encoded : `${encoded}/`;
});

/** A text in lower case: keys of languages, roles, versions and output formats. */
export function lowerText(initial: string): Field<string> {
  return field("a text", initial, (value) => asText(value)?.toLowerCase());
}

/** A list of texts in lower case. */
export const lowerTexts: Field<readonly string[]> = {
  ...texts(),
  read: (value, at, base) =>
    texts()
      .read(value, at, base)
      ?.map((one) => one.toLowerCase()),
};

const kinds = [
  "404",
  "home",
  "page",
  "robotstxt",
  "rss",
  "section",
  "sitemap",
  "sitemapindex",
  "taxonomy",
  "term",
];

/** Kinds of page that aren't made; unknown ones are left out with a warning. */
export const kindNames: Field<readonly string[]> = {
  ...texts(),
  read(value, at, base) {
    const given = lowerTexts.read(value, at, base);
    // "taxonomyTerm" is what Hugo called a taxonomy before it was one.
    const names = given?.map((kind) => (kind === "taxonomyterm" ? "taxonomy" : kind));
    for (const kind of names ?? []) if (!kinds.includes(kind)) at.leftOut(kind, kinds);
    return names?.filter((kind) => kinds.includes(kind));
  },
};

/** Plural by singular; naming any replaces both defaults. */
export const taxonomies: Field<Readonly<Record<string, string>>> = {
  ...named(text(), { initial: { category: "categories", tag: "tags" }, replaces: true }),
};

/** A switch for all pages or one for each section. */
export const uglyURLs: Field<Settings["uglyURLs"]> = field(
  "true, false or a table of sections",
  Object.freeze(createMap<boolean>()),
  (value: Value) => {
    if (!isMap(value)) return asBool(value);
    const bySection = createMap<boolean>();
    for (const [key, given] of Object.entries(value)) bySection[key.toLowerCase()] = asBool(given) ?? false;
    return bySection;
  },
);

/** A duration; a bare number counts seconds. */
export const timeout: Field<string> = field("a duration such as 60s", "60s", (value) => {
  const given = asText(value);
  if (given === undefined) return undefined;
  const duration = /^\d+$/.test(given) ? `${given}s` : given;
  return parseDuration(duration) ? duration : undefined;
});

/** An IANA name, for dates without an offset; "" is UTC. */
export const timeZone: Field<string> = field("a text", "", (value, at) => {
  const given = asText(value);
  if (given === undefined || given === "" || isZone(given)) return given;
  at.badValue(given, Intl.supportedValuesOf("timeZone"), `"${given}" is no time zone such as Europe/Berlin`);
  return "";
});

// The languages that content is written in: by the `markup` of its front matter, else by the extension of its file.
// https://gohugo.io/content-management/formats/
import type { Config } from "../model/config.ts";
import type { Markup } from "../model/page.ts";

/** Every name of a language, extensions included. */
const NAMES: ReadonlyMap<string, Markup> = new Map([
  ...["md", "mdown", "markdown", "goldmark"].map((name) => [name, "markdown"] as const),
  ...["html", "htm"].map((name) => [name, "html"] as const),
  ...["adoc", "asciidoc", "ad", "asciidocext"].map((name) => [name, "asciidoc"] as const),
  ...["pandoc", "pdc"].map((name) => [name, "pandoc"] as const),
  ["rst", "rst"],
  ["org", "org"],
]);

/** Names that front matter may have. */
export const MARKUP_NAMES: readonly string[] = [...NAMES.keys()];

export function markupByName(name: string): Markup | undefined {
  return NAMES.get(name.toLowerCase());
}

export function markupMediaType(markup: Markup): string {
  return `text/${markup}`;
}

/** Extensions of files that are content rather than resources: those of the types under `contentTypes`. */
export function contentExtensions({ contentTypes, mediaTypes }: Config): ReadonlySet<string> {
  return new Set(Object.keys(contentTypes).flatMap((type) => mediaTypes[type]?.suffixes ?? []));
}

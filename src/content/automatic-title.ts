// Titles of pages that no file stands for. A page with a file has only the title it is given.
import type { Config, LanguageConfig } from "../model/config.ts";
import { pluralize } from "../value/inflect.ts";
import { titleCase } from "../value/title-case.ts";
import { baseNameOf, type Node } from "./nodes.ts";

/** The site's title for home, else one made from the path; "" for pages with a file. */
export function automaticTitle(node: Node, config: Config, language: LanguageConfig): string {
  if (node.loaded !== null) return "";
  const capital = (text: string) => (config.capitalizeListTitles ? titleCase(text, config.titleCaseStyle) : text);
  const name = baseNameOf(node);
  switch (node.kind) {
    case "home":
      return language.title;
    case "section":
      return capital(config.pluralizeListTitles ? pluralize(name) : name);
    case "taxonomy":
      return capital(name.toLowerCase()).replaceAll("-", " ");
    case "term":
      return capital(node.written.slice((node.taxonomy?.plural.length ?? 0) + 2));
    default:
      return "";
  }
}

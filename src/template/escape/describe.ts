// Contexts in words, for messages.
import { isInTag } from "./context.ts";
import type { Context, Delimiter, State } from "./context.ts";

const stateWords: Readonly<Record<State, string>> = {
  text: "in text",
  tag: "in a tag",
  "attribute-name": "in an attribute's name",
  "after-name": "after an attribute's name",
  "before-value": "before an attribute's value",
  comment: "in an HTML comment",
  rcdata: "in the text of",
  attribute: "in an attribute",
  url: "in a URL",
  srcset: "in a srcset",
  "meta-content": "in the content of a meta element",
  "meta-url": "in the URL of a meta element",
  js: "in a script",
  "js-double": "in a double-quoted string of a script",
  "js-single": "in a single-quoted string of a script",
  "js-template": "in a template literal of a script",
  "js-regexp": "in a regular expression of a script",
  "js-block-comment": "in a comment of a script",
  "js-line-comment": "in a comment of a script",
  "js-html-open": "in a comment of a script",
  "js-html-close": "in a comment of a script",
  css: "in a style",
  "css-double": "in a double-quoted string of a style",
  "css-single": "in a single-quoted string of a style",
  "css-double-url": "in a URL of a style",
  "css-single-url": "in a URL of a style",
  "css-url": "in a URL of a style",
  "css-block-comment": "in a comment of a style",
  "css-line-comment": "in a comment of a style",
  dead: "nowhere",
};

const delimiterWords: Readonly<Record<Delimiter, string>> = {
  "": "",
  double: " between double quotes",
  single: " between single quotes",
  space: " without quotes",
};

/** A context in words: `in a URL between double quotes`. */
export function describeContext(c: Context): string {
  const braces = c.braces.length > 0 ? ` with ${c.braces.at(-1)} open braces` : "";
  const element = c.state === "rcdata" || isInTag(c.state) ? (c.element ? ` <${c.element}>` : "") : "";
  return stateWords[c.state] + element + delimiterWords[c.delimiter] + braces;
}

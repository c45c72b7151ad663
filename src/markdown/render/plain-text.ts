// Inline elements → the plain text that ids and hooks see.
import type { Token } from "markdown-it";
import { resolveEntityNames } from "../escape.ts";

/** The text of inline elements as written, markup left out and named references resolved. */
export function plainText(tokens: readonly Token[]): string {
  return resolveEntityNames(tokens.map(plainPart).join(""));
}

function plainPart({ type, content, markup, children }: Token): string {
  switch (type) {
    case "text":
    case "typographic":
    case "code_inline":
      return content;
    case "text_special":
    case "emoji":
      return markup;
    case "softbreak":
    case "hardbreak":
      return "\n";
    case "html_inline":
      return "";
    case "image":
      return (children ?? []).map(plainPart).join("");
    default:
      return "";
  }
}

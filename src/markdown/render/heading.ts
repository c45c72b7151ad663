// Headings → HTML with ids, and the list of them for the table of contents.
import type { Token } from "markdown-it";
import { addAttributes, findAttribute, renderAnyAttributes, shownAttributes } from "../attributes.ts";
import type { Attribute } from "../attributes.ts";
import { attributesOf } from "../state.ts";
import { plainText } from "./plain-text.ts";
import type { Handler, Run } from "./run.ts";
import { sanitizeMarkup, sanitizeTitle } from "./toc-title.ts";

/** Writes the whole heading and notes it for the table of contents. */
export const headingOpen: Handler = (run, token, tokens, index) => {
  run.inline = tokens[index + 1]!;
  const children = run.inline.children ?? [];
  const late = token.meta?.["late"] as readonly Attribute[] | undefined;
  const attributes = addAttributes(withId(run, token, children), late ?? []);
  const anchor = String(findAttribute(attributes, "id") ?? "");
  const level = Number(token.tag.slice(1));
  run.headings.push({ id: anchor, level, text: titleOf(run, children) });
  const text = run.inlineToString(children);
  const hook = run.settings.hooks.heading;
  const hooked = hook?.({
    position: run.blockPosition(token, token.markup),
    ordinal: run.nextOrdinal("heading"),
    attributes: shownAttributes(attributes),
    level,
    anchor,
    text,
    plainText: plainText(children),
  });
  run.out += hooked ?? `<${token.tag}${renderAnyAttributes(attributes)}>${text}</${token.tag}>\n`;
};

function withId(run: Run, token: Token, children: readonly Token[]): readonly Attribute[] {
  const { ids, goldmark } = run.settings;
  const attributes = attributesOf(token);
  const own = findAttribute(attributes, "id");
  if (own !== undefined) {
    ids.put(String(own));
    return attributes;
  }
  // Of a heading of several lines the last one counts.
  const text = plainText(children).split("\n").at(-1)!;
  if (!goldmark.parser.autoHeadingID || text === "") return attributes;
  const anchorText = run.settings.placeholders?.remove(text) ?? text;
  return [...attributes, { name: "id", value: ids.generate(anchorText, "heading") }];
}

/** The heading as a table of contents shows it: rendered without hooks, without links and footnotes. */
function titleOf(run: Run, children: readonly Token[]): string {
  const plain = run.withoutHooks();
  const shown = children.filter(({ type }) => type !== "footnote_reference");
  const html = plain.inlineToString(shown);
  // Comments vanish from the HTML, yet make goldmark take it for markup.
  return children.some(({ type }) => type === "html_inline") ? sanitizeMarkup(html) : sanitizeTitle(html);
}

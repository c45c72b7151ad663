// Links, bare URLs and images → HTML.
import type { Token } from "markdown-it";
import { attributeFilter, renderAttributes, shownAttributes } from "../attributes.ts";
import { escapeHTML, escapeURL, isDangerousURL, resolveReferences, unescapeText } from "../escape.ts";
import type { LinkContext } from "../hooks.ts";
import type { LinkMeta } from "../state.ts";
import { attributesOf } from "../state.ts";
import { plainText } from "./plain-text.ts";
import type { Handler, Run } from "./run.ts";

const IMAGE_ATTRIBUTES = attributeFilter(
  "align,border,crossorigin,decoding,height,importance,intrinsicsize,ismap,loading,referrerpolicy,sizes,srcset,usemap,width",
);

/** A destination as an attribute value; empty when it could do harm. */
function hrefOf(run: Run, destination: string): string {
  const url = escapeURL(resolveReferences(destination));
  return isAllowed(run, url) ? escapeHTML(url) : "";
}

const isAllowed = (run: Run, url: string) => run.settings.goldmark.renderer.unsafe || !isDangerousURL(url);

const linkOf = (token: Token): LinkMeta => token.meta as unknown as LinkMeta;

const titleAttribute = (title: string | undefined): string =>
  title === undefined ? "" : ` title="${escapeHTML(unescapeText(title))}"`;

/** Begins a link; with a hook its text is kept apart. */
export const linkOpen: Handler = (run, token) => {
  if (run.settings.hooks.link) return run.beginCapture();
  run.out += startTag(run, linkOf(token));
};

/** Ends a link. */
export const linkClose: Handler = (run, token, tokens, index) => {
  const hook = run.settings.hooks.link;
  if (!hook) {
    run.out += "</a>";
    return;
  }
  const text = run.endCapture();
  const start = openingOf(tokens, index);
  const { inline } = run;
  const target = linkOf(token);
  const context: LinkContext = {
    get position() {
      return run.inlinePosition(token, inline);
    },
    ordinal: run.nextOrdinal("link"),
    attributes: [],
    destination: target.destination,
    title: target.title ?? "",
    text,
    plainText: plainText(tokens.slice(start + 1, index)),
  };
  run.out += hook(context) ?? `${startTag(run, target)}${text}</a>`;
};

function startTag(run: Run, { destination, title }: LinkMeta): string {
  return `<a href="${hrefOf(run, destination)}"${titleAttribute(title)}>`;
}

// Links don't nest.
function openingOf(tokens: readonly Token[], index: number): number {
  let start = index;
  while (tokens[start]!.type !== "link_open") start--;
  return start;
}

/** An autolink or bare URL. */
export const autolink: Handler = (run, token) => {
  const { content: label, markup: destination, info } = token;
  const { inline } = run;
  const isMail = info === "email" && !/^mailto:/i.test(destination);
  const hooked = run.settings.hooks.link?.({
    get position() {
      return run.inlinePosition(token, inline);
    },
    ordinal: run.nextOrdinal("autolink"),
    attributes: [],
    destination: isMail ? `mailto:${destination}` : destination,
    title: "",
    text: label,
    plainText: label,
  });
  if (hooked !== undefined) {
    run.out += hooked;
    return;
  }
  const url = escapeURL(destination);
  const href = isAllowed(run, url) ? escapeHTML(url) : "";
  run.out += `<a href="${isMail ? "mailto:" : ""}${href}">${escapeHTML(label)}</a>`;
};

/** An image; inside its description only text counts. */
export const image: Handler = (run, token) => {
  const children = token.children ?? [];
  const ordinal = run.nextOrdinal("image");
  const attributes = attributesOf(token);
  const { inline } = run;
  const { destination, title } = linkOf(token);
  const hook = run.settings.hooks.image;
  const hooked = hook?.({
    get position() {
      return run.inlinePosition(token, inline);
    },
    ordinal,
    attributes: shownAttributes(attributes),
    destination,
    title: title ?? "",
    text: run.inlineToString(children),
    plainText: plainText(children),
    isBlock: token.block,
  });
  if (hooked !== undefined) {
    run.out += hooked;
    return;
  }
  const end = run.settings.goldmark.renderer.xhtml ? " />" : ">";
  const more = titleAttribute(title) + renderAttributes(attributes, IMAGE_ATTRIBUTES);
  run.out += `<img src="${hrefOf(run, destination)}" alt="${altText(run, children)}"${more}${end}`;
};

/** The text of an image's description: what is text or stands for text, without markup. */
function altText(run: Run, children: readonly Token[]): string {
  const texts = children.flatMap((child) => (child.type === "image" ? (child.children ?? []) : [child]));
  return run.inlineToString(texts.filter(isAltText).map(asText));
}

const ALT_TYPES = new Set(["text", "text_special", "typographic", "softbreak", "hardbreak", "code_inline"]);
const isAltText = ({ type }: Token): boolean => ALT_TYPES.has(type);

function asText(token: Token): Token {
  if (token.type !== "code_inline") return token;
  return Object.assign(Object.create(token) as Token, { type: "text" });
}

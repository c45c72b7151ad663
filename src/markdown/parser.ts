// The parser: markdown-it with our rules in goldmark's order of precedence. The only file that sets it up.
import MarkdownIt from "markdown-it";
import type { MarkdownIt as Parser, StateCore, Token } from "markdown-it";
import type { GoldmarkConfig } from "../model/config.ts";
import { autolink } from "./rules/autolink.ts";
import { blockAttributes } from "./rules/block-attributes.ts";
import { blockquote } from "./rules/blockquote.ts";
import { characterReference } from "./rules/character-reference.ts";
import { definitionList } from "./rules/definition-list.ts";
import { createDelimiterPairs, createDelimiterRule, delimiterTags } from "./rules/delimiter-tags.ts";
import { createEmojiRule } from "./rules/emoji.ts";
import type { EmojiLookup } from "./rules/emoji.ts";
import { escapedSpace } from "./rules/escaped-space.ts";
import { footnoteDefinition, footnoteReference, gatherFootnotes } from "./rules/footnote.ts";
import { createHeadingRule } from "./rules/heading.ts";
import { bracket, image, link } from "./rules/link.ts";
import { htmlBlock } from "./rules/html-block.ts";
import { htmlInline } from "./rules/html-inline.ts";
import { cleanIncluded, included } from "./rules/included.ts";
import { createLineBreakRule } from "./rules/line-break.ts";
import { createLinkifyRule } from "./rules/linkify.ts";
import { createParagraphRule } from "./rules/paragraph.ts";
import { replaceListRule } from "./rules/list.ts";
import { createPassthroughRule, createPassthroughSplit, passthroughTriggers } from "./rules/passthrough.ts";
import { standAloneImage } from "./rules/stand-alone-image.ts";
import { taskList } from "./rules/task-list.ts";
import { createTextRule } from "./rules/text.ts";
import { createTypographerRule, TYPOGRAPHER_TRIGGERS } from "./rules/typographer.ts";
import { BlockState, InlineState } from "./state.ts";
import type { ParseEnv } from "./state.ts";

const INTERRUPTS = { alt: ["paragraph", "reference", "blockquote", "list"] };

const INTERRUPTS_TEXT = { alt: ["paragraph", "reference", "blockquote"] };

/** A parser for one configuration. */
export function createParser(config: GoldmarkConfig, emoji?: EmojiLookup): Parser {
  const md = new MarkdownIt("default", { html: true });
  md.block.State = BlockState;
  md.inline.State = InlineState;
  replaceListRule(md);
  setBlockRules(md, config);
  setInlineRules(md, config, emoji);
  setCoreRules(md, config);
  return md;
}

function setBlockRules({ block: { ruler } }: Parser, { parser, extensions }: GoldmarkConfig): void {
  // Tables, setext headings and definitions of references are found in paragraphs.
  ruler.disable(["table", "lheading", "reference"]);
  ruler.at(
    "paragraph",
    createParagraphRule({ tables: extensions.table, attributes: parser.attribute.title }),
  );
  ruler.at("blockquote", blockquote, INTERRUPTS);
  ruler.at("html_block", htmlBlock, INTERRUPTS_TEXT);
  ruler.at("heading", createHeadingRule(parser.attribute.title), {
    alt: ["paragraph", "reference", "blockquote"],
  });
  if (extensions.footnote.enable) ruler.before("reference", "footnote", footnoteDefinition, INTERRUPTS);
  if (extensions.definitionList)
    ruler.before("reference", "definition_list", definitionList, { alt: ["paragraph", "reference"] });
  if (parser.attribute.block) ruler.before("fence", "block_attributes", blockAttributes, INTERRUPTS);
}

function setInlineRules(
  { inline: { ruler, ruler2 } }: Parser,
  { extensions }: GoldmarkConfig,
  emoji: EmojiLookup | undefined,
): void {
  const { typographer, passthrough, linkify, linkifyProtocol, cjk } = extensions;
  const tags = delimiterTags(extensions);
  let triggers = tags.map((tag) => tag.char).join("");
  ruler.disable(["linkify", "strikethrough"]);
  ruler2.disable("strikethrough");
  if (passthrough.enable) {
    ruler.after("newline", "passthrough", createPassthroughRule(passthrough));
  }
  ruler.at("newline", createLineBreakRule(linkify));
  ruler.before("autolink", "included", included);
  ruler.at("autolink", autolink);
  ruler.at("html_inline", htmlInline);
  ruler.at("entity", characterReference);
  ruler.at("link", link);
  ruler.at("image", image);
  if (cjk.enable && cjk.escapedSpace) ruler.before("escape", "escaped_space", escapedSpace);
  if (extensions.taskList) ruler.before("escape", "task_list", taskList);
  if (extensions.footnote.enable) ruler.before("link", "footnote", footnoteReference);
  if (tags.length > 0) {
    ruler.after("emphasis", "tags", createDelimiterRule(tags));
    ruler2.before("fragments_join", "tags", createDelimiterPairs(tags));
  }
  if (emoji) {
    triggers += ":";
    ruler.push("emoji", createEmojiRule(emoji));
  }
  ruler.push("bracket", bracket);
  if (linkify) ruler.before("text", "bare_url", createLinkifyRule(linkifyProtocol));
  if (!typographer.disable) {
    triggers += TYPOGRAPHER_TRIGGERS;
    // Quotes are frequent, and nothing but passthrough text could begin with the same characters and mean more.
    const rule = createTypographerRule(typographer);
    if (passthrough.enable) ruler.push("typographer", rule);
    else ruler.after("text", "typographer", rule);
  }
  ruler.at("text", createTextRule(triggers, passthrough.enable ? passthroughTriggers(passthrough) : ""));
}

function setCoreRules({ core: { ruler } }: Parser, { parser, extensions }: GoldmarkConfig): void {
  ruler.disable(["linkify", "replacements", "smartquotes", "text_join", "strip_references"]);
  if (extensions.footnote.enable) ruler.after("block", "gather_footnotes", gatherFootnotes);
  ruler.at("inline", parseInlines);
  ruler.push("included", cleanIncluded);
  if (!parser.wrapStandAloneImageWithinParagraph) ruler.push("stand_alone_image", standAloneImage);
  if (extensions.passthrough.enable)
    ruler.push("passthrough_split", createPassthroughSplit(extensions.passthrough));
}

/** Parses all inline texts; markdown-it's own rule knows neither of footnotes nor where a text stands. */
function parseInlines({ tokens, md, env }: StateCore): void {
  parseTexts(tokens, md, env as ParseEnv);
}

function parseTexts(tokens: readonly Token[], md: Parser, env: ParseEnv): void {
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i]!;
    if (token.type === "inline") {
      env.isItemStart = isItemStart(tokens, i);
      md.inline.parse(token.content, md, env, token.children!);
    } else if (token.type === "footnotes")
      for (const note of env.footnotes!.values()) parseTexts(note.tokens, md, env);
  }
}

const isItemStart = (tokens: readonly Token[], i: number): boolean =>
  ITEM_TEXTS.has(tokens[i - 1]?.type) && tokens[i - 2]?.type === "list_item_open";

const ITEM_TEXTS = new Set<string | undefined>(["paragraph_open", "heading_open"]);

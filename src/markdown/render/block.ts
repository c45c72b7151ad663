// Blocks → HTML: paragraphs, lists, quotes, rules, raw HTML; the larger kinds have files of their own.
import type { Token } from "markdown-it";
import { attributeFilter, renderAttributes } from "../attributes.ts";
import { attributesOf } from "../state.ts";
import { blockquoteClose, blockquoteOpen } from "./blockquote.ts";
import { codeBlock, fence } from "./code.ts";
import { definitionHandlers } from "./definition-list.ts";
import { headingOpen } from "./heading.ts";
import { htmlBlock } from "./html-block.ts";
import { image } from "./link.ts";
import { passthrough } from "./passthrough.ts";
import type { Handler, Run } from "./run.ts";
import { tableOpen } from "./table.ts";

const PARAGRAPH = attributeFilter();
const LIST = attributeFilter("start,reversed,type");
const RULE = attributeFilter("align,color,noshade,size,width");

// Blocks that are rendered whole at their opening token.
const WHOLE: Record<string, string | undefined> = {
  heading_open: "heading_close",
  table_open: "table_close",
};

/** Writes a list of block tokens. */
export function renderBlocks(run: Run, tokens: readonly Token[]): void {
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i]!;
    handlers[token.type]?.(run, token, tokens, i);
    const end = WHOLE[token.type];
    while (end !== undefined && tokens[i]!.type !== end) i++;
  }
}

const inline: Handler = (run, token) => {
  run.inline = token;
  run.renderInline(token.children!);
};

/** The token behind; where footnotes were taken out, the one behind them. */
const nextOf = (tokens: readonly Token[], index: number): Token | undefined =>
  tokens[tokens[index + 1]?.type === "footnotes" ? index + 2 : index + 1];

const paragraphOpen: Handler = (run, token) => {
  if (!token.hidden) run.out += `<p${renderAttributes(attributesOf(token), PARAGRAPH)}>`;
};

const paragraphClose: Handler = (run, token, tokens, index) => {
  if (!token.hidden) run.out += "</p>\n";
  else if (tokens[index - 1]!.children?.length && nextOf(tokens, index)?.nesting !== -1) run.out += "\n";
};

const listOpen: Handler = (run, token) => {
  const start = token.attrGet("start");
  const attributes = renderAttributes(attributesOf(token), LIST);
  run.out += `<${token.tag}${start === null ? "" : ` start="${start}"`}${attributes}>\n`;
};

const listClose: Handler = (run, { tag }) => void (run.out += `</${tag}>\n`);

const itemOpen: Handler = (run, _token, tokens, index) => {
  const next = nextOf(tokens, index)!;
  const isText = (next.type === "paragraph_open" && next.hidden) || next.type === "list_item_close";
  run.out += isText ? "<li>" : "<li>\n";
};

const rule: Handler = (run, token) => {
  const end = run.settings.goldmark.renderer.xhtml ? " />" : ">";
  run.out += `<hr${renderAttributes(attributesOf(token), RULE)}${end}\n`;
};

const handlers: Record<string, Handler | undefined> = {
  inline,
  paragraph_open: paragraphOpen,
  paragraph_close: paragraphClose,
  heading_open: headingOpen,
  bullet_list_open: listOpen,
  bullet_list_close: listClose,
  ordered_list_open: listOpen,
  ordered_list_close: listClose,
  list_item_open: itemOpen,
  list_item_close: (run) => void (run.out += "</li>\n"),
  blockquote_open: blockquoteOpen,
  blockquote_close: blockquoteClose,
  code_block: codeBlock,
  fence,
  hr: rule,
  html_block: htmlBlock,
  table_open: tableOpen,
  image,
  passthrough_block: passthrough,
  ...definitionHandlers,
};

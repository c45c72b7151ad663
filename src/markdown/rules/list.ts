// Lists: markdown-it's rule, but for what makes one loose. In goldmark that is a blank line before an item or before a
// block of an item that isn't its first, where tables, footnotes and terms don't count: they were paragraphs before.
import type { MarkdownIt, StateBlock, Token } from "markdown-it";
import type { BlockRule } from "../state.ts";

/** Puts the rule in the place of markdown-it's, which it calls. */
export function replaceListRule({ block: { ruler } }: MarkdownIt): void {
  const list = ruler.__rules__.find(({ name }) => name === "list")!.fn;
  ruler.at("list", createListRule(list), { alt: ["paragraph", "reference", "blockquote"] });
}

function createListRule(list: BlockRule): BlockRule {
  return (state, startLine, endLine, silent) => {
    const first = state.tokens.length;
    if (!list(state, startLine, endLine, silent)) return false;
    if (!silent) setTightness(state, first);
    return true;
  };
}

function setTightness(state: StateBlock, first: number): void {
  const isTight = !isLoose(state, first);
  const { tokens } = state;
  const level = tokens[first]!.level + 2;
  for (let i = first; i < tokens.length; i++) {
    const token = tokens[i]!;
    if (token.level === level && token.type === "paragraph_open")
      token.hidden = tokens[i + 2]!.hidden = isTight;
  }
}

function isLoose(state: StateBlock, first: number): boolean {
  const { tokens } = state;
  const level = tokens[first]!.level;
  let isFirst = true;
  for (let i = first + 1; i < tokens.length; i++) {
    const token = tokens[i]!;
    if (token.nesting < 0 || token.level > level + 2 || token.level <= level) continue;
    if (token.level === level + 1) {
      if (token.type !== "list_item_open") continue;
      if (i > first + 1 && state.isEmpty(token.map![0] - 1)) return true;
      isFirst = true;
    } else if (token.type !== "inline" && token.type !== "footnote_open") {
      // What is left of a paragraph behind definitions stands where the definitions began.
      const start = tokens[i - 1]!.type === "references" ? tokens[i - 1]! : token;
      if (!isFirst && isAfterBlank(state, start)) return true;
      isFirst = false;
    }
  }
  return false;
}

function isAfterBlank(state: StateBlock, { type, map }: Token): boolean {
  if (map === null || type === "table_open") return false;
  // A definition list begins at its first colon.
  const line = type === "dl_open" ? map[1] : map[0];
  return line === 0 || state.isEmpty(line - 1);
}

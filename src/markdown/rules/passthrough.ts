// Text between configured delimiters, usually mathematics, that no rule may touch: $a_b$, \(a\), $$a$$
// Block delimiters inside a paragraph split it.
import type { StateCore, Token } from "markdown-it";
import type { GoldmarkConfig } from "../../model/config.ts";
import type { InlineRule, InlineState } from "../state.ts";

type Config = GoldmarkConfig["extensions"]["passthrough"];

/** As in goldmark, text begins to be something else only at spaces and ASCII punctuation. */
const mayBegin = ([open, close]: readonly string[]): boolean =>
  open !== undefined && Boolean(close) && /^[ !-/:-@[-`{-~]/.test(open);

/** Those of blocks count first; of several that begin alike, the first. */
const pairsOf = ({ delimiters }: Config) => [...delimiters.block, ...delimiters.inline].filter(mayBegin);

/** The characters at which passthrough text may begin. */
export function passthroughTriggers(config: Config): string {
  return pairsOf(config)
    .map(([open]) => open![0])
    .join("");
}

/** Passthrough text with inline or block delimiters. */
export function createPassthroughRule(config: Config): InlineRule {
  const pairs = pairsOf(config);
  const find = (src: string, pos: number) => pairs.find(([open]) => src.startsWith(open!, pos));
  return (state, silent) => {
    const { src, pos } = state;
    const pair = find(src, pos);
    if (!pair) {
      const escaped = src.startsWith("\\\\", pos) ? find(src, pos + 2) : undefined;
      return escaped !== undefined && pushText(state, pos + 2 + escaped[0]!.length, silent);
    }
    const [open, close] = pair as [string, string];
    const end = findClose(state as InlineState, close, pos + open.length);
    if (end < 0 || end + close.length > state.posMax) return pushText(state, pos + open.length, silent);
    if (end === pos + open.length) return false;
    if (!silent) {
      const token = state.push("passthrough_inline", "", 0);
      token.content = src.slice(pos, end + close.length);
      token.meta = { open, close, position: pos };
    }
    state.pos = end + close.length;
    return true;
  };
}

/** Position of the closing delimiter; -1 when none comes, which is looked for but once. */
function findClose(state: InlineState, close: string, from: number): number {
  const missing = (state.missing ??= new Set());
  const end = missing.has(close) ? -1 : state.src.indexOf(close, from);
  if (end < 0) missing.add(close);
  return end;
}

function pushText(state: Parameters<InlineRule>[0], end: number, silent: boolean): boolean {
  if (!silent) state.pending += state.src.slice(state.pos, end).replace(/\\(?=[!-/:-@[-`{-~])/g, "");
  state.pos = end;
  return true;
}

/** Splits paragraphs at passthrough text with block delimiters; within emphasis and links it stays inline. */
export function createPassthroughSplit(config: Config): (state: StateCore) => void {
  const pairs = config.delimiters.block;
  const isBlock = ({ type, level, meta }: Token) =>
    level === 0 &&
    type === "passthrough_inline" &&
    pairs.some(([open, close]) => open === meta?.["open"] && close === meta?.["close"]);
  return (state) => {
    const out: Token[] = [];
    const { tokens } = state;
    for (let i = 0; i < tokens.length; i++) {
      const inline = tokens[i + 1];
      const isSplit = tokens[i]!.type === "paragraph_open" && inline?.children?.some(isBlock);
      if (!isSplit) out.push(tokens[i]!);
      else {
        for (const part of splitParagraph(tokens.slice(i, i + 3), isBlock)) out.push(part);
        i += 2;
      }
    }
    state.tokens = out;
  };
}

/** `[open, inline, close]` → the same around each part, with the blocks between them. */
function splitParagraph(paragraph: readonly Token[], isBlock: (token: Token) => boolean): Token[] {
  const [open, inline, close] = paragraph as [Token, Token, Token];
  const out: Token[] = [];
  let part: Token[] = [];
  const flush = () => {
    if (open.hidden) trimPart(part, out.length > 0);
    if (part.length > 0)
      out.push(open, Object.assign(Object.create(inline) as Token, { children: part }), close);
    part = [];
  };
  for (const child of inline.children!) {
    if (isBlock(child)) {
      flush();
      child.type = "passthrough_block";
      child.meta = { ...child.meta, container: inline };
      out.push(child);
    } else part.push(child);
  }
  flush();
  return out;
}

/** Tight items: no blanks beside the block. */
function trimPart(part: readonly Token[], isBehindBlock: boolean): void {
  const first = part[0];
  if (isBehindBlock && first?.type === "text") first.content = first.content.replace(/^[ \t]+/, "");
  const last = part.at(-1);
  if (last?.type === "text") last.content = last.content.trimEnd();
}

// Tokens as plain objects: a page has thousands of them, and markdown-it's own constructor is slow.
import MarkdownIt from "markdown-it";
import type { Token } from "markdown-it";

class LeanToken {
  type: string;
  tag: string;
  nesting: -1 | 0 | 1;
  attrs: Token["attrs"] = null;
  map: Token["map"] = null;
  level = 0;
  children: Token[] | null = null;
  content = "";
  markup = "";
  info = "";
  meta: Token["meta"] = null;
  block = false;
  hidden = false;

  constructor(type: string, tag: string, nesting: -1 | 0 | 1) {
    this.type = type;
    this.tag = tag;
    this.nesting = nesting;
  }
}
Object.setPrototypeOf(LeanToken.prototype, MarkdownIt.Token.prototype);

/** A token of markdown-it's kind. */
export function createToken(type: string, tag: string, nesting: -1 | 0 | 1): Token {
  return new LeanToken(type, tag, nesting) as unknown as Token;
}

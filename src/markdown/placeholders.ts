// Shortcode output that Markdown must not touch. A token of plain letters stands for it while Markdown runs: letters
// pass through every rule (quotes, links, escaping) unchanged. A hash of the source is part of each token: content can't
// forge one, and the same page gives the same bytes every time.
import { createHash } from "node:crypto";

export interface Placeholders {
  /** Keeps a text and gives the token that stands for it. */
  add(output: string): string;
  /** Puts the texts back; a token alone in its paragraph takes the paragraph's place. */
  restore(html: string): string;
  /** The text without its tokens, for ids. */
  remove(text: string): string;
}

/** An empty set of placeholders for one render of `source`. */
export function createPlaceholders(source: string): Placeholders {
  const outputs: string[] = [];
  let prefix = "";
  let pattern: RegExp | undefined;
  const begin = () => {
    // Letters only, in one case, so that no rule for words sees a border inside the token.
    prefix = `xscx${letters(createHash("sha256").update(source).digest().subarray(0, 12))}x`;
    pattern = new RegExp(`(<p>)?${prefix}([a-p]+)z(</p>)?`, "g");
  };
  const replacement = (whole: string, open = "", number = "", close = ""): string => {
    const output = outputs[parseLetters(number)];
    if (output === undefined) return whole;
    return open !== "" && close !== "" ? output : open + output + close;
  };
  return {
    add(output) {
      if (!pattern) begin();
      outputs.push(output);
      return `${prefix}${letterNumber(outputs.length - 1)}z`;
    },
    restore: (html) => (pattern ? html.replace(pattern, replacement) : html),
    remove: (text) => (pattern && text.includes(prefix) ? text.replace(pattern, "") : text),
  };
}

const LETTERS = "abcdefghijklmnop";

function letters(bytes: Uint8Array): string {
  let out = "";
  for (const byte of bytes) out += LETTERS[byte >> 4]! + LETTERS[byte & 15]!;
  return out;
}

function letterNumber(n: number): string {
  return n < 16 ? LETTERS[n]! : letterNumber(n >> 4) + LETTERS[n & 15]!;
}

function parseLetters(text: string): number {
  let n = 0;
  for (let i = 0; i < text.length; i++) n = n * 16 + text.charCodeAt(i) - 97;
  return n;
}

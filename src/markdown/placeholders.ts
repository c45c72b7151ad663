// Shortcode output that Markdown must not touch. A token of plain letters stands for it while Markdown runs: letters
// pass through every rule (quotes, links, escaping) unchanged. A random part keeps content from forging one.
import { randomBytes } from "node:crypto";

export interface Placeholders {
  /** Keeps a text and gives the token that stands for it. */
  add(output: string): string;
  /** Puts the texts back; a token alone in its paragraph takes the paragraph's place. */
  restore(html: string): string;
  /** The text without its tokens, for ids: what is random must not show. */
  remove(text: string): string;
}

/** An empty set of placeholders, for one render. */
export function createPlaceholders(): Placeholders {
  const outputs: string[] = [];
  // Letters only, in one case, so that no rule for words sees a border inside the token.
  const prefix = `xscx${letters(randomBytes(12))}x`;
  const pattern = new RegExp(`(<p>)?${prefix}([a-p]+)z(</p>)?`, "g");
  return {
    add(output) {
      outputs.push(output);
      return `${prefix}${letterNumber(outputs.length - 1)}z`;
    },
    restore(html) {
      if (outputs.length === 0) return html;
      return html.replace(
        pattern,
        (whole, open: string | undefined, number: string, close: string | undefined) => {
          const output = outputs[parseLetters(number)];
          if (output === undefined) return whole;
          return open && close ? output : `${open ?? ""}${output}${close ?? ""}`;
        },
      );
    },
    remove: (text) => (text.includes(prefix) ? text.replace(pattern, "") : text),
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

// Shortcode output that Markdown must not touch. A token of plain letters stands for it while Markdown runs: letters
// pass through every rule (quotes, links, escaping) unchanged. Tokens begin with letters that the source doesn't have:
// content can't forge one, and the same page gives the same bytes every time.

/** A text, or what makes it when it is wanted. */
export type KeptOutput = string | (() => string);

/** The shortcode outputs of one render. */
export interface Placeholders {
  /** Keeps a text and gives the token that stands for it; what makes a text runs when tokens are put back, once. */
  add(output: KeptOutput): string;
  /** Puts the texts back; a token alone in its paragraph takes the paragraph's place. */
  restore(html: string): string;
  /** The text without its tokens, for ids. */
  remove(text: string): string;
}

/** An empty set of placeholders for one render of `source`. */
export function createPlaceholders(source: string): Placeholders {
  const outputs: KeptOutput[] = [];
  let prefix = "";
  const textOf = (number: number): string | undefined => {
    const output = outputs[number];
    if (typeof output !== "function") return output;
    // Who asks for a text from within that text gets nothing.
    outputs[number] = "";
    return (outputs[number] = output());
  };
  return {
    add(output) {
      prefix ||= tokenPrefix(source);
      outputs.push(output);
      return `${prefix}${letterNumber(outputs.length - 1)}${END}`;
    },
    restore: (html) => (prefix === "" ? html : replaceTokens(html, prefix, textOf)),
    remove: (text) => (prefix === "" ? text : replaceTokens(text, prefix, () => "")),
  };
}

const END = "z";

/** Letters only, in one case, so that no rule for words sees a border inside the token. */
function tokenPrefix(source: string): string {
  let prefix = "xscxtokenx";
  while (source.includes(prefix)) prefix += "qx";
  return prefix;
}

/** Replaces every token by its number's text, a paragraph around a lone token included; one pass. */
function replaceTokens(text: string, prefix: string, textOf: (number: number) => string | undefined): string {
  let out = "";
  let from = 0;
  for (let at = text.indexOf(prefix); at >= 0; at = text.indexOf(prefix, from)) {
    let end = at + prefix.length;
    while (isLetter(text.charCodeAt(end))) end++;
    const output = text[end] === END ? textOf(parseLetters(text.slice(at + prefix.length, end))) : undefined;
    if (output === undefined) {
      out += text.slice(from, end);
      from = end;
      continue;
    }
    const isAlone = text.startsWith("<p>", at - 3) && text.startsWith("</p>", end + 1);
    out += text.slice(from, isAlone ? at - 3 : at) + output;
    from = end + 1 + (isAlone ? 4 : 0);
  }
  return from === 0 ? text : out + text.slice(from);
}

function isLetter(code: number): boolean {
  return code >= 97 && code <= 112;
}

const LETTERS = "abcdefghijklmnop";

function letterNumber(n: number): string {
  return n < 16 ? LETTERS[n]! : letterNumber(n >> 4) + LETTERS[n & 15]!;
}

function parseLetters(text: string): number {
  let n = 0;
  for (let i = 0; i < text.length; i++) n = n * 16 + text.charCodeAt(i) - 97;
  return n;
}

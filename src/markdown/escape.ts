// Text → HTML, and link destinations → URLs, byte for byte as goldmark writes them.
import MarkdownIt from "markdown-it";
import type { MarkdownIt as Parser } from "markdown-it";
import { isAlphaNumeric, isHexDigit, isPunctuation } from "./chars.ts";

const SPECIAL = /[&<>"\0]/;
const SPECIALS = /[&<>"\0]/g;
const ESCAPES: Record<string, string> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "\0": "\ufffd",
};

/** Escapes `& < > "`. */
export function escapeHTML(text: string): string {
  return SPECIAL.test(text) ? text.replace(SPECIALS, (char) => ESCAPES[char]!) : text;
}

const GO_ESCAPES: Record<string, string> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&#34;",
  "'": "&#39;",
  "\0": "\ufffd",
};

/** Escapes as Go's html/template does: quotes become numeric references. */
export function escapeCode(text: string): string {
  return text.replace(/[&<>"'\0]/g, (char) => GO_ESCAPES[char]!);
}

let utils: Parser["utils"] | undefined;

/** The characters of a named reference (`&amp;`); undefined when there is no such name. */
export function decodeName(reference: string): string | undefined {
  const found = (utils ??= new MarkdownIt("zero").utils).unescapeAll(reference);
  return found === reference ? undefined : found;
}

/** The character of a numeric reference: `35` or `x23`. */
export function decodeNumber(digits: string): string {
  const isHex = digits[0] === "x" || digits[0] === "X";
  const code = isHex ? Number.parseInt(digits.slice(1), 16) : Number.parseInt(digits, 10);
  const isCharacter = code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff);
  return isCharacter ? String.fromCodePoint(code) : "\ufffd";
}

const NUMBER = "&#([xX][0-9a-fA-F]{1,6}|[0-9]{1,7});";
const NUMBERS = new RegExp(NUMBER, "g");
const NAMES = /&[A-Za-z0-9]+;/g;
const REFERENCES = new RegExp(`${NUMBER}|&[A-Za-z0-9]+;`, "g");
const ESCAPES_AND_REFERENCES = new RegExp(`\\\\([!-/:-@[-\`{-~])|${NUMBER}|&[A-Za-z0-9]+;`, "g");

const decode = (reference: string, number: string | undefined): string =>
  number === undefined ? (decodeName(reference) ?? reference) : decodeNumber(number);

/** Resolves backslash escapes and character references, as link titles and info strings want it. */
export function unescapeText(text: string): string {
  if (!text.includes("\\") && !text.includes("&")) return text;
  return text.replace(
    ESCAPES_AND_REFERENCES,
    (found, escaped: string | undefined, number: string | undefined) => escaped ?? decode(found, number),
  );
}

/** Resolves character references, named and numeric. */
export function decodeReferences(text: string): string {
  return text.includes("&") ? text.replace(REFERENCES, decode) : text;
}

/** A link destination's text: escapes and references resolved, those with names last. */
export function resolveReferences(destination: string): string {
  const text = unescapePunctuation(destination);
  if (!text.includes("&")) return text;
  return resolveEntityNames(text.replace(NUMBERS, decode));
}

/** Resolves named references only. */
export function resolveEntityNames(text: string): string {
  return text.includes("&") ? text.replace(NAMES, (name) => decodeName(name) ?? name) : text;
}

// Every ASCII character that goldmark leaves alone in a URL.
const URL_SAFE = new Uint8Array(128);
for (let code = 33; code < 127; code++) URL_SAFE[code] = isAlphaNumeric(code) ? 1 : 0;
for (const char of "!#$&'()*+,-./:;=?@_~") URL_SAFE[char.charCodeAt(0)] = 1;

/** Percent-encodes what a URL can't hold; `%xx` stays as it is. */
export function escapeURL(url: string): string {
  let out = "";
  let from = 0;
  for (let i = 0; i < url.length; i++) {
    const code = url.charCodeAt(i);
    if (code < 128 && URL_SAFE[code] === 1) continue;
    // goldmark looks at the first digit only.
    if (code === 37 && isHexDigit(url[i + 1]) && i + 2 < url.length) {
      i += 2;
      continue;
    }
    const char = String.fromCodePoint(url.codePointAt(i)!);
    out += url.slice(from, i) + encodeCharacter(char);
    i += char.length - 1;
    from = i + 1;
  }
  return from === 0 ? url : out + url.slice(from);
}

function encodeCharacter(char: string): string {
  const code = char.codePointAt(0)!;
  if (code < 128) return `%${code.toString(16).toUpperCase().padStart(2, "0")}`;
  // A lone surrogate can't be encoded; Go would see U+FFFD.
  return encodeURIComponent(code >= 0xd800 && code <= 0xdfff ? "\ufffd" : char);
}

const DANGEROUS = /^(?:javascript|vbscript|file|data):/i;
const HARMLESS_IMAGE = /^data:image\/(?:png|gif|jpeg|webp|svg\+xml);/i;

/** Whether a URL could run code or read local files. */
export function isDangerousURL(url: string): boolean {
  return DANGEROUS.test(url) && !HARMLESS_IMAGE.test(url);
}

/** Takes the backslash from escaped punctuation. */
export function unescapePunctuation(text: string): string {
  if (!text.includes("\\")) return text;
  return text.replace(/\\(.)/g, (whole, char: string) => (isPunctuation(char.charCodeAt(0)) ? char : whole));
}

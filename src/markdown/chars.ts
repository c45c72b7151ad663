// Character classes as goldmark has them: by byte for ASCII, by Unicode category for the rest.

const PUNCTUATION = new Uint8Array(128);
for (const char of "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~") PUNCTUATION[char.charCodeAt(0)] = 1;

/** ASCII punctuation. */
export const isPunctuation = (code: number): boolean => code < 128 && PUNCTUATION[code] === 1;

/** Tab, newline, carriage return, space. */
export const isSpace = (code: number): boolean => code === 32 || code === 9 || code === 10 || code === 13;

/** `0`-`9`. */
export const isDigit = (code: number): boolean => code >= 48 && code <= 57;

/** ASCII letter. */
export const isLetter = (code: number): boolean => (code | 32) >= 97 && (code | 32) <= 122;

/** ASCII letter or digit. */
export const isAlphaNumeric = (code: number): boolean => isLetter(code) || isDigit(code);

const HEX = /^[0-9a-fA-F]$/;
/** Hexadecimal digit. */
export const isHexDigit = (char: string | undefined): boolean => char !== undefined && HEX.test(char);

const UNICODE_PUNCTUATION = /^\p{P}$/u;
const UNICODE_SYMBOL = /^[\p{P}\p{S}]$/u;
const UNICODE_SPACE = /^[\s\u0085]$/u;
const UNICODE_LETTER = /^\p{L}$/u;

/** Punctuation of any script, without symbols. */
export const isUnicodePunctuation = (char: string): boolean => UNICODE_PUNCTUATION.test(char);
/** Punctuation or symbol of any script. */
export const isUnicodeSymbol = (char: string): boolean => UNICODE_SYMBOL.test(char);
/** White space of any script. */
export const isUnicodeSpace = (char: string): boolean => UNICODE_SPACE.test(char);
/** Letter of any script. */
export const isUnicodeLetter = (char: string): boolean => UNICODE_LETTER.test(char);

/** The whole character that ends before `pos`; a space at the start. */
export function characterBefore(text: string, pos: number): string {
  if (pos <= 0) return " ";
  const low = text.charCodeAt(pos - 1);
  const isPair = pos > 1 && low >= 0xdc00 && low <= 0xdfff;
  return isPair ? text.slice(pos - 2, pos) : text.charAt(pos - 1);
}

/** The whole character at `pos`; empty at the end. */
export function characterAt(text: string, pos: number): string {
  const code = text.codePointAt(pos);
  return code === undefined ? "" : String.fromCodePoint(code);
}

// Strings as Go source: what %q and %#v print, and names in messages.

const short: Readonly<Record<string, string>> = {
  "\x07": "\\a",
  "\b": "\\b",
  "\f": "\\f",
  "\n": "\\n",
  "\r": "\\r",
  "\t": "\\t",
  "\v": "\\v",
  "\\": "\\\\",
};

/** `"a\nb"`: a string in double quotes with Go's escapes; beyond ASCII printable letters stay unless `ascii`. */
export function goQuote(text: string, quote = '"', ascii = false): string {
  let body = "";
  for (const c of text) body += c === quote ? `\\${c}` : quoteCharacter(c, ascii);
  return quote + body + quote;
}

function quoteCharacter(c: string, ascii: boolean): string {
  if (short[c]) return short[c];
  const code = c.codePointAt(0)!;
  if (code < 0x20 || code === 0x7f) return `\\x${hex(code, 2)}`;
  if (code < 0x80 || (!ascii && /[\p{L}\p{M}\p{N}\p{P}\p{S}]/u.test(c))) return c;
  return code > 0xffff ? `\\U${hex(code, 8)}` : `\\u${hex(code, 4)}`;
}

function hex(code: number, width: number): string {
  return code.toString(16).padStart(width, "0");
}

// Escape sequences of CSS.

/** Text with `\26 ` and `\"` decoded. */
export function decodeCss(text: string): string {
  if (!text.includes("\\")) return text;
  return text.replace(
    /\\(?:([\da-fA-F]{1,6})(?:\r\n|[ \t\n\f\r])?|([^]?))/gu,
    (_, hex: string | undefined, plain: string | undefined) =>
      hex === undefined ? (plain ?? "") : character(parseInt(hex, 16)),
  );
}

function character(code: number): string {
  return code > 0x10ffff || (code >= 0xd800 && code < 0xe000) ? "\uFFFD" : String.fromCodePoint(code);
}

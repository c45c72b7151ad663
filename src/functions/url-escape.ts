// Percent-encoding as Go's net/url does it for query strings and path segments.

/** For a query: a space is `+`, everything but letters, digits and `-_.~` is encoded. */
export function queryEscape(text: string): string {
  return encode(text)
    .replaceAll("%20", "+")
    .replace(/[!'()*$&+,/:;=?@]/g, (c) => (c === "+" ? "+" : hex(c)));
}

/** For one segment of a path: `$&+:=@` may stay. */
export function pathEscape(text: string): string {
  return encode(text)
    .replace(/[!'()*]/g, hex)
    .replace(/%(?:24|26|2B|3A|3D|40)/g, decodeURIComponent);
}

function encode(text: string): string {
  return encodeURIComponent(text.replace(/[\ud800-\udfff]/gu, "\uFFFD"));
}

function hex(c: string): string {
  return `%${c.charCodeAt(0).toString(16).toUpperCase()}`;
}

/** The text of a percent-encoded segment; undefined where an escape is broken. */
export function pathUnescape(text: string): string | undefined {
  if (/%(?![0-9a-fA-F]{2})/.test(text)) return undefined;
  const bytes = Buffer.from(
    text.replace(/%([0-9a-fA-F]{2})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16))),
    "latin1",
  );
  return /[^\0-\x7f]/.test(text) ? decodeMixed(text) : bytes.toString("utf8");
}

/** The text of a part of a query, where `+` is a space; undefined where an escape is broken. */
export function queryUnescape(text: string): string | undefined {
  return pathUnescape(text.replaceAll("+", " "));
}

/** Letters beyond ASCII beside escapes: each run of escapes is decoded for itself. */
function decodeMixed(text: string): string {
  return text.replace(/(?:%[0-9a-fA-F]{2})+/g, (run) =>
    Buffer.from(run.replaceAll("%", ""), "hex").toString("utf8"),
  );
}

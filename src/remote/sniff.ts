// The media type that a content shows by itself. https://mimesniff.spec.whatwg.org, as far as Hugo has types for it.

/** What a content begins with; `.` stands for any byte. */
const signatures: readonly (readonly [type: string, start: string, at?: number])[] = [
  ["application/pdf", "%PDF-"],
  ["image/gif", "GIF87a"],
  ["image/gif", "GIF89a"],
  ["image/png", "\x89PNG\r\n\x1a\n"],
  ["image/jpeg", "\xff\xd8\xff"],
  ["image/bmp", "BM"],
  ["image/webp", "RIFF....WEBPVP"],
  ["audio/wave", "RIFF....WAVE"],
  ["video/avi", "RIFF....AVI "],
  ["audio/aiff", "FORM....AIFF"],
  ["audio/basic", ".snd"],
  ["audio/midi", "MThd\0\0\0\x06"],
  ["audio/mpeg", "ID3"],
  ["application/ogg", "OggS\0"],
  ["video/webm", "\x1a\x45\xdf\xa3"],
  ["video/mp4", "ftypmp4", 4],
  ["font/ttf", "\0\x01\0\0"],
  ["font/otf", "OTTO"],
  ["font/collection", "ttcf"],
  ["font/woff", "wOFF"],
  ["font/woff2", "wOF2"],
  ["application/x-gzip", "\x1f\x8b\x08"],
  ["application/zip", "PK\x03\x04"],
  ["application/x-rar-compressed", "Rar!\x1a\x07\0"],
  ["application/x-rar-compressed", "Rar!\x1a\x07\x01\0"],
  ["application/wasm", "\0asm"],
];

const html =
  /^[\t\n\f\r ]*<(?:!doctype html|html|head|script|iframe|h1|div|font|table|a|style|title|b|body|br|p|!--)[ >]/i;
const htmlComment = /^[\t\n\f\r ]*<!--/;
const xml = /^[\t\n\f\r ]*<\?xml/;

/** undefined for bytes of which nothing can be told. */
export function sniff(content: Uint8Array): string | undefined {
  const head = Buffer.from(content.buffer, content.byteOffset, Math.min(content.byteLength, 512)).toString(
    "latin1",
  );
  if (html.test(head) || htmlComment.test(head)) return "text/html";
  if (xml.test(head)) return "text/xml";
  const found = signatures.find(([, start, at = 0]) => beginsWith(head, start, at));
  if (found) return found[0];
  if (/^(?:\xfe\xff|\xff\xfe|\xef\xbb\xbf)/.test(head)) return "text/plain";
  return content.subarray(0, 512).some(isBinary) ? undefined : "text/plain";
}

/** A byte that no text has. */
const isBinary = (byte: number): boolean =>
  byte < 0x20 && byte !== 0x1b && (byte < 0x09 || byte === 0x0b || byte > 0x0d);

function beginsWith(head: string, start: string, at: number): boolean {
  for (let i = 0; i < start.length; i++) if (start[i] !== "." && start[i] !== head[at + i]) return false;
  return head.length >= at + start.length;
}

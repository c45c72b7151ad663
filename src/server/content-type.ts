// Content types by extension: what every site has, the media types that a site adds, then what systems know.
import type { Config, MediaType } from "../model/config.ts";
import { systemType } from "../content/system-types.ts";
import { extension } from "../source/path.ts";

const COMMON: Readonly<Record<string, string>> = Object.assign(Object.create(null), {
  avif: "image/avif",
  bmp: "image/bmp",
  css: "text/css",
  csv: "text/csv",
  eot: "application/vnd.ms-fontobject",
  gif: "image/gif",
  htm: "text/html",
  html: "text/html",
  ico: "image/x-icon",
  ics: "text/calendar",
  jpeg: "image/jpeg",
  jpg: "image/jpeg",
  js: "text/javascript",
  json: "application/json",
  map: "application/json",
  md: "text/markdown",
  mjs: "text/javascript",
  mp4: "video/mp4",
  otf: "font/otf",
  pdf: "application/pdf",
  png: "image/png",
  svg: "image/svg+xml",
  ttf: "font/ttf",
  txt: "text/plain",
  wasm: "application/wasm",
  webm: "video/webm",
  webmanifest: "application/manifest+json",
  webp: "image/webp",
  woff: "font/woff",
  woff2: "font/woff2",
  xml: "application/xml",
});

/** `text/html; charset=utf-8` for `a/index.html`. */
export function contentType(path: string, mediaTypes: Config["mediaTypes"] | undefined): string {
  const suffix = extension(path).toLowerCase();
  const own = mediaTypes && Object.values(mediaTypes).find((media) => hasSuffix(media, suffix));
  const type = COMMON[suffix] ?? own?.type ?? systemType(suffix) ?? "application/octet-stream";
  return isText(type) ? `${type}; charset=utf-8` : type;
}

function hasSuffix({ suffixes }: MediaType, suffix: string): boolean {
  return suffixes.includes(suffix);
}

function isText(type: string): boolean {
  return /^text\/|[/+](?:json|xml|javascript)$/.test(type);
}

// Media types: Hugo's 47, and those that a site adds or changes.
// https://gohugo.io/configuration/media-types/
import type { MediaType } from "../model/config.ts";
import type { Value } from "../model/value.ts";
import { createMap, isMap } from "../value/map.ts";
import { asTexts, field, text, type Field } from "./field.ts";
import type { Reading } from "./reading.ts";
import { section } from "./section.ts";

// type, suffixes; the first suffix is used for publishing
const table = `
application/json json
application/manifest+json webmanifest
application/octet-stream
application/pdf pdf
application/rss+xml xml rss
application/source-map map
application/toml toml
application/wasm wasm
application/xml xml
application/yaml yaml yml
font/otf otf
font/ttf ttf
font/woff woff
font/woff2 woff2
image/avif avif
image/bmp bmp
image/gif gif
image/heic heic
image/heif heif
image/jpeg jpg jpeg jpe jif jfif
image/png png
image/svg+xml svg
image/tiff tif tiff
image/webp webp
text/asciidoc adoc asciidoc ad
text/calendar ics
text/css css
text/csv csv
text/html html htm
text/javascript js jsm mjs
text/jsx jsx
text/markdown md mdown markdown
text/org org
text/pandoc pandoc pdc
text/plain txt
text/rst rst
text/tsx tsx
text/typescript ts
text/x-gotmpl gotmpl
text/x-sass sass
text/x-scss scss
video/3gpp 3gpp 3gp
video/mp4 mp4
video/mpeg mpg mpeg
video/ogg ogv
video/webm webm
video/x-msvideo avi`;

type MediaTypes = Readonly<Record<string, MediaType>>;

let defaults: MediaTypes | undefined;

/** Hugo's media types by name. */
export function defaultMediaTypes(): MediaTypes {
  if (defaults) return defaults;
  const types = createMap<MediaType>();
  for (const line of table.trim().split("\n")) {
    const [type = "", ...suffixes] = line.split(" ");
    types[type] = { type, suffixes, delimiter: "." };
  }
  return (defaults = types);
}

const suffixes = field<readonly string[]>("a list of texts", [], (value) =>
  asTexts(value)
    ?.flatMap((one) => one.split(","))
    .map((one) => one.trim().toLowerCase()),
);
const entry = section<Omit<MediaType, "type">>({ delimiter: text("."), suffixes }, ["suffix"]);

/** `mediaTypes`: an entry of the site takes the place of Hugo's, it is not merged with it. */
export const mediaTypes: Field<MediaTypes> = {
  expects: "a table",
  get initial() {
    return defaultMediaTypes();
  },
  read(value: Value, at: Reading) {
    if (!isMap(value)) return void at.wrongType("a table", value);
    const types = Object.assign(createMap<MediaType>(), defaultMediaTypes());
    for (const [key, given] of Object.entries(value)) {
      const type = key.toLowerCase();
      if (type === "_merge") continue;
      if (!type.includes("/")) at.at(key).badValue(key, [], "a media type has the form type/subtype");
      const read = entry.read(given ?? createMap(), at.at(key));
      if (read) types[type] = { type, ...read, delimiter: read.delimiter || "." };
    }
    return types;
  },
};

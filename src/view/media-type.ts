// `.MediaType`. https://gohugo.io/methods/resource/mediatype/
import type { MediaType } from "../model/config.ts";
import { defineView } from "./define.ts";

/** A suffix with and without its delimiter. */
export const suffixView = defineView<{ readonly suffix: string; readonly delimiter: string }>("Suffix", {
  print: ({ suffix }) => suffix,
})({
  /** string: the suffix, `html` */
  Suffix: ({ suffix }: { suffix: string }) => suffix,
  /** string: the suffix with its dot, `.html` */
  FullSuffix: ({ suffix, delimiter }: { suffix: string; delimiter: string }) => delimiter + suffix,
});

const half = (type: string, index: 0 | 1): string => type.split("/")[index] ?? "";

export const mediaTypeView = defineView<MediaType>("MediaType", {
  type: "media.Type",
  print: ({ type }) => type,
})({
  /** string: the type, `text/html` */
  Type: ({ type }: MediaType) => type,
  /** string: its first half, `text` */
  MainType: ({ type }: MediaType) => half(type, 0),
  /** string: its second half, `html` */
  SubType: ({ type }: MediaType) => half(type, 1).replace(/^.*\+/, ""),
  /** list of strings: the suffixes of files of this type */
  Suffixes: ({ suffixes }: MediaType) => suffixes,
  /** Suffix: the suffix that new files get */
  FirstSuffix: ({ suffixes, delimiter }: MediaType) =>
    suffixView.wrap({ suffix: suffixes[0] ?? "", delimiter }),
  /** bool: whether files of this type are text */
  IsText: ({ type }: MediaType) => /^text\/|json|xml|javascript|yaml|toml/.test(type),
  /** bool: whether this is HTML */
  IsHTML: ({ type }: MediaType) => type === "text/html",
  /** bool: whether this is Markdown */
  IsMarkdown: ({ type }: MediaType) => type === "text/markdown",
});

// `.MediaType`. https://gohugo.io/methods/resource/mediatype/
import type { MediaType } from "../model/config.ts";
import { structOf } from "../value/map.ts";
import { defineView, method } from "./define.ts";

/** A suffix with and without its delimiter. */
export const suffixView = defineView<{ readonly suffix: string; readonly delimiter: string }>("Suffix", {
  print: ({ suffix }) => suffix,
})({
  /** string: the suffix, `html` */
  Suffix: ({ suffix }: { suffix: string }) => suffix,
  /** string: the suffix with its dot, `.html` */
  FullSuffix: ({ suffix, delimiter }: { suffix: string; delimiter: string }) => delimiter + suffix,
});

const subType = (type: string): string => half(type, 1).replace(/^.*\+/, "");
const half = (type: string, index: 0 | 1): string => type.split("/")[index] ?? "";

function dataOf({ type, suffixes, delimiter }: MediaType): Readonly<Record<string, unknown>> {
  return structOf({
    mainType: half(type, 0),
    subType: subType(type),
    delimiter,
    type,
    string: type,
    suffixes: suffixes.length > 0 ? suffixes : [""],
  });
}

export const mediaTypeView = defineView<MediaType>("MediaType", {
  type: "media.Type",
  print: ({ type }) => type,
  data: dataOf,
})({
  /** string: the type, `text/html` */
  Type: ({ type }: MediaType) => type,
  /** string: its first half, `text` */
  MainType: ({ type }: MediaType) => half(type, 0),
  /** string: its second half, `html` */
  SubType: ({ type }: MediaType) => subType(type),
  /** list of strings: the suffixes of files of this type */
  Suffixes: ({ suffixes }: MediaType) => suffixes,
  /** Suffix: the suffix that new files get */
  FirstSuffix: ({ suffixes, delimiter }: MediaType) =>
    suffixView.wrap({ suffix: suffixes[0] ?? "", delimiter: suffixes.length > 0 ? delimiter : "" }),
  /** string: the suffixes, with commas between them */
  SuffixesCSV: ({ suffixes }: MediaType) => suffixes.join(","),
  /** string: what stands before a suffix, a dot */
  Delimiter: ({ delimiter }: MediaType) => delimiter,
  /** SUFFIX → bool: whether files of this type may have the suffix */
  HasSuffix: method(({ suffixes }: MediaType, suffix: unknown) => suffixes.includes(String(suffix))),
  /** string: the type, as it prints */
  String: ({ type }: MediaType) => type,
  /** bool: whether there is no type */
  IsZero: ({ type }: MediaType) => type === "",
  /** bool: whether files of this type are text */
  IsText: ({ type }: MediaType) => /^text\/|json|xml|javascript|yaml|toml/.test(type),
  /** bool: whether this is HTML */
  IsHTML: ({ type }: MediaType) => type === "text/html",
  /** bool: whether this is Markdown */
  IsMarkdown: ({ type }: MediaType) => type === "text/markdown",
});

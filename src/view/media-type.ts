// `.MediaType`. https://gohugo.io/methods/resource/mediatype/
import type { MediaType } from "../model/config.ts";
import { defineView } from "./define.ts";

const suffixView = defineView<{ readonly suffix: string; readonly delimiter: string }>("Suffix", {
  print: ({ suffix }) => suffix,
})({
  Suffix: ({ suffix }: { suffix: string }) => suffix,
  FullSuffix: ({ suffix, delimiter }: { suffix: string; delimiter: string }) => delimiter + suffix,
});

const half = (type: string, index: 0 | 1): string => type.split("/")[index] ?? "";

export const mediaTypeView = defineView<MediaType>("MediaType", { print: ({ type }) => type })({
  Type: ({ type }: MediaType) => type,
  MainType: ({ type }: MediaType) => half(type, 0),
  SubType: ({ type }: MediaType) => half(type, 1).replace(/^.*\+/, ""),
  Suffixes: ({ suffixes }: MediaType) => suffixes,
  FirstSuffix: ({ suffixes, delimiter }: MediaType) =>
    suffixView.wrap({ suffix: suffixes[0] ?? "", delimiter }),
  IsText: ({ type }: MediaType) => /^text\/|json|xml|javascript|yaml|toml/.test(type),
  IsHTML: ({ type }: MediaType) => type === "text/html",
  IsMarkdown: ({ type }: MediaType) => type === "text/markdown",
});

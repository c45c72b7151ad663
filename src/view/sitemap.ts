// `.Sitemap`. https://gohugo.io/methods/page/sitemap/
import type { SitemapOptions } from "../model/page.ts";
import { float } from "../value/number.ts";
import { defineView } from "./define.ts";

export const sitemapView = defineView<SitemapOptions>("Sitemap")({
  ChangeFreq: ({ changeFreq }: SitemapOptions) => changeFreq,
  Priority: ({ priority }: SitemapOptions) => float(priority),
  Filename: ({ filename }: SitemapOptions) => filename,
  Disable: ({ disable }: SitemapOptions) => disable,
});

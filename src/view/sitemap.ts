// `.Sitemap`. https://gohugo.io/methods/page/sitemap/
import type { SitemapOptions } from "../model/page.ts";
import { float } from "../value/number.ts";
import { defineView } from "./define.ts";

export const sitemapView = defineView<SitemapOptions>("Sitemap", {
  type: "config.SitemapConfig",
  print: ({ changeFreq, priority, filename, disable }) =>
    `{${changeFreq} ${priority} ${filename} ${disable}}`,
  fields: "ChangeFreq Priority Filename Disable",
})({
  /** string: how often the page changes */
  ChangeFreq: ({ changeFreq }: SitemapOptions) => changeFreq,
  /** float: the page's priority, -1 for none */
  Priority: ({ priority }: SitemapOptions) => float(priority),
  /** string: the name of the sitemap */
  Filename: ({ filename }: SitemapOptions) => filename,
  /** bool: whether the page is left out */
  Disable: ({ disable }: SitemapOptions) => disable,
});

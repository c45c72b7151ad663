// What is done to a page's text after its template: the generator tag, absolute links in feeds, canonical and relative
// URLs. https://gohugo.io/configuration/all/#canonifyurls
import type { OutputFormat } from "../model/config.ts";
import type { Page } from "../model/page.ts";
import type { RenderTask } from "../model/render.ts";
import type { Site } from "../model/site.ts";
import { splitBaseUrl } from "../content/targets.ts";
import { relativeTo, rewriteUrls, type UrlRewriting } from "./rewrite-urls.ts";

interface PostInput {
  readonly page: Page;
  readonly format: OutputFormat;
  readonly task: RenderTask;
  readonly site: Site;
}

/** The Hugo version whose behaviour this program follows; themes ask for it. */
export const HUGO_VERSION = "0.169.0";

export function postProcess(text: string, input: PostInput): string {
  const { format, page, site } = input;
  const { config } = site;
  let out = text;
  if (format.mediaType.type === "application/rss+xml")
    out = rewriteUrls(out, { quotes: "feed", ...absolute(site.language.baseURL) });
  if (!format.isHTML) return out;
  if (page.kind === "home" && !config.disableHugoGeneratorInject) out = injectGenerator(out);
  if (config.canonifyURLs) return rewriteUrls(out, { quotes: "html", ...absolute(config.baseURL) });
  if (config.relativeURLs) return rewriteUrls(out, { quotes: "html", rewrite: relativeTo(input.task.path) });
  return out;
}

/** From the site's root to the whole address. */
function absolute(baseURL: string): Pick<UrlRewriting, "rewrite" | "within"> {
  const { origin, path } = splitBaseUrl(baseURL);
  return { rewrite: (link) => origin + path + link, within: path };
}

const GENERATOR = /<meta\s+name\s*=\s*["']?generator/i;

/** The tag that tells what made the site, on the home page only. */
function injectGenerator(text: string): string {
  const at = text.indexOf("</head>");
  if (at < 0 || GENERATOR.test(text.slice(0, at))) return text;
  return `${text.slice(0, at)}\t<meta name="generator" content="Hugo ${HUGO_VERSION}">\n${text.slice(at)}`;
}

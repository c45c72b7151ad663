// What is done to a page's text after its template: the generator tag, absolute links in feeds, canonical and relative
// URLs. https://gohugo.io/configuration/all/#canonifyurls
import type { Config, OutputFormat } from "../model/config.ts";
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

/** Links in a page of HTML as the site wants them: relative to the file at `path`, absolute, or as they are. */
export function rewriteLinks(html: string, path: string, config: Config): string {
  if (!config.canonifyURLs && !config.relativeURLs) return html;
  return rewriteUrls(html, { quotes: "html", ...seenFrom(path, config, config.baseURL) });
}

export function postProcess(text: string, input: PostInput): string {
  const { format, page, site, task } = input;
  const { config } = site;
  // In feeds the links within the text of pages are never left as they are.
  if (format.mediaType.type === "application/rss+xml")
    return rewriteUrls(text, { quotes: "feed", ...seenFrom(task.path, config, site.language.baseURL) });
  if (!format.isHTML) return text;
  const isOwn = page.kind !== "home" || config.disableHugoGeneratorInject;
  return rewriteLinks(isOwn ? text : injectGenerator(text), task.path, config);
}

/** Relative to the file where the site wants that, else absolute. */
function seenFrom(
  path: string,
  { relativeURLs }: Config,
  baseURL: string,
): Pick<UrlRewriting, "rewrite" | "within"> {
  return relativeURLs ? { rewrite: relativeTo(path) } : absolute(baseURL);
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

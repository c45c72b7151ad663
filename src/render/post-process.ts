// What is done to a page's text after its template: the generator tag, absolute links in feeds, canonical and relative
// URLs. https://gohugo.io/configuration/all/#canonifyurls
import type { Config, OutputFormat } from "../model/config.ts";
import type { Page } from "../model/page.ts";
import type { RenderTask } from "../model/render.ts";
import type { Site } from "../model/site.ts";
import { splitBaseUrl } from "../content/targets.ts";

interface PostInput {
  readonly page: Page;
  readonly format: OutputFormat;
  readonly config: Config;
  readonly task: RenderTask;
  readonly site: Site;
}

/** The Hugo version whose behaviour this program follows; themes ask for it. */
export const HUGO_VERSION = "0.169.0";

export function postProcess(text: string, input: PostInput): string {
  const { format, config, page, site } = input;
  let out = text;
  if (format.mediaType.type === "application/rss+xml") out = absoluteFeedLinks(out, site.language.baseURL);
  if (!format.isHTML) return out;
  if (page.kind === "home" && !config.disableHugoGeneratorInject) out = injectGenerator(out);
  if (config.canonifyURLs) {
    const { origin, path } = splitBaseUrl(config.baseURL);
    return rewriteUrls(out, (link) => origin + path + link, path);
  }
  if (config.relativeURLs) return rewriteUrls(out, relativeTo(input.task.path));
  return out;
}

const ESCAPED_LINK = /(href|src)=&#34;(\/[^/&][^&]*|\/)&#34;/g;

/** Links within the escaped HTML of feed descriptions, from the site's root to the whole address. */
function absoluteFeedLinks(text: string, baseURL: string): string {
  const { origin, path } = splitBaseUrl(baseURL);
  return text.replace(ESCAPED_LINK, (_whole, name: string, link: string) => {
    const below = path !== "" && (link === path || link.startsWith(`${path}/`)) ? link : path + link;
    return `${name}=&#34;${origin}${below}&#34;`;
  });
}

const GENERATOR = /<meta\s+name\s*=\s*["']?generator/i;

/** The tag that tells what made the site, on the home page only. */
function injectGenerator(text: string): string {
  const at = text.indexOf("</head>");
  if (at < 0 || GENERATOR.test(text.slice(0, at))) return text;
  return `${text.slice(0, at)}\t<meta name="generator" content="Hugo ${HUGO_VERSION}">\n${text.slice(at)}`;
}

/** As Hugo does it: wherever these letters stand, whatever is before them. */
const URL_ATTRIBUTE = "((?:src|href|url|action)=)([\"']?)/(?!/)";
const SRCSET = /(srcset=)(["'])(\/(?!\/)[^"']{0,2000})\2/g;

/**
 * `rewrite` gets paths that start with a slash; addresses of other hosts (`//host`) stay. What begins with the path
 * `within` already has that part taken away before.
 */
function rewriteUrls(text: string, rewrite: (path: string) => string, within = ""): string {
  const root = rewrite("/");
  const inside = within === "" ? "" : `(?:${escapeRegExp(within.slice(1))}/)?`;
  const below = (part: string) => (part.startsWith(`${within}/`) ? part.slice(within.length) : part);
  return text
    .replace(
      new RegExp(URL_ATTRIBUTE + inside, "g"),
      (_whole, head: string, quote: string) => head + quote + root,
    )
    .replace(SRCSET, (_whole, head: string, quote: string, list: string) => {
      const candidates = list
        .split(/\s+/)
        .map((part) => (part.startsWith("/") ? rewrite(below(part)) : part));
      return head + quote + candidates.join(" ") + quote;
    });
}

const escapeRegExp = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&");

/** `/a/b/` seen from `c/d/index.html` is `../../a/b/`. */
function relativeTo(from: string): (path: string) => string {
  const depth = from.split("/").length - 1;
  const up = depth === 0 ? "./" : "../".repeat(depth);
  return (path) => up + path.slice(1);
}

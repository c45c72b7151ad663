// Links below a base URL: what relURL and absURL make of a path. https://gohugo.io/functions/urls/
import type { LanguageConfig } from "../model/config.ts";
import type { RenderContext } from "../model/render.ts";
import { encodePath, languagePrefix } from "../content/targets.ts";
import { joinPath } from "../source/path.ts";
import { parseURL, tryParseURL } from "./go-url.ts";
import type { GoURL } from "./go-url.ts";

/** Where links of a language start, parsed once: pages have dozens of links. */
interface Base {
  readonly url: GoURL;
  readonly text: string;
  readonly path: string;
}

interface Bases {
  readonly site: Base;
  /** The root of the site's host. */
  readonly host: Base;
}

const bases = new WeakMap<LanguageConfig, Bases>();

/** A path with a leading slash counts from the host's root, any other from the base URL. */
function baseOf({ site: { language } }: RenderContext, link: string): Base {
  let found = bases.get(language);
  if (!found) {
    const url = parseURL(language.baseURL);
    bases.set(language, (found = { site: describeBase(url), host: describeBase(url.with({ path: "" })) }));
  }
  return link.startsWith("/") ? found.host : found.site;
}

const describeBase = (url: GoURL): Base => ({ url, text: url.String, path: url.Path });

/** Most links: nothing in them needs parsing. */
const plainPath = /^(?!\/\/)[\w./-]*$/;

/** The link with the language's folder in front, unless it is there already. */
function inLanguage(ctx: RenderContext, link: string, isDirectory: boolean): string {
  const prefix = languagePrefix(ctx.site.config, ctx.site.language).slice(1);
  const bare = link.startsWith("/") ? link.slice(1) : link;
  if (prefix === "" || bare === prefix || bare.startsWith(`${prefix}/`)) return link;
  return joinPath(prefix, link) + (isDirectory ? "/" : "");
}

/** Absolute; a link with a scheme or host of its own stays as it is. */
export function absoluteLink(ctx: RenderContext, input: string, withLanguage: boolean): string {
  const parsed = tryParseURL(input);
  if (!parsed || parsed.IsAbs || input.startsWith("//")) return input;
  const link = withLanguage ? inLanguage(ctx, input, input === "" || input.endsWith("/")) : input;
  const base = baseOf(ctx, input).url;
  const reference = link === input ? parsed : tryParseURL(link);
  if (!reference) return input;
  const isDirectory = (link === "" && base.path.endsWith("/")) || reference.path.endsWith("/");
  const path = joinPath(base.path || "/", reference.path);
  return base
    .with({
      // Joined, it isn't kept as it was written: `a_(b)` is encoded here, unlike in relURL.
      path: encodePath(isDirectory && !path.endsWith("/") ? `${path}/` : path),
      query: reference.RawQuery || undefined,
      fragment: reference.fragment,
    })
    .String.replace(/^([a-z]+:\/\/[^/?#]+)\/(?=$|[?#])/i, isDirectory ? "$1/" : "$1");
}

/** Relative to the host; a link to another host stays as it is. */
export function relativeLink(ctx: RenderContext, input: string, withLanguage: boolean): string {
  const { text: prefix, url: base, path: root } = baseOf(ctx, input);
  if (!plainPath.test(input)) {
    const parsed = tryParseURL(input);
    if (!parsed || (!input.startsWith(prefix) && parsed.IsAbs) || input.startsWith("//")) return input;
  }
  let link = input.startsWith(prefix) ? input.slice(prefix.length) : input;
  if (withLanguage) link = inLanguage(ctx, link, link.endsWith("/"));
  if (!ctx.site.config.canonifyURLs) link = belowRoot(root, link);
  if (input === "" && !link.endsWith("/") && base.path.endsWith("/")) link += "/";
  return link.startsWith("/") ? link : `/${link}`;
}

function belowRoot(root: string, link: string): string {
  const path = joinPath(root, link);
  return path !== "/" && link.endsWith("/") ? `${path}/` : path;
}

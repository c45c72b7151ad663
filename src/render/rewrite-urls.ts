// Links from the site's root made absolute or relative in finished text, as Hugo does it: wherever these letters stand,
// whatever is before them. https://gohugo.io/configuration/all/#canonifyurls

/** How attributes are quoted: as in HTML, or as in the escaped HTML of feeds. */
const QUOTES = { html: "[\"']", feed: "&#3[49];" } as const;

export interface UrlRewriting {
  readonly quotes: keyof typeof QUOTES;
  /** Gets paths that start with a slash; addresses of other hosts (`//host`) stay as they are. */
  rewrite(path: string): string;
  /** The base URL's path: of links that begin with it, it is taken away before. */
  readonly within?: string;
}

export function rewriteUrls(text: string, { quotes, rewrite, within = "" }: UrlRewriting): string {
  const quote = QUOTES[quotes];
  const root = rewrite("/");
  const inside = within === "" ? "" : `(?:${escapeRegExp(within.slice(1))}/)?`;
  const link = new RegExp(`((?:src|href|url|action)=)(${quote})?/(?!/)${inside}`, "g");
  const srcset = new RegExp(`(srcset=)(${quote})(/(?!/)[^]{0,2000}?)\\2`, "g");
  const below = (part: string) => (part.startsWith(`${within}/`) ? part.slice(within.length) : part);
  const candidate = (part: string) => (part.startsWith("/") ? rewrite(below(part)) : part);
  return text
    .replace(link, (_whole, name: string, mark = "") => name + mark + root)
    .replace(srcset, (_whole, name: string, mark: string, list: string) => {
      return name + mark + list.split(/\s+/).map(candidate).join(" ") + mark;
    });
}

const escapeRegExp = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&");

/** `/a/b/` seen from `c/d/index.html` is `../../a/b/`. */
export function relativeTo(from: string): (path: string) => string {
  const depth = from.split("/").length - 1;
  const up = depth === 0 ? "./" : "../".repeat(depth);
  return (path) => up + path.slice(1);
}

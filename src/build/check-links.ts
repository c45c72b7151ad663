// Where a link leads within the published site: URL → file, as a web server would find it.

/** What a link turns out to be. */
export type LinkTarget =
  /** Another site, a mail address, a script. */
  | { readonly kind: "external" }
  /** Starts at the host's root, though the site lives in a folder below it. */
  | { readonly kind: "root-absolute"; readonly path: string }
  /** `path` is below the destination, without its fragment; "" and a slash at the end stand for index.html. */
  | { readonly kind: "internal"; readonly path: string; readonly fragment: string }
  | { readonly kind: "invalid" };

export interface LinkResolver {
  /** `/docs/`, the base URL's path. */
  readonly basePath: string;
  /** Resolves a URL as written in the file at `from`, with that file's base element. */
  resolve(url: string, from: string, base: string): LinkTarget;
}

const EXTERNAL: LinkTarget = { kind: "external" };
const SCHEME = /^[a-zA-Z][a-zA-Z0-9+.-]*:/;
/** Stands in for a base URL without a host; no link names it. */
const NO_HOST = "http://site.invalid/";

export function createLinkResolver(baseURL: string): LinkResolver {
  const site = new URL(baseURL, NO_HOST);
  const basePath = site.pathname.endsWith("/") ? site.pathname : `${site.pathname}/`;
  const root = new URL(basePath, site);
  // Menus repeat the same links on every page.
  const known = new Map<string, LinkTarget>();

  const target = (url: string, place: URL): LinkTarget => {
    if (!URL.canParse(url, place.href)) return { kind: "invalid" };
    const resolved = new URL(url, place);
    if (resolved.host !== site.host || !resolved.protocol.startsWith("http")) return EXTERNAL;
    const pathname = unescapePath(resolved.pathname);
    if (`${pathname}/` === basePath) return { kind: "internal", path: "", fragment: fragmentOf(resolved) };
    if (pathname.startsWith(basePath))
      return { kind: "internal", path: pathname.slice(basePath.length), fragment: fragmentOf(resolved) };
    return SCHEME.test(url) || url.startsWith("//") ? EXTERNAL : { kind: "root-absolute", path: pathname };
  };

  return {
    basePath,
    resolve(url, from, base) {
      const movable = !url.startsWith("/") && !SCHEME.test(url);
      if (movable && url.startsWith("#") && base === "")
        return { kind: "internal", path: from, fragment: unescapePath(withoutDirective(url.slice(1))) };
      if (movable) return target(url, new URL(base, new URL(escapePath(from), root)));
      const before = known.get(url);
      if (before) return before;
      const found = target(url, root);
      known.set(url, found);
      return found;
    },
  };
}

function fragmentOf({ hash }: URL): string {
  return unescapePath(withoutDirective(hash.slice(1)));
}

/** A text fragment is no id: https://wicg.github.io/scroll-to-text-fragment/ */
function withoutDirective(fragment: string): string {
  const at = fragment.indexOf(":~:");
  return at < 0 ? fragment : fragment.slice(0, at);
}

function unescapePath(path: string): string {
  if (!path.includes("%")) return path;
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

/** A path of the file system as part of a URL. */
function escapePath(path: string): string {
  return path.split("/").map(encodeURIComponent).join("/");
}

/** The published file that a path leads to, or undefined. */
export function findFile(path: string, files: { has(path: string): boolean }): string | undefined {
  if (path === "" || path.endsWith("/")) {
    const index = `${path}index.html`;
    return files.has(index) ? index : undefined;
  }
  if (files.has(path)) return path;
  const index = `${path}/index.html`;
  return files.has(index) ? index : undefined;
}

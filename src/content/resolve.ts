// References to pages: `ref`, `relref`, `.GetPage`. Which page a text means, seen from a page.
// The rules are Hugo's, found by trying: https://gohugo.io/methods/page/getpage/ tells the half of them.
import type { Page, PageId } from "../model/page.ts";
import type { Site } from "../model/site.ts";
import { nearest } from "../diagnostics/suggest.ts";
import { logicalPath } from "./scan.ts";
import { tidy } from "./place.ts";

/** A reference taken apart: only the path is looked up, the fragment is put back as it is. */
export interface Reference {
  readonly path: string;
  readonly fragment: string;
}

/** Scheme, host and query play no part: `https://x.org/a?q=1#b` is `/a` and `b`. */
export function splitReference(text: string): Reference {
  const hash = text.indexOf("#");
  const fragment = hash < 0 ? "" : text.slice(hash + 1);
  let path = hash < 0 ? text : text.slice(0, hash);
  const query = path.indexOf("?");
  if (query >= 0) path = path.slice(0, query);
  const host = /^[a-z][a-z0-9+.-]*:\/\/[^/]*/i.exec(path);
  if (host) path = path.slice(host[0].length) || "/";
  return { path: decode(path), fragment };
}

function decode(path: string): string {
  if (!path.includes("%")) return path;
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

export type Resolution =
  | { readonly kind: "found"; readonly page: Page }
  | { readonly kind: "missing" }
  | { readonly kind: "ambiguous"; readonly pages: readonly Page[] };

const CONTENT_EXTENSION = /\.(md|mdown|markdown|html|htm)$/i;

/** The page that `path` means from `from`; with `baseNames`, a name without a slash is also looked for site-wide. */
export function resolvePage(site: Site, path: string, from: Page | null, baseNames = true): Resolution {
  const trimmed = path === "" ? "/" : path.length > 1 ? path.replace(/\/+$/, "") : path;
  if (trimmed.startsWith("/")) return byPath(site, trimmed);
  if (from !== null) {
    const found = byPath(site, `${baseFolder(from, trimmed)}/${trimmed}`);
    if (found.kind === "found" || trimmed.startsWith(".")) return found;
  }
  if (from === null && trimmed.startsWith(".")) return { kind: "missing" };
  const fromRoot = byPath(site, `/${trimmed}`);
  if (fromRoot.kind === "found" || trimmed.includes("/") || !baseNames) return fromRoot;
  return byBaseName(site, trimmed);
}

/**
 * The folder that relative references start from: a list page's own, a regular page's containing one. A leaf bundle is
 * in its parent, except for references with an extension that climb (`../x.md`), which start from the bundle itself.
 */
function baseFolder(page: Page, reference: string): string {
  if (page.kind !== "page") return page.path === "/" ? "" : page.path;
  if (page.bundleType === "leaf" && reference.startsWith("../") && CONTENT_EXTENSION.test(reference)) return page.path;
  return page.path.slice(0, page.path.lastIndexOf("/"));
}

function byPath(site: Site, path: string): Resolution {
  // Most references are written as the logical path itself.
  const id = site.byPath.get(path) ?? site.byPath.get(normalise(site, path));
  return id === undefined ? { kind: "missing" } : { kind: "found", page: site.pages.get(id)! };
}

/** `/Docs/My Page.md` → `/docs/my-page`; `_index` and `index` mean their folder; a language suffix is dropped. */
function normalise(site: Site, path: string): string {
  const bare = withoutExtension(site, tidy(path)).replace(/\/_?index$/i, "");
  return logicalPath(bare.slice(1));
}

function withoutExtension(site: Site, path: string): string {
  const base = path.replace(CONTENT_EXTENSION, "");
  const language = site.config.languages.find(({ lang }) => base.toLowerCase().endsWith(`.${lang.toLowerCase()}`));
  return language ? base.slice(0, -language.lang.length - 1) : base;
}

function byBaseName(site: Site, name: string): Resolution {
  const key = normalise(site, `/${name}`).slice(1);
  const ids = site.byBaseName.get(key) ?? [];
  const pages = ids.map((id: PageId) => site.pages.get(id)!);
  if (pages.length > 1) return { kind: "ambiguous", pages };
  return pages[0] ? { kind: "found", page: pages[0] } : { kind: "missing" };
}

/** Paths of pages that a reference may have meant, the likeliest first. */
export function nearestPaths(site: Site, path: string, from: Page | null): string[] {
  const wanted = path.startsWith("/") || from === null ? tidy(path) : tidy(`${baseFolder(from, path)}/${path}`);
  const name = wanted.slice(wanted.lastIndexOf("/") + 1);
  const paths = [...site.byPath.keys()].filter((other) => other !== "/");
  const sameName = paths.filter((other) => other.endsWith(`/${name}`) && name !== "");
  const similar = nearest(wanted, paths);
  const byName = nearest(name, site.byBaseName.keys()).flatMap((base) =>
    site.byBaseName.get(base)!.map((id) => site.pages.get(id)!.path),
  );
  return [...new Set([...sameName, ...similar, ...byName])].slice(0, 3);
}

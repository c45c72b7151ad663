// Step 5a: the tree of a language's pages before they are pages: files, and what the site itself adds
// (home, sections without a file, taxonomies, terms). Everything here may still change; `Page` may not.
import type { Config, LanguageConfig } from "../model/config.ts";
import type { Kind, ParsedPage } from "../model/page.ts";
import type { ValueMap } from "../model/value.ts";
import { createMap } from "../value/map.ts";
import { noDates, type PageDates } from "./fields.ts";
import type { ScannedPage, ScannedResource } from "./scan.ts";

/** A content file read, or one that could not be (`parsed` null). */
export interface LoadedPage {
  readonly scanned: ScannedPage;
  readonly parsed: ParsedPage;
}

/** A page in the making. */
export interface Node {
  readonly path: string;
  kind: Kind;
  readonly loaded: LoadedPage | null;
  readonly resources: readonly ScannedResource[];
  /** Front matter with the cascade laid under it; set by assemble. */
  values: ValueMap;
  /** The page's own dates; set by assemble once the values are complete. */
  dates: PageDates;
  /** For taxonomy and term. */
  taxonomy: { readonly singular: string; readonly plural: string; readonly term: string } | null;
}

export function createNode(
  path: string,
  kind: Kind,
  loaded: LoadedPage | null = null,
  resources: readonly ScannedResource[] = loaded?.scanned.resources ?? [],
): Node {
  const values = loaded?.parsed.frontMatter ?? createMap();
  return { path, kind, loaded, resources, values, dates: noDates, taxonomy: null };
}

/** The nodes of one language by logical path, home first. */
export function collectNodes(
  language: LanguageConfig,
  config: Config,
  pages: readonly LoadedPage[],
  loose: ReadonlyMap<string, readonly ScannedResource[]>,
  onDuplicate: (page: LoadedPage, other: LoadedPage) => void,
): Map<string, Node> {
  const nodes = new Map<string, Node>();
  const plurals = new Map(Object.entries(language.taxonomies).map(([singular, plural]) => [plural, singular]));
  for (const loaded of pages) {
    const { logical, role } = loaded.scanned.content;
    const before = nodes.get(logical);
    if (before?.loaded) onDuplicate(loaded, before.loaded);
    else nodes.set(logical, createNode(logical, role === "branch" ? branchKind(logical, plurals) : "page", loaded));
  }
  addMissingSections(nodes, loose);
  if (!nodes.has("/")) nodes.set("/", createNode("/", "home", null, loose.get("/") ?? []));
  for (const [singular, plural] of Object.entries(language.taxonomies)) {
    const path = `/${plural}`;
    const node = nodes.get(path) ?? createNode(path, "taxonomy");
    node.kind = "taxonomy";
    node.taxonomy = { singular, plural, term: "" };
    nodes.set(path, node);
  }
  for (const node of nodes.values()) if (node.kind === "term") node.taxonomy = termOf(node.path, plurals);
  return nodes;
}

function branchKind(path: string, plurals: ReadonlyMap<string, string>): Kind {
  if (path === "/") return "home";
  for (const plural of plurals.keys()) {
    if (path === `/${plural}`) return "taxonomy";
    if (path.startsWith(`/${plural}/`)) return "term";
  }
  return "section";
}

function termOf(path: string, plurals: ReadonlyMap<string, string>): Node["taxonomy"] {
  for (const [plural, singular] of plurals)
    if (path.startsWith(`/${plural}/`)) return { singular, plural, term: path.slice(plural.length + 2) };
  return null;
}

/** Top-level folders are sections even without `_index.md`; deeper ones are not. */
function addMissingSections(
  nodes: Map<string, Node>,
  loose: ReadonlyMap<string, readonly ScannedResource[]>,
): void {
  for (const path of [...nodes.keys(), ...[...loose.keys()].filter((key) => key !== "/")]) {
    const end = path.indexOf("/", 1);
    const top = end < 0 ? (loose.has(path) ? path : "") : path.slice(0, end);
    if (top !== "" && !nodes.has(top)) nodes.set(top, createNode(top, "section", null, loose.get(top) ?? []));
  }
}

/** File name without extension and language; of bundles their folder's name. */
export function baseNameOf(node: Node): string {
  const file = node.loaded?.scanned.file.path;
  if (file === undefined) return node.path.slice(node.path.lastIndexOf("/") + 1);
  const segments = file.split("/");
  const { role, lang } = node.loaded!.scanned.content;
  if (role !== "page") return segments.at(-2) ?? "";
  const base = segments.at(-1)!.replace(/\.[^.]+$/, "");
  return base.endsWith(`.${lang}`) ? base.slice(0, -lang.length - 1) : base;
}

/** The nearest node above that can hold pages: a section, taxonomy or home. */
export function parentPath(path: string, has: (path: string) => boolean): string | null {
  if (path === "/") return null;
  for (let at = path; ; ) {
    const slash = at.lastIndexOf("/");
    at = slash <= 0 ? "/" : at.slice(0, slash);
    if (at === "/" || has(at)) return at;
  }
}

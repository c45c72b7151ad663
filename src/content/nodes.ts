// Step 5a: the tree of a language's pages before they are pages: files, and what the site itself adds
// (home, sections without a file, taxonomies, terms). Everything here may still change; `Page` may not.
import type { LanguageConfig } from "../model/config.ts";
import type { Kind, ParsedPage } from "../model/page.ts";
import type { ValueMap } from "../model/value.ts";
import { createMap } from "../value/map.ts";
import { noDates, type PageDates } from "./fields.ts";
import { bundled, logicalPath, type LooseFile, type ScannedPage, type ScannedResource } from "./scan.ts";

/** A content file read, or one that could not be (`parsed` null). */
export interface LoadedPage {
  readonly scanned: ScannedPage;
  readonly parsed: ParsedPage;
}

/** A page in the making. */
export interface Node {
  readonly path: string;
  /** The path in the letters of the author: `/Docs/My Page`. */
  readonly written: string;
  kind: Kind;
  readonly loaded: LoadedPage | null;
  readonly resources: ScannedResource[];
  /** Front matter with the cascade laid under it; set by assemble. */
  values: ValueMap;
  /** The page's own dates; set by assemble once the values are complete. */
  dates: PageDates;
  /** Slug taken from the file's name together with its date. */
  fileSlug: string;
  /** False for a page with `build.render: never`: it gives no terms. */
  hasLink: boolean;
  /** False keeps the page out of all lists and unpublished: its kind is switched off. */
  isEnabled: boolean;
  /** For taxonomy and term. */
  taxonomy: { readonly singular: string; readonly plural: string; readonly term: string } | null;
}

export interface NodeOptions {
  readonly written?: string;
  readonly loaded?: LoadedPage;
}

export function createNode(path: string, kind: Kind, options: NodeOptions = {}): Node {
  const { loaded = null } = options;
  return {
    path,
    written: options.written ?? loaded?.scanned.content.written ?? path,
    kind,
    loaded,
    resources: [...(loaded?.scanned.resources ?? [])],
    values: loaded?.parsed.frontMatter ?? createMap(),
    dates: noDates,
    fileSlug: "",
    hasLink: true,
    isEnabled: true,
    taxonomy: null,
  };
}

/** The nodes of one language by logical path, home first. */
export function collectNodes(
  language: LanguageConfig,
  pages: readonly LoadedPage[],
  loose: readonly LooseFile[],
  onDuplicate: (page: LoadedPage, other: LoadedPage) => void,
): Map<string, Node> {
  const nodes = new Map<string, Node>();
  const plurals = new Map(Object.entries(language.taxonomies).map(([singular, plural]) => [plural, singular]));
  for (const loaded of pages) {
    const { logical, role } = loaded.scanned.content;
    const before = nodes.get(logical);
    if (before?.loaded && loaded.parsed.fromAdapter) {
      onDuplicate(before.loaded, loaded);
      continue;
    }
    // The later one in the order of paths, as in Hugo: `a/index.md` before `a.md`, and `b.md` before `b.html`.
    if (before?.loaded) onDuplicate(loaded, before.loaded);
    const isList = role === "branch" || logical === "/";
    nodes.set(logical, createNode(logical, isList ? branchKind(logical, plurals) : "page", { loaded }));
  }
  addMissingSections(nodes);
  if (!nodes.has("/")) nodes.set("/", createNode("/", "home"));
  for (const [singular, plural] of Object.entries(language.taxonomies)) {
    const path = logicalPath(plural);
    const node = nodes.get(path) ?? createNode(path, "taxonomy", { written: `/${plural}` });
    node.kind = "taxonomy";
    node.taxonomy = { singular, plural, term: "" };
    nodes.set(path, node);
  }
  for (const node of nodes.values()) if (node.kind === "term") node.taxonomy = termOf(node, plurals);
  for (const file of loose) if (file.lang === language.lang) giveToNearest(nodes, file);
  return nodes;
}

/** A file goes to the page nearest above it: `a/b.txt` to `a.md`, if there is one, else to a list. */
function giveToNearest(nodes: ReadonlyMap<string, Node>, loose: LooseFile): void {
  const { file } = loose;
  const owner = parentPath(logicalPath(file.path), (path) => nodes.has(path))!;
  const depth = owner === "/" ? 0 : owner.split("/").length - 1;
  const path = file.path.split("/").slice(depth).join("/");
  nodes.get(owner)!.resources.push(bundled(loose, path));
}

/** Kinds that hold other pages. */
export function isBranch(kind: Kind | undefined): boolean {
  return kind === "section" || kind === "taxonomy" || kind === "term" || kind === "home";
}

function branchKind(path: string, plurals: ReadonlyMap<string, string>): Kind {
  if (path === "/") return "home";
  for (const plural of plurals.keys()) {
    if (path === `/${plural}`) return "taxonomy";
    if (path.startsWith(`/${plural}/`)) return "term";
  }
  return "section";
}

function termOf({ path, written }: Node, plurals: ReadonlyMap<string, string>): Node["taxonomy"] {
  for (const [plural, singular] of plurals)
    if (path.startsWith(`/${plural}/`)) return { singular, plural, term: written.slice(plural.length + 2) };
  return null;
}

/** Top-level folders are sections even without `_index.md`; deeper ones are not. */
function addMissingSections(nodes: Map<string, Node>): void {
  for (const { path, written } of [...nodes.values()]) {
    const end = path.indexOf("/", 1);
    const top = path.slice(0, end);
    if (end < 0 || nodes.has(top)) continue;
    nodes.set(top, createNode(top, "section", { written: written.slice(0, written.indexOf("/", 1)) }));
  }
}

/** Last segment of the path as the author wrote it; of bundles their folder's name. */
export function baseNameOf({ written }: Node): string {
  return written.slice(written.lastIndexOf("/") + 1);
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

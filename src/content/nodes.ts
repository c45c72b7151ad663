// Step 5a: the tree of a site's pages before they are pages: files, and what the site itself adds
// (home, sections without a file, taxonomies, terms). Everything here may still change; `Page` may not.
import type { LanguageConfig } from "../model/config.ts";
import type { ContentPath, Kind, ParsedPage } from "../model/page.ts";
import type { ValueMap } from "../model/value.ts";
import { createMap } from "../value/map.ts";
import { noDates, type PageDates } from "./fields.ts";
import type { OwnResources } from "./own-resources.ts";
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
  /** The resources that it has in the node's site. */
  readonly resources?: ScannedResource[];
}

export function createNode(path: string, kind: Kind, options: NodeOptions = {}): Node {
  const { loaded = null } = options;
  return {
    path,
    written: options.written ?? loaded?.scanned.content.written ?? path,
    kind,
    loaded,
    resources: options.resources ?? [],
    values: loaded?.parsed.frontMatter ?? createMap(),
    dates: noDates,
    fileSlug: "",
    hasLink: true,
    isEnabled: true,
    taxonomy: null,
  };
}

/** What there is for the nodes of one site. */
export interface NodeInput {
  readonly language: LanguageConfig;
  readonly pages: readonly LoadedPage[];
  readonly loose: readonly LooseFile[];
  /** The resources of a bundle that are its own in this site. */
  readonly resources: OwnResources;
  onDuplicate(page: LoadedPage, other: LoadedPage): void;
}

/** The nodes of one site by logical path, home first. */
export function collectNodes({ language, pages, loose, resources, onDuplicate }: NodeInput): Map<string, Node> {
  const nodes = new Map<string, Node>([["/", createNode("/", "home")]]);
  const taxonomies = taxonomyPaths([language]);
  for (const loaded of pages) {
    const { logical, weight } = loaded.scanned.content;
    const before = nodes.get(logical)?.loaded;
    const isBothAdapted = loaded.parsed.fromAdapter && before?.parsed.fromAdapter;
    if (before && !isBothAdapted) {
      const isWeaker = loaded.parsed.fromAdapter || before.scanned.content.weight > weight;
      onDuplicate(isWeaker ? before : loaded, isWeaker ? loaded : before);
      if (isWeaker) continue;
    }
    // The later one in the order of paths, as in Hugo: `a/index.md` before `a.md`, and `b.md` before `b.html`.
    const kind = kindOfFile(loaded.scanned.content, taxonomies);
    nodes.set(logical, createNode(logical, kind, { loaded, resources: resources.ofBundle(loaded) }));
  }
  addMissingSections(nodes, taxonomies);
  for (const [singular, plural] of Object.entries(language.taxonomies)) {
    const path = logicalPath(plural);
    const node = nodes.get(path) ?? createNode(path, "taxonomy", { written: `/${plural}` });
    node.kind = "taxonomy";
    node.taxonomy = { singular, plural, term: "" };
    nodes.set(path, node);
  }
  for (const node of nodes.values()) if (node.kind === "term") node.taxonomy = termOf(node, taxonomies);
  for (const file of loose) giveToNearest(nodes, file, resources);
  return nodes;
}

/** A file goes to the page nearest above it: `a/b.txt` to `a.md`, if there is one, else to a list. */
function giveToNearest(nodes: ReadonlyMap<string, Node>, loose: LooseFile, resources: OwnResources): void {
  if (!resources.mayOwn(loose)) return;
  const { file, plainPath } = loose;
  const owner = nodes.get(parentPath(logicalPath(file.path), (path) => nodes.has(path))!)!;
  if (!resources.isOwn(loose, owner.loaded)) return;
  const depth = owner.path === "/" ? 0 : owner.path.split("/").length - 1;
  const below = (path: string) => path.split("/").slice(depth).join("/");
  owner.resources.push(bundled({ ...loose, plainPath: below(plainPath) }, below(file.path)));
}

/** Kinds that hold other pages. */
export function isBranch(kind: Kind | undefined): boolean {
  return kind === "section" || kind === "taxonomy" || kind === "term" || kind === "home";
}

/** A taxonomy by its two names. */
interface TaxonomyNames {
  readonly singular: string;
  readonly plural: string;
}

/** Taxonomies by the paths of their pages. */
export type TaxonomyPaths = ReadonlyMap<string, TaxonomyNames>;

export function taxonomyPaths(languages: readonly LanguageConfig[]): TaxonomyPaths {
  const names = languages.flatMap(({ taxonomies }) => Object.entries(taxonomies));
  return new Map(names.map(([singular, plural]) => [logicalPath(plural), { singular, plural }]));
}

/** The kind of page that a file is. */
export function kindOfFile({ logical, role }: ContentPath, taxonomies: TaxonomyPaths): Kind {
  return role === "branch" || logical === "/" ? branchKind(logical, taxonomies) : "page";
}

function branchKind(path: string, taxonomies: TaxonomyPaths): Kind {
  if (path === "/") return "home";
  for (const above of taxonomies.keys()) {
    if (path === above) return "taxonomy";
    if (path.startsWith(`${above}/`)) return "term";
  }
  return "section";
}

function termOf({ path, written }: Node, taxonomies: TaxonomyPaths): Node["taxonomy"] {
  for (const [above, { singular, plural }] of taxonomies)
    if (path.startsWith(`${above}/`)) return { singular, plural, term: written.slice(above.length + 1) };
  return null;
}

/** Top-level folders are sections even without `_index.md`; deeper ones are not, nor is the way to a taxonomy. */
function addMissingSections(nodes: Map<string, Node>, taxonomies: TaxonomyPaths): void {
  for (const { path, written, kind } of [...nodes.values()]) {
    if (kind === "taxonomy" || kind === "term" || branchKind(path, taxonomies) === "term") continue;
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

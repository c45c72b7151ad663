// Step 3 of a build: what each content file is, decided by its path alone. Nothing is opened here.
// https://gohugo.io/content-management/page-bundles/
import type { Config } from "../model/config.ts";
import type { ContentPath } from "../model/page.ts";
import type { SiteSet } from "../model/site.ts";
import type { SourceFile } from "../model/source.ts";
import { gridOf } from "../source/site-grid.ts";
import type { AdaptedResource } from "./adapted-resource.ts";
import { parseFileName, type NameRules } from "./file-name.ts";
import { contentExtensions } from "./markup.ts";
import { shareSites } from "./share-sites.ts";

/** A file that belongs to a bundle, with its path below that bundle. */
export interface ScannedResource {
  readonly file: SourceFile;
  readonly path: string;
  /** Its name for templates: of content files the path without identifiers. */
  readonly name: string;
  /** The path as other sites' files of the same resource have it: lower-cased, without identifiers. */
  readonly key: string;
  readonly sites: SiteSet;
  /** Content files within a leaf bundle are pages without a link of their own. */
  readonly content: ContentPath | null;
  /** What a content adapter made in place of a file. */
  readonly adapted?: AdaptedResource;
}

/** A page's file and the files that came with it. */
export interface ScannedPage {
  readonly file: SourceFile;
  readonly content: ContentPath;
  /** All files of a leaf bundle, of all sites. */
  readonly resources: readonly ScannedResource[];
}

/** A file that no leaf bundle owns. */
export interface LooseFile {
  readonly file: SourceFile;
  /** Its path without identifiers. */
  readonly plainPath: string;
  readonly sites: SiteSet;
  readonly adapted?: AdaptedResource;
}

/** A template among the content that makes pages: `_content.gotmpl`. */
export interface ContentAdapter {
  readonly file: SourceFile;
  /** It runs for the first of them, and alone if it doesn't ask for more. */
  readonly sites: SiteSet;
  /** Below which its pages are, "" at the root. */
  readonly folder: string;
}

/** Everything below content/, sorted out. */
export interface ScannedContent {
  readonly pages: readonly ScannedPage[];
  /** Resources outside of leaf bundles: they go to the nearest list page, once it is known which there are. */
  readonly loose: readonly LooseFile[];
  readonly adapters: readonly ContentAdapter[];
}

/** A content file, what its path says, and its path without identifiers. */
interface Entry {
  readonly file: SourceFile;
  readonly content: ContentPath;
  readonly plainPath: string;
  /** Files with the same one are variants of one thing. */
  readonly variant: string;
  /** The leaf bundle that it is in. */
  owner?: string | undefined;
}

interface ScanRules extends NameRules {
  readonly extensions: ReadonlySet<string>;
}

const ADAPTER_EXTENSIONS = new Set(["gotmpl", "hbs"]);
const NO_RESOURCES: readonly ScannedResource[] = [];

/** Classifies all content files. `files` must be sorted by path. */
export function scanContent(files: readonly SourceFile[], config: Config): ScannedContent {
  const grid = gridOf(config);
  const disabledLanguages = new Set(config.disabledLanguages);
  const rules: ScanRules = { grid, disabledLanguages, extensions: contentExtensions(config) };
  const entries = files.flatMap((file) => classify(file, rules) ?? []);
  const leaves = new Set(entries.filter(({ content }) => content.role === "leaf").map(({ file }) => folderOf(file.path)));
  for (const entry of entries) entry.owner = ownerOf(entry, leaves);
  return sortOut(grid.isSingle ? entries : shareSites(entries, variantKey, grid));
}

/** The leaf bundle that a file is in; a bundle within one belongs to the outer. */
function ownerOf({ file, content }: Entry, leaves: ReadonlySet<string>): string | undefined {
  if (content.role === "adapter") return undefined;
  const folder = folderOf(file.path);
  return nearest(leaves, content.role === "leaf" ? parentOf(folder) : folder);
}

/** A page is the same whatever its format, a resource with the same extension only. */
function variantKey({ content, plainPath, variant, owner }: Entry): string {
  const isPage = owner === undefined && content.role !== "resource";
  const path = isPage ? `${content.role}:${content.logical}` : logicalPath(plainPath);
  return variant === "" ? path : `${path} ${variant}`;
}

function sortOut(entries: readonly Entry[]): ScannedContent {
  const pages: ScannedPage[] = [];
  const bundles = new Map<string, ScannedResource[]>();
  const loose: LooseFile[] = [];
  const adapters: ContentAdapter[] = [];
  for (const entry of entries) {
    const { file, content, plainPath, owner } = entry;
    const { sites } = content;
    const folder = folderOf(file.path);
    if (content.role === "adapter") adapters.push({ file, sites, folder });
    else if (owner !== undefined) listIn(bundles, owner).push(scanResource(entry, owner));
    else if (content.role === "resource") loose.push({ file, plainPath, sites });
    else {
      const resources = content.role === "leaf" ? listIn(bundles, folder) : NO_RESOURCES;
      pages.push({ file, content, resources });
    }
  }
  return { pages, loose, adapters };
}

function listIn<T>(lists: Map<string, T[]>, key: string): T[] {
  let list = lists.get(key);
  if (!list) lists.set(key, (list = []));
  return list;
}

function scanResource({ file, content, plainPath }: Entry, owner: string): ScannedResource {
  const below = (path: string) => (owner === "" ? path : path.slice(owner.length + 1));
  const resource = bundled({ file, plainPath: below(plainPath), sites: content.sites }, below(file.path));
  return content.role === "resource" ? resource : { ...resource, name: below(plainPath), content };
}

/** A file as the resource of a bundle, below which it has these paths. */
export function bundled({ file, plainPath, sites, adapted }: LooseFile, path: string): ScannedResource {
  const key = logicalPath(plainPath).slice(1);
  return { file, path, name: adapted?.name || path, key, sites, content: null, ...(adapted && { adapted }) };
}

/** What the path of a file says; undefined for those of languages that are switched off. */
function classify(file: SourceFile, rules: ScanRules): Entry | undefined {
  const folder = folderOf(file.path);
  const name = file.path.slice(folder === "" ? 0 : folder.length + 1);
  const { base, extension, axes, variant, isDisabled } = parseFileName(name, rules);
  if (isDisabled) return undefined;
  const ext = extension.slice(1).toLowerCase();
  const role = roleOf(base, ext, rules.extensions);
  const written = `/${role === "page" ? joinFolder(folder, base) : folder}`;
  const sites = axes ? rules.grid.with(file.sites.matrix, axes) : file.sites.matrix;
  const weight = file.sites.weight + (axes?.languages ? 1 : 0);
  const isPlain = base.length + extension.length === name.length;
  return {
    file,
    content: { logical: logicalPath(written.slice(1)), written, sites, weight, role, ext },
    plainPath: isPlain ? file.path : joinFolder(folder, base + extension),
    variant,
  };
}

function roleOf(base: string, ext: string, extensions: ReadonlySet<string>): ContentPath["role"] {
  if (base === "_content" && ADAPTER_EXTENSIONS.has(ext)) return "adapter";
  if (!extensions.has(ext)) return "resource";
  return base === "index" ? "leaf" : base === "_index" ? "branch" : "page";
}

/** `Docs/My Page` → `/docs/my-page`; nothing else changes. */
export function logicalPath(path: string): string {
  return `/${path}`.toLowerCase().replaceAll(" ", "-");
}

/** The folder itself or its nearest ancestor that is in `folders`. */
function nearest(folders: ReadonlySet<string>, folder: string | undefined): string | undefined {
  for (let at = folder; at !== undefined; at = parentOf(at)) if (folders.has(at)) return at;
  return undefined;
}

function folderOf(path: string): string {
  const slash = path.lastIndexOf("/");
  return slash < 0 ? "" : path.slice(0, slash);
}

function parentOf(folder: string): string | undefined {
  return folder === "" ? undefined : folderOf(folder);
}

function joinFolder(folder: string, name: string): string {
  return folder === "" ? name : `${folder}/${name}`;
}

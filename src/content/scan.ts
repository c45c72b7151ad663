// Step 3 of a build: what each content file is, decided by its path alone. Nothing is opened here.
// https://gohugo.io/content-management/page-bundles/
import type { Config } from "../model/config.ts";
import type { ContentPath } from "../model/page.ts";
import type { SourceFile } from "../model/source.ts";
import { makePath } from "../value/slug.ts";

/** A file that belongs to a bundle, with its path below that bundle. */
export interface ScannedResource {
  readonly file: SourceFile;
  readonly path: string;
  readonly lang: string;
  /** Content files within a leaf bundle are pages without a link of their own. */
  readonly content: ContentPath | null;
}

/** A page's file and the files that came with it. */
export interface ScannedPage {
  readonly file: SourceFile;
  readonly content: ContentPath;
  readonly resources: readonly ScannedResource[];
}

/** Everything below content/, sorted out. `loose` are resources of sections that have no file. */
export interface ScannedContent {
  readonly pages: readonly ScannedPage[];
  /** Logical path of a section without `_index.md` → its resources. */
  readonly loose: ReadonlyMap<string, readonly ScannedResource[]>;
}

const CONTENT_EXTENSIONS = new Set(["md", "mdown", "markdown", "html", "htm"]);

/** Classifies all content files. `files` must be sorted by path. */
export function scanContent(files: readonly SourceFile[], config: Config): ScannedContent {
  const languages = new Set(config.languages.map((language) => language.lang));
  const entries = files.map((file) => ({ file, content: classify(file, languages, config) }));
  const leaves = foldersOf(entries, "leaf");
  const branches = foldersOf(entries, "branch");
  const pages: { file: SourceFile; content: ContentPath; resources: ScannedResource[] }[] = [];
  const owners = new Map<string, ScannedResource[]>();
  const owned: { owner: string; resource: ScannedResource }[] = [];

  for (const { file, content } of entries) {
    const folder = folderOf(file.path);
    const leaf = nearest(leaves, content.role === "leaf" ? parentOf(folder) : folder);
    const isPage = content.role !== "resource" && leaf === undefined;
    if (isPage) {
      const resources: ScannedResource[] = [];
      pages.push({ file, content, resources });
      if (content.role !== "page") owners.set(`${content.lang}:${folder}`, resources);
    } else {
      const owner = leaf ?? nearest(branches, folder) ?? topFolder(folder);
      const path = owner === "" ? file.path : file.path.slice(owner.length + 1);
      const resource = { file, path, lang: content.lang, content: content.role === "resource" ? null : content };
      owned.push({ owner, resource });
    }
  }
  const loose = new Map<string, ScannedResource[]>();
  for (const { owner, resource } of owned) {
    const homes = [...languages].map((lang) => owners.get(`${lang}:${owner}`)).filter((list) => list !== undefined);
    if (homes.length > 0) for (const list of homes) list.push(resource);
    else getOrAdd(loose, logicalPath(owner, config)).push(resource);
  }
  return { pages, loose };
}

function classify(file: SourceFile, languages: ReadonlySet<string>, config: Config): ContentPath {
  const name = file.path.slice(file.path.lastIndexOf("/") + 1);
  const dot = name.lastIndexOf(".");
  const ext = dot > 0 ? name.slice(dot + 1).toLowerCase() : "";
  let base = dot > 0 ? name.slice(0, dot) : name;
  let lang = file.lang;
  const inner = base.lastIndexOf(".");
  if (inner > 0 && languages.has(base.slice(inner + 1))) {
    lang = base.slice(inner + 1);
    base = base.slice(0, inner);
  }
  const isContent = CONTENT_EXTENSIONS.has(ext);
  const folder = folderOf(file.path);
  const role = !isContent ? "resource" : base === "index" ? "leaf" : base === "_index" ? "branch" : "page";
  const logical = logicalPath(role === "page" ? joinFolder(folder, base) : folder, config);
  return { logical, lang: lang || config.defaultContentLanguage, role, ext };
}

/** `Docs/My Page` → `/docs/my-page`. */
export function logicalPath(path: string, config: Config): string {
  return makePath(`/${path}`, config);
}

function foldersOf(
  entries: readonly { file: SourceFile; content: ContentPath }[],
  role: "leaf" | "branch",
): ReadonlySet<string> {
  const folders = new Set<string>();
  for (const { file, content } of entries) if (content.role === role) folders.add(folderOf(file.path));
  return folders;
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

function topFolder(folder: string): string {
  const slash = folder.indexOf("/");
  return slash < 0 ? folder : folder.slice(0, slash);
}

function joinFolder(folder: string, name: string): string {
  return folder === "" ? name : `${folder}/${name}`;
}

function getOrAdd<K, V>(map: Map<K, V[]>, key: K): V[] {
  let list = map.get(key);
  if (list === undefined) map.set(key, (list = []));
  return list;
}

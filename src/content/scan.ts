// Step 3 of a build: what each content file is, decided by its path alone. Nothing is opened here.
// https://gohugo.io/content-management/page-bundles/
import type { Config } from "../model/config.ts";
import type { ContentPath } from "../model/page.ts";
import type { SourceFile } from "../model/source.ts";
import type { AdaptedResource } from "./adapted-resource.ts";
import { contentExtensions } from "./markup.ts";

/** A file that belongs to a bundle, with its path below that bundle. */
export interface ScannedResource {
  readonly file: SourceFile;
  readonly path: string;
  /** Its name for templates: of content files the path without the language. */
  readonly name: string;
  /** The path as other languages' files of the same resource have it: lower-cased, without the language. */
  readonly key: string;
  readonly lang: string;
  /** Content files within a leaf bundle are pages without a link of their own. */
  readonly content: ContentPath | null;
  /** What a content adapter made in place of a file. */
  readonly adapted?: AdaptedResource;
}

/** A page's file and the files that came with it. */
export interface ScannedPage {
  readonly file: SourceFile;
  readonly content: ContentPath;
  readonly resources: readonly ScannedResource[];
}

/** A file that no leaf bundle owns. */
export interface LooseFile {
  readonly file: SourceFile;
  readonly lang: string;
  readonly adapted?: AdaptedResource;
}

/** A template among the content that makes pages: `_content.gotmpl`. */
export interface ContentAdapter {
  readonly file: SourceFile;
  /** The language that it runs for first, and alone if it doesn't ask for all. */
  readonly lang: string;
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

const ADAPTER_EXTENSIONS = new Set(["gotmpl", "hbs"]);

/** Classifies all content files. `files` must be sorted by path. */
export function scanContent(files: readonly SourceFile[], config: Config): ScannedContent {
  const disabled = new Set(config.disabledLanguages);
  const languages = new Set([...config.languages.map((language) => language.lang), ...disabled]);
  const extensions = contentExtensions(config);
  const entries = files
    .map((file) => ({ file, content: classify(file, languages, extensions, config) }))
    .filter(({ content }) => !disabled.has(content.lang));
  const leaves = foldersOf(entries, "leaf");
  const pages: { file: SourceFile; content: ContentPath; resources: ScannedResource[] }[] = [];
  const owners = new Map<string, ScannedResource[]>();
  const owned: { owner: string; file: SourceFile; content: ContentPath }[] = [];
  const loose: LooseFile[] = [];
  const adapters: ContentAdapter[] = [];

  for (const { file, content } of entries) {
    const folder = folderOf(file.path);
    if (content.role === "adapter") {
      adapters.push({ file, lang: content.lang, folder });
      continue;
    }
    const leaf = nearest(leaves, content.role === "leaf" ? parentOf(folder) : folder);
    if (leaf !== undefined) owned.push({ owner: leaf, file, content });
    else if (content.role === "resource") loose.push({ file, lang: content.lang });
    else {
      const resources: ScannedResource[] = [];
      pages.push({ file, content, resources });
      if (content.role === "leaf") owners.set(`${content.lang}:${folder}`, resources);
    }
  }
  for (const { owner, file, content } of owned)
    // A bundle that has no page in the resource's language doesn't have the resource either.
    owners.get(`${content.lang}:${owner}`)?.push(scanResource(file, content, owner));
  return { pages, loose, adapters };
}

function scanResource(file: SourceFile, content: ContentPath, owner: string): ScannedResource {
  const path = owner === "" ? file.path : file.path.slice(owner.length + 1);
  const resource = bundled({ file, lang: content.lang }, path);
  return content.role === "resource"
    ? resource
    : { ...resource, name: withoutLanguage(path, content.lang), content };
}

/** A file as the resource of a bundle, below which it has this path. */
export function bundled({ file, lang, adapted }: LooseFile, path: string): ScannedResource {
  const key = logicalPath(withoutLanguage(path, lang)).slice(1);
  return { file, path, name: adapted?.name || path, key, lang, content: null, ...(adapted && { adapted }) };
}

/** `img/a.de.png` → `img/a.png`. */
function withoutLanguage(path: string, lang: string): string {
  const dot = path.lastIndexOf(".");
  const base = dot < 0 ? path : path.slice(0, dot);
  return base.endsWith(`.${lang}`) ? base.slice(0, -lang.length - 1) + path.slice(dot) : path;
}

function classify(
  file: SourceFile,
  languages: ReadonlySet<string>,
  extensions: ReadonlySet<string>,
  config: Config,
): ContentPath {
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
  const folder = folderOf(file.path);
  const role = roleOf(base, ext, extensions);
  const written = `/${role === "page" ? joinFolder(folder, base) : folder}`;
  const logical = logicalPath(written.slice(1));
  return { logical, written, lang: lang || config.defaultContentLanguage, role, ext };
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

function foldersOf(
  entries: readonly { file: SourceFile; content: ContentPath }[],
  role: ContentPath["role"],
): ReadonlySet<string> {
  return new Set(entries.filter(({ content }) => content.role === role).map(({ file }) => folderOf(file.path)));
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

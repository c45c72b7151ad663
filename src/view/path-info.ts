// `.PathInfo`: the path of a page's file and its parts, as Hugo names them. Without a file it is where one would be.
import type { Page } from "../model/page.ts";
import { baseName, dirName } from "../source/path.ts";
import { defineView, method, selfOf } from "./define.ts";

type PathType = "TypeContentSingle" | "TypeContentResource" | "TypeLeaf" | "TypeBranch";

interface PathInfo {
  /** Below the component: `/docs/a.de.md`. */
  readonly path: string;
  /** The same as it is written on disk. */
  readonly written: string;
  readonly type: PathType;
  /** Where the file's name has one: `de`. */
  readonly lang: string;
}

/** The parts of a page's path. */
export function pathInfoOf(page: Page): PathInfo {
  const written = filePath(page);
  const path = written.toLowerCase().replaceAll(" ", "-");
  const isInLanguage =
    baseName(path).split(".").at(-2) === page.lang.toLowerCase() && partsOf(path).length > 2;
  return { path, written, type: typeOf(page, path), lang: isInLanguage ? page.lang : "" };
}

function filePath({ parsed, kind, path }: Page): string {
  if (parsed && !parsed.fromAdapter) return `/${parsed.file.path}`;
  if (kind === "404" || kind === "robotstxt" || kind === "sitemap") return path;
  const folder = path === "/" ? "" : path;
  return kind === "page" ? `${folder}.md` : `${folder}/_index.md`;
}

function typeOf({ kind, bundleType, build }: Page, path: string): PathType {
  const name = partsOf(path)[0];
  if (name === "_index" || kind !== "page") return "TypeBranch";
  if (bundleType === "leaf") return "TypeLeaf";
  return build.list === "never" && build.render === "never" ? "TypeContentResource" : "TypeContentSingle";
}

/** A name between its dots. */
const partsOf = (path: string): string[] => baseName(path).split(".");

const isBundle = ({ type }: PathInfo): boolean => type === "TypeLeaf" || type === "TypeBranch";
const extensionOf = ({ path }: PathInfo): string => (path.includes(".") ? partsOf(path).at(-1)! : "");

/** The extension, then the language if the name has one. */
function identifiers(info: PathInfo): string[] {
  return [extensionOf(info), info.lang].filter(Boolean);
}

/** The path without what `identifiers` are. */
function withoutIdentifiers(info: PathInfo): string {
  return info.path.slice(0, info.path.length - identifiers(info).join(".").length - 1);
}

const withoutLanguage = (info: PathInfo): string =>
  info.lang === "" ? info.path : `${withoutIdentifiers(info)}.${extensionOf(info)}`;

const folder = ({ path }: PathInfo): string => dirName(path) || "/";

/** What the logical path is made of: "" for the home page. */
function base(info: PathInfo): string {
  if (isBundle(info)) return dirName(info.path).replace(/^\/$/, "");
  return info.type === "TypeContentResource" ? withoutLanguage(info) : withoutIdentifiers(info);
}

const sectionOf = ({ path }: PathInfo): string => (path.indexOf("/", 1) < 0 ? "" : path.split("/")[1]!);

function retyped(info: PathInfo, type: unknown): string {
  const section = sectionOf(info);
  if (!type || type === section) return base(info);
  return `/${String(type)}${section === "" ? "" : base(info).slice(section.length + 1)}`;
}

export const pathInfoView = defineView<PathInfo>("PathInfo", {
  print: ({ path }) => path,
  type: "*paths.Path",
  fields: "",
})({
  /** string: the path, in lower case and with hyphens for spaces: `/docs/a.de.md` */
  Path: ({ path }: PathInfo) => path,
  /** string: the path, as it prints */
  String: ({ path }: PathInfo) => path,
  /** string: the path without its slash in front */
  PathNoLeadingSlash: ({ path }: PathInfo) => path.slice(1),
  /** string: the path without extension and language */
  PathNoIdentifier: withoutIdentifiers,
  /** string: the path without its language */
  PathNoLang: withoutLanguage,
  /** string: the path without its extension; in spite of the name, a language stays, as in Hugo */
  PathBeforeLangAndOutputFormatAndExt: (info: PathInfo) => info.path.slice(0, -extensionOf(info).length - 1),
  /** OTHER → string: the path as seen from another one, where it is below that */
  PathRel: method((info: PathInfo, owner: unknown) => {
    const above = selfOf<PathInfo>(owner);
    const start = above ? `${base(above)}/` : "/";
    return info.path.startsWith(start) ? info.path.slice(start.length) : info.path;
  }),
  /** string: the logical path: `/docs/a`; of a bundle its folder, "" for the home page */
  Base: base,
  /** TYPE → string: the logical path with another top section */
  BaseReTyped: method(retyped),
  /** string: the last part of the logical path */
  BaseNameNoIdentifier: (info: PathInfo) =>
    isBundle(info) ? baseName(dirName(info.path)) : baseName(withoutIdentifiers(info)),
  /** string: the logical path, by which changes are followed */
  IdentifierBase: base,
  /** string: `content` */
  Component: () => "content",
  /** string: the name of the folder that the file is in */
  Container: ({ path }: PathInfo) => baseName(dirName(path)),
  /** string: the folder of the file, of a bundle the one above */
  ContainerDir: (info: PathInfo) => {
    const dir = dirName(info.path);
    return isBundle(info) && dir !== "/" ? dirName(dir).replace(/^\/$/, "") : folder(info);
  },
  /** string: the folder of the file */
  Dir: folder,
  /** string: the name of the top section */
  Section: sectionOf,
  /** string: the name of the file */
  Name: ({ path }: PathInfo) => baseName(path),
  /** string: the name without its extension */
  NameNoExt: (info: PathInfo) => baseName(info.path).slice(0, -extensionOf(info).length - 1),
  /** string: the name without extension and language */
  NameNoIdentifier: (info: PathInfo) => baseName(withoutIdentifiers(info)),
  /** string: the extension without its dot */
  Ext: extensionOf,
  /** string: the language in the name, "" where there is none */
  Lang: ({ lang }: PathInfo) => lang,
  /** list of strings: extension and language */
  Identifiers: identifiers,
  /** list of strings: what else stands between dots, the last first */
  IdentifiersUnknown: (info: PathInfo) => partsOf(withoutIdentifiers(info)).reverse(),
  /** string: "" for content */
  OutputFormat: () => "",
  /** string: "" for content */
  Layout: () => "",
  /** string: "" for content */
  Kind: () => "",
  /** string: "" for content */
  Custom: () => "",
  /** bool: false, for files of languages that are switched off make no pages */
  Disabled: () => false,
  /** string: what kind of content the path is for, `TypeLeaf` */
  Type: ({ type }: PathInfo) => type,
  /** bool: whether this is content */
  IsContent: () => true,
  /** bool: false, for content adapters make pages of other paths */
  IsContentData: () => false,
  /** bool: whether this is a bundle */
  IsBundle: isBundle,
  /** bool: whether this is `index.md` */
  IsLeafBundle: ({ type }: PathInfo) => type === "TypeLeaf",
  /** bool: whether this is `_index.md` */
  IsBranchBundle: ({ type }: PathInfo) => type === "TypeBranch",
  /** PathInfo: the same in the letters of the file system */
  Unnormalized: (info: PathInfo): object => {
    // As in Hugo, only the other one knows that it is a part of a bundle.
    const type = info.type === "TypeContentResource" ? "TypeContentSingle" : info.type;
    return pathInfoView.wrap({ ...info, type, path: info.written });
  },
});

// `.File`: the content file of a page. https://gohugo.io/methods/page/file/
import { createHash } from "node:crypto";
import type { Page, ParsedPage } from "../model/page.ts";
import type { SourceFile } from "../model/source.ts";
import { baseName, dirName, extension } from "../source/path.ts";
import { defineView } from "./define.ts";

interface FileSelf {
  readonly page: Pick<Page, "lang" | "section">;
  readonly parsed: Pick<ParsedPage, "file" | "fromAdapter">;
}

const path = ({ parsed }: FileSelf) => parsed.file.path;
const withoutExtension = (name: string) =>
  name.slice(0, name.length - extension(name).length).replace(/\.$/, "");
const baseFileName = (self: FileSelf) => baseName(path(self)).replace(/\.[^.]+$/, "");
const folder = (self: FileSelf) => {
  const dir = dirName(path(self));
  return dir === "" || dir === "." ? "/" : `${dir}/`;
};

function translationBaseName(self: FileSelf): string {
  const base = baseFileName(self);
  return base.endsWith(`.${self.page.lang}`) ? withoutExtension(base) : base;
}

const BUNDLE_NAMES = new Set(["index", "_index"]);

/** The base name; of bundles and content adapters their folder's name. */
function contentBaseName(self: FileSelf): string {
  const name = translationBaseName(self);
  const folder = baseName(dirName(path(self)));
  if (self.parsed.fromAdapter) return folder;
  return BUNDLE_NAMES.has(name) ? folder || name : name;
}

export const fileView = defineView<FileSelf>("File", {
  type: "*source.File",
  print: baseFileName,
  fields: "",
})({
  /** string: the path below the content folder */
  Path: path,
  /** string: the folder below the content folder, with a slash at the end */
  Dir: folder,
  /** string: the name of the file */
  LogicalName: (self: FileSelf) => baseName(path(self)),
  /** string: the whole path on this machine */
  Filename: ({ parsed }: FileSelf) => parsed.file.filename,
  /** string: the name without its extension */
  BaseFileName: baseFileName,
  /** string: the name without extension and language */
  TranslationBaseName: translationBaseName,
  /** string: the name of the bundle, or of the file without extension and language */
  ContentBaseName: contentBaseName,
  /** string: the extension without its dot */
  Ext: (self: FileSelf) => extension(path(self)).replace(/^\./, ""),
  /** string: the name of the section at the top */
  Section: ({ page }: FileSelf) => page.section,
  /** string: the MD5 sum of the path */
  UniqueID: (self: FileSelf) => createHash("md5").update(path(self)).digest("hex"),
  /** bool: whether a content adapter made the page */
  IsContentAdapter: ({ parsed }: FileSelf) => parsed.fromAdapter === true,
});

/** A file that has no page. */
export function fileOf(file: SourceFile, lang: string): ReturnType<typeof fileView.wrap> {
  const end = file.path.indexOf("/");
  return fileView.wrap({ page: { lang, section: end < 0 ? "" : file.path.slice(0, end) }, parsed: { file } });
}

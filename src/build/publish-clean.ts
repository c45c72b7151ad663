// Removes what a build did not make. Hugo's rule: files of other origin go, dot folders and git's own files stay.
// https://gohugo.io/configuration/build/#cleandestinationdir
import { readdirSync, rmdirSync, rmSync } from "node:fs";
import type { Dirent } from "node:fs";
import { join } from "node:path";
import type { Output } from "../model/render.ts";
import { compileGlobList } from "../source/glob.ts";
import { dirName } from "../source/path.ts";

/** Globs for paths below the destination that stay, folders with all they hold. */
export interface Keep {
  readonly dirs: readonly string[];
  readonly files: readonly string[];
}

export const hugoKeeps: Keep = { dirs: ["{**/,}.*"], files: ["{**/,}.{git,gitignore,gitattributes}"] };

/** Removes files and then empty folders that aren't of this build; gives the files' paths. */
export function removeStale(outputs: ReadonlyMap<string, Output>, root: string, keep: Keep): string[] {
  const folders = foldersOf(outputs.keys());
  const keepsDir = compileGlobList(keep.dirs);
  const keepsFile = compileGlobList(keep.files);
  const removed: string[] = [];
  /** Gives true when the folder is empty afterwards. */
  const visit = (folder: string): boolean => {
    let isEmpty = true;
    for (const entry of readdirSync(join(root, folder), { withFileTypes: true })) {
      const path = folder === "" ? entry.name : `${folder}/${entry.name}`;
      if (stays(entry, path)) isEmpty = false;
    }
    return isEmpty;
  };
  const stays = (entry: Dirent, path: string): boolean => {
    if (entry.isDirectory()) {
      if (keepsDir(path) || !visit(path) || folders.has(path)) return true;
      rmdirSync(join(root, path));
      return false;
    }
    // A link to a folder that pages are published through is not followed and not taken away.
    if (outputs.has(path) || keepsFile(path) || folders.has(path)) return true;
    rmSync(join(root, path), { force: true });
    removed.push(path);
    return false;
  };
  visit("");
  return removed;
}

function foldersOf(paths: Iterable<string>): Set<string> {
  const folders = new Set<string>();
  for (const path of paths) {
    for (let folder = dirName(path); folder !== "" && !folders.has(folder); folder = dirName(folder))
      folders.add(folder);
  }
  return folders;
}

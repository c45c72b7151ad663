// Removes what a build did not make. Hugo's rule: files of other origin go, dot folders and git's own files stay.
// https://gohugo.io/configuration/build/#cleandestinationdir
import { readdirSync, rmdirSync, rmSync } from "node:fs";
import type { Dirent } from "node:fs";
import { join } from "node:path";
import type { Output } from "../model/render.ts";
import { baseName, dirName } from "../source/path.ts";

/** Answers for a path below the destination whether it stays. */
export interface Keep {
  readonly dirs: (path: string) => boolean;
  readonly files: (path: string) => boolean;
}

const GIT_FILES = new Set([".git", ".gitignore", ".gitattributes"]);

// Hugo's defaults: any folder that starts with a dot; `.git`, `.gitignore` and `.gitattributes` of the files.
export const hugoKeeps: Keep = {
  dirs: (path) => baseName(path).startsWith("."),
  files: (path) => GIT_FILES.has(baseName(path)),
};

/** Removes files and then empty folders that aren't of this build; gives the files' paths. */
export function removeStale(outputs: ReadonlyMap<string, Output>, root: string, keep: Keep): string[] {
  const folders = foldersOf(outputs.keys());
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
      if (keep.dirs(path) || !visit(path) || folders.has(path)) return true;
      rmdirSync(join(root, path));
      return false;
    }
    // A link to a folder that pages are published through is not followed and not taken away.
    if (outputs.has(path) || keep.files(path) || folders.has(path)) return true;
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

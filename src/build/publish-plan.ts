// Decides what a publish has to write, looking only: every folder once, every file that is already there once.
import { lstatSync, realpathSync } from "node:fs";
import type { Stats } from "node:fs";
import { join } from "node:path";
import type { Output } from "../model/render.ts";
import { dirName } from "../source/path.ts";
import { sameContent } from "./publish-compare.ts";
import {
  fileInTheWay,
  folderInTheWay,
  leavesDestination,
  twoShapes,
  unsafePath,
} from "./publish-messages.ts";
import { isSafePath, isWithin } from "./publish-path.ts";

export interface PublishPlan {
  readonly changed: readonly Output[];
  readonly unchanged: number;
  /** Folders to make, parents before their children. */
  readonly newFolders: ReadonlySet<string>;
  /** Files where folders must be and folders where files must be; only filled when stale files are to go. */
  readonly inTheWay: readonly string[];
}

/** Compares outputs with the folder `root` (a real path); throws when a path can't be used. */
export function planPublish(outputs: ReadonlyMap<string, Output>, root: string, clean: boolean): PublishPlan {
  const changed: Output[] = [];
  const inTheWay: string[] = [];
  const folders = planFolders(outputs, root, clean, inTheWay);
  for (const output of outputs.values()) {
    const { path } = output;
    const there = folders.has(dirName(path)) ? undefined : lookAt(join(root, path));
    if (there?.isDirectory()) {
      if (!clean) throw folderInTheWay(path, output.origin);
      inTheWay.push(path);
    }
    if (!there?.isFile() || !sameContent(output.content, join(root, path), there.size)) changed.push(output);
  }
  const unchanged = outputs.size - changed.length;
  return { changed, unchanged, newFolders: folders, inTheWay };
}

/** The folders to make, parents before their children. */
function planFolders(
  outputs: ReadonlyMap<string, Output>,
  root: string,
  clean: boolean,
  inTheWay: string[],
): ReadonlySet<string> {
  const made = new Set<string>();
  /** Folder → whether it has to be made. */
  const seen = new Map([["", false]]);
  const visit = (folder: string, output: Output): boolean => {
    const known = seen.get(folder);
    if (known !== undefined) return known;
    const clash = outputs.get(folder);
    if (clash) throw twoShapes(clash, output);
    const parentIsNew = visit(dirName(folder), output);
    const isNew = parentIsNew || !isUsable(folder, root, clean, inTheWay);
    if (isNew) made.add(folder);
    seen.set(folder, isNew);
    return isNew;
  };
  for (const [path, output] of outputs) {
    if (!isSafePath(path)) throw unsafePath(path, output.origin);
    visit(dirName(path), output);
  }
  return made;
}

/** True when the folder is there and inside, false when it has to be made. */
function isUsable(folder: string, root: string, clean: boolean, inTheWay: string[]): boolean {
  const filename = join(root, folder);
  const there = lookAt(filename);
  if (!there) return false;
  if (there.isDirectory()) return true;
  if (there.isSymbolicLink() && leadsToFolder(filename, folder, root)) return true;
  if (!clean) throw fileInTheWay(folder);
  inTheWay.push(folder);
  return false;
}

function leadsToFolder(filename: string, folder: string, root: string): boolean {
  let real: string;
  try {
    real = realpathSync(filename);
  } catch {
    // A link to nowhere: what it would lead to can't be known.
    throw leavesDestination(folder);
  }
  if (!isWithin(root, real)) throw leavesDestination(folder);
  return lstatSync(real).isDirectory();
}

function lookAt(filename: string): Stats | undefined {
  return lstatSync(filename, { throwIfNoEntry: false });
}

// Writes the files of a new site or theme into a folder.
import { existsSync, mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { alreadyThere, notEmpty } from "./messages.ts";

/** Texts by path below the folder; a path that ends in a slash is an empty folder. */
export type Scaffold = Readonly<Record<string, string>>;

/** Writes a scaffold; a folder that holds something is refused without `force`, a file is never written over. */
export function writeScaffold(folder: string, files: Scaffold, force: boolean): void {
  if (!force && existsSync(folder) && readdirSync(folder).length > 0) throw notEmpty(folder);
  for (const path of Object.keys(files)) {
    if (!path.endsWith("/") && existsSync(join(folder, path))) throw alreadyThere(join(folder, path));
  }
  for (const [path, text] of Object.entries(files)) {
    const filename = join(folder, path);
    mkdirSync(path.endsWith("/") ? filename : dirname(filename), { recursive: true });
    if (!path.endsWith("/")) writeFileSync(filename, text, { flag: "wx" });
  }
}

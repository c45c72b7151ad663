// Which files of a mount count: Hugo leaves out backups and hidden files, `ignoreFiles` and the mount's own globs.
import type { Mount } from "../model/config.ts";
import type { Component } from "../model/source.ts";
import { compileFileFilter } from "./glob.ts";
import { compileIgnorePattern } from "./ignore-pattern.ts";
import { baseName } from "./path.ts";

/** Of one mount: is this file in? `path` is below the mount, `filename` absolute. */
export type Accepts = (path: string, filename: string, kind: "file" | "directory") => boolean;
export type FileFilter = (component: Component, mount: Mount) => Accepts;

/** The folders of a project, by name. */
export const componentNames: readonly Component[] = [
  "archetypes",
  "assets",
  "content",
  "data",
  "i18n",
  "layouts",
  "static",
];
const components: ReadonlySet<string> = new Set(componentNames);
/** Where hidden files and backups are left out; static and assets publish `.htaccess` too. */
const hidesDotFiles: ReadonlySet<Component> = new Set(["content", "data", "i18n", "layouts", "archetypes"]);
const obeysIgnoreFiles: ReadonlySet<Component> = new Set(["content", "data", "i18n"]);
const neverEntered: ReadonlySet<string> = new Set([".git", "node_modules"]);

/** True for the names of the seven component folders. */
export function isComponent(name: string): name is Component {
  return components.has(name);
}

/** Prepares the filters of all mounts. Their patterns can be read: the configuration has none other. */
export function mountFilter(ignoreFiles: readonly string[]): FileFilter {
  const ignored = ignoreFiles.map(compileIgnorePattern);
  return (component, mount) => {
    const isIncluded = mount.files.length > 0 && compileFileFilter(mount.files, { ignoreCase: true });
    return (path, filename, kind) => {
      const name = baseName(path);
      if (kind === "directory" && neverEntered.has(name)) return false;
      if (hidesDotFiles.has(component) && isHidden(name)) return false;
      if (isIncluded && !isIncluded(path, kind === "directory")) return false;
      if (kind === "directory") return true;
      return !obeysIgnoreFiles.has(component) || !ignored.some((matches) => matches(filename));
    };
  };
}

function isHidden(name: string): boolean {
  return name.startsWith(".") || name.startsWith("#") || name.endsWith("~");
}

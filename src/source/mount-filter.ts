// Which files of a mount count: Hugo leaves out backups and hidden files, `ignoreFiles` and the mount's own globs.
import type { Mount } from "../model/config.ts";
import type { Log } from "../model/diagnostic.ts";
import type { Component } from "../model/source.ts";
import { PatternError } from "./automaton.ts";
import { compileFileFilter } from "./glob.ts";
import { compileIgnorePattern } from "./ignore-pattern.ts";
import { badPattern } from "./messages.ts";
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

/** Prepares the filters of all mounts; patterns that can't be read are reported once and left out. */
export function mountFilter(ignoreFiles: readonly string[], log: Log): FileFilter {
  const ignored = compileEach(ignoreFiles, "ignoreFiles", log);
  return (component, mount) => {
    const globs = tryCompile("module.mounts.files", mount.files.join(" "), log, () =>
      compileFileFilter(mount.files, { ignoreCase: true }),
    );
    const usesGlobs = globs !== undefined && mount.files.length > 0;
    return (path, filename, kind) => {
      const name = baseName(path);
      if (kind === "directory" && neverEntered.has(name)) return false;
      if (hidesDotFiles.has(component) && isHidden(name)) return false;
      if (kind === "directory") return true;
      if (usesGlobs && !globs(path)) return false;
      return !obeysIgnoreFiles.has(component) || !ignored.some((matches) => matches(filename));
    };
  };
}

function isHidden(name: string): boolean {
  return name.startsWith(".") || name.startsWith("#") || name.endsWith("~");
}

function compileEach(patterns: readonly string[], key: string, log: Log): ((text: string) => boolean)[] {
  return patterns.flatMap((pattern) => {
    const compiled = tryCompile(key, pattern, log, () => compileIgnorePattern(pattern));
    return compiled ? [compiled] : [];
  });
}

function tryCompile<T>(key: string, pattern: string, log: Log, compile: () => T): T | undefined {
  try {
    return compile();
  } catch (error) {
    if (!(error instanceof PatternError)) throw error;
    log.add(badPattern(key, pattern, error));
    return undefined;
  }
}

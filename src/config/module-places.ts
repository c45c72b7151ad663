// Where a module's folder is: named by a replacement, in _vendor, in the themes folder, or among npm packages as Node
// looks for them. Nothing is downloaded, and nothing needs Go.
import type { Host } from "../model/source.ts";
import { PatternError } from "../source/automaton.ts";
import { compileGlob } from "../source/glob.ts";
import { cleanPath, dirName, isAbsolutePath, isInside, joinPath, resolvePath } from "../source/path.ts";
import { readReplacements } from "./go-mod.ts";

export interface PlacesOptions {
  readonly host: Host;
  /** Absolute path of the project. */
  readonly workingDir: string;
  /** Absolute path of the themes folder. */
  readonly themesDir: string;
  /** `module.replacements`: "example.org/a -> ../a". */
  readonly replacements: readonly string[];
  /** Glob of module paths whose copy in _vendor isn't looked at; "" for none. */
  readonly ignoreVendorPaths: string;
}

/** What is asked for. */
export interface WantedModule {
  readonly path: string;
  readonly noVendor: boolean;
  /** Absolute folder of the module that asks; the project's for its own imports. */
  readonly ownerDir: string;
}

export class ModulePlaces {
  readonly #options: PlacesOptions;
  readonly #replacements: ReadonlyMap<string, string>;
  readonly #ignoresVendored: (path: string) => boolean;

  constructor(options: PlacesOptions) {
    const { host, workingDir, themesDir, replacements, ignoreVendorPaths } = options;
    this.#options = options;
    this.#replacements = new Map([
      ...readReplacements(host, workingDir),
      ...parseReplacements(replacements).map(([path, dir]) => [path, resolvePath(themesDir, dir)] as const),
    ]);
    this.#ignoresVendored = globOrNothing(ignoreVendorPaths);
  }

  /** Absolute folder of a module. Only the project may name one outside the usual places. */
  find(wanted: WantedModule): string | undefined {
    const { path, ownerDir } = wanted;
    const { workingDir, themesDir } = this.#options;
    const isProject = ownerDir === workingDir;
    const replaced = this.#replacements.get(path);
    if (replaced !== undefined) return this.#existing(replaced);
    if (isProject && isAbsolutePath(path)) return this.#existing(cleanPath(path));
    for (const place of this.#placesFor(wanted)) {
      const dir = joinPath(place, path);
      const allowed = isInside(dir, place) || (isProject && place === themesDir);
      const found = allowed ? this.#existing(dir) : undefined;
      if (found !== undefined) return found;
    }
    return undefined;
  }

  /** The folders that every module is looked for in. */
  get folders(): readonly string[] {
    const { workingDir, themesDir } = this.#options;
    return [themesDir, joinPath(workingDir, "_vendor"), joinPath(workingDir, "node_modules")];
  }

  *#placesFor({ path, noVendor, ownerDir }: WantedModule): Generator<string> {
    const { workingDir, themesDir } = this.#options;
    if (!noVendor && !this.#ignoresVendored(path)) yield joinPath(workingDir, "_vendor");
    yield themesDir;
    // A theme's own packages, then the project's, then those of a workspace that the project is a part of.
    if (ownerDir !== workingDir) yield joinPath(ownerDir, "node_modules");
    for (let dir = workingDir; ; dir = dirName(dir)) {
      yield joinPath(dir, "node_modules");
      if (dirName(dir) === dir || dirName(dir) === "") return;
    }
  }

  #existing(dir: string): string | undefined {
    return this.#options.host.stat(dir)?.kind === "directory" ? dir : undefined;
  }
}

/** A glob that can't be read is told when the whole configuration is. */
function globOrNothing(glob: string): (path: string) => boolean {
  try {
    return glob === "" ? () => false : compileGlob(glob);
  } catch (error) {
    if (!(error instanceof PatternError)) throw error;
    return () => false;
  }
}

function parseReplacements(written: readonly string[]): (readonly [path: string, dir: string])[] {
  return written
    .flatMap((one) => one.split(","))
    .map((one) => {
      const [path = "", dir = ""] = one.split("->");
      return [path.trim(), dir.trim()] as const;
    });
}

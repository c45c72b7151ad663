// Themes and modules: where they are, what they mount and in which order they stand. Nothing is downloaded: a module
// is looked for in _vendor, in the themes folder and among the packages in node_modules.
import type { ModuleConfig, ModuleImport, Mount, SiteModule } from "../model/config.ts";
import type { Value, ValueMap } from "../model/value.ts";
import { cleanPath, isAbsolutePath, isInside, joinPath, relativePath, resolvePath } from "../source/path.ts";
import { createMap, lowerKeys, type MutableMap } from "../value/map.ts";
import { loadConfigDir, loadRootFile, type FileContext } from "./files.ts";
import type { Layer } from "./layer.ts";
import { overlay } from "./merge.ts";
import { missingTheme, newerHugoNeeded } from "./messages.ts";
import { module as moduleSection } from "./module-section.ts";
import { Reading } from "./reading.ts";
import { texts } from "./field.ts";

/** The Hugo whose behaviour is followed. */
export const hugoVersion = "0.169.0";

export interface ImportedModule extends SiteModule {
  /** Its configuration, strongest layer last. */
  readonly layers: readonly Layer[];
  /** The layers as one, keys in lower case. */
  readonly values: ValueMap;
}

interface Owner {
  readonly isProject: boolean;
  readonly layers: readonly Layer[];
  readonly module: ModuleConfig;
  readonly theme: readonly string[];
}

const components = ["archetypes", "assets", "content", "data", "i18n", "layouts", "static"];

/** Finds all imports, depth first: a theme's own imports stand right behind it. */
export class ModuleLoader {
  readonly #context: FileContext;
  readonly #themesDir: string;
  readonly #replacements = new Map<string, string>();
  readonly #seen = new Set<string>();
  readonly #found: ImportedModule[] = [];

  constructor(context: FileContext, themesDir: string, replacements: readonly string[]) {
    this.#context = context;
    this.#themesDir = resolvePath(context.workingDir, themesDir);
    for (const replacement of replacements.flatMap((one) => one.split(","))) {
      const [path = "", dir = ""] = replacement.split("->");
      this.#replacements.set(path.trim(), dir.trim());
    }
  }

  /** The modules that the merged configuration of the project imports. */
  async load(values: ValueMap, layers: readonly Layer[]): Promise<readonly ImportedModule[]> {
    await this.#addImports({ ...readImports(values), isProject: true, layers });
    return this.#found;
  }

  async #addImports(owner: Owner): Promise<void> {
    for (const [index, one] of owner.module.imports.entries())
      await this.#add(one, owner, ["module", "imports", String(index), "path"]);
    for (const path of owner.theme) await this.#add({ ...plainImport, path }, owner, ["theme"]);
  }

  async #add(wanted: ModuleImport, owner: Owner, key: readonly string[]): Promise<void> {
    if (wanted.disable || wanted.path === "" || this.#seen.has(wanted.path)) return;
    this.#seen.add(wanted.path);
    const dir = this.#find(wanted.path, owner.isProject);
    if (dir === undefined) return this.#reportMissing(wanted.path, owner.layers, key);
    const layers = wanted.ignoreConfig ? [] : await this.#loadConfig(dir);
    const values = merged(layers);
    const read = readImports(values);
    this.#warnOfVersion(wanted.path, read.module.hugoVersion.min);
    const mounts = wanted.noMounts ? [] : this.#mountsOf(dir, wanted, read.module);
    this.#found.push({ path: wanted.path, dir, display: this.#display(dir), mounts, layers, values });
    if (!wanted.ignoreImports) await this.#addImports({ ...read, isProject: false, layers });
  }

  /** Absolute folder of a module. Only the project may name one outside the usual places. */
  #find(path: string, isProject: boolean): string | undefined {
    const replaced = this.#replacements.get(path);
    if (replaced !== undefined) return this.#existing(resolvePath(this.#themesDir, replaced));
    if (isProject && isAbsolutePath(path)) return this.#existing(cleanPath(path));
    for (const place of this.#places()) {
      const dir = joinPath(place, path);
      const allowed = isInside(dir, place) || (isProject && place === this.#themesDir);
      const found = allowed ? this.#existing(dir) : undefined;
      if (found !== undefined) return found;
    }
    return undefined;
  }

  #places(): string[] {
    const { workingDir } = this.#context;
    return [joinPath(workingDir, "_vendor"), this.#themesDir, joinPath(workingDir, "node_modules")];
  }

  #existing(dir: string): string | undefined {
    return this.#context.host.stat(dir)?.kind === "directory" ? dir : undefined;
  }

  #display(dir: string): string {
    return relativePath(dir, this.#context.workingDir) ?? dir;
  }

  async #loadConfig(dir: string): Promise<Layer[]> {
    const root = await loadRootFile(dir, this.#context);
    return [...root, ...(await loadConfigDir(joinPath(dir, "config"), this.#context))];
  }

  /** Its own component folders, unless the import or its configuration says otherwise. */
  #mountsOf(dir: string, wanted: ModuleImport, config: ModuleConfig): Mount[] {
    const written = wanted.mounts.length > 0 ? wanted.mounts : config.mounts;
    if (written.length > 0) return cleanMounts(written).filter(({ source }) => isInside(source, "."));
    return components
      .filter((name) => this.#existing(joinPath(dir, name)) !== undefined)
      .map((name) => plainMount(name, name));
  }

  #reportMissing(path: string, layers: readonly Layer[], key: readonly string[]): void {
    const { host, log } = this.#context;
    const looked = [this.#themesDir, ...this.#places().filter((place) => place !== this.#themesDir)];
    const present = this.#places().flatMap((place) => host.list(place).map((entry) => entry.name));
    const named = looked.map((place) => this.#display(place));
    log.add(missingTheme(path, named, present, layers, key));
  }

  #warnOfVersion(path: string, min: string): void {
    if (min !== "" && compareVersions(min, hugoVersion) > 0)
      this.#context.log.add(newerHugoNeeded(path, min, hugoVersion));
  }
}

/** An import that says nothing but its path. */
export const plainImport: ModuleImport = {
  path: "",
  version: "",
  disable: false,
  ignoreConfig: false,
  ignoreImports: false,
  noMounts: false,
  noVendor: false,
  usePackageJSON: "",
  mounts: [],
};

/** A mount without language or globs. */
export function plainMount(source: string, target: string, lang = ""): Mount {
  return { source, target, lang, files: [] };
}

/** Mounts with tidy paths; a target's leading slash means nothing. */
export function cleanMounts(mounts: readonly Mount[]): Mount[] {
  return mounts.map((mount) => ({
    ...mount,
    source: cleanPath(mount.source.replaceAll("\\", "/")),
    target: cleanPath(`/${mount.target}`).slice(1),
  }));
}

function readImports(values: ValueMap): { module: ModuleConfig; theme: readonly string[] } {
  // Faults are told when the whole configuration is read; a theme's own are its author's matter.
  const at = new Reading();
  const read = <T>(
    value: Value | undefined,
    field: { read(v: Value, at: Reading, base: unknown): T },
  ): T | undefined => (value === undefined || value === null ? undefined : field.read(value, at, undefined));
  const module = read(values["module"], moduleSection) ?? moduleSection.initial;
  return { module, theme: read(values["theme"], texts()) ?? [] };
}

function merged(layers: readonly Layer[]): ValueMap {
  const values: MutableMap = createMap();
  for (const layer of layers) overlay(values, lowerKeys(layer.values));
  return values;
}

/** By number, part for part: 0.9 comes before 0.10. */
function compareVersions(a: string, b: string): number {
  const numbers = (version: string): number[] => version.replace(/^v/, "").split(".").map(Number);
  const [left, right] = [numbers(a), numbers(b)];
  for (let i = 0; i < 3; i++) {
    const difference = (left[i] ?? 0) - (right[i] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

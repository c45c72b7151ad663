// Themes and modules: which are imported and in which order they stand. Where they are is found by ModulePlaces,
// what they mount by moduleMounts.
import type { ModuleConfig, ModuleImport, SiteModule } from "../model/config.ts";
import type { Host } from "../model/source.ts";
import type { Value, ValueMap } from "../model/value.ts";
import { joinPath, relativePath, resolvePath } from "../source/path.ts";
import { createMap, isMap, lowerKeys, type MutableMap } from "../value/map.ts";
import { reportDeprecatedMounts } from "./deprecated-keys.ts";
import { asText, asTexts, texts } from "./field.ts";
import { loadConfigDir, loadRootFile, type FileContext } from "./files.ts";
import { isGoModulePath } from "./go-mod.ts";
import type { Layer } from "./layer.ts";
import { overlay } from "./merge.ts";
import { faultMessage, goModule, missingTheme, mountOutside } from "./messages.ts";
import { module as moduleSection } from "./module-section.ts";
import { moduleMounts } from "./module-mounts.ts";
import { ModulePlaces } from "./module-places.ts";
import { Reading, type KeyPath } from "./reading.ts";
import { checkHugoVersion } from "./hugo-version.ts";

export interface ImportedModule extends SiteModule {
  /** Its configuration, strongest layer last. */
  readonly layers: readonly Layer[];
  /** The layers as one, keys in lower case. */
  readonly values: ValueMap;
}

interface Imports {
  readonly module: ModuleConfig;
  readonly theme: readonly string[];
}

/** Whoever imports: the project or a module. */
interface Owner extends Imports {
  /** Absolute. */
  readonly dir: string;
  readonly layers: readonly Layer[];
}

/** Finds all imports, depth first: a theme's own imports stand right behind it. */
export class ModuleLoader {
  readonly #context: FileContext;
  readonly #places: ModulePlaces;
  readonly #seen = new Set<string>();
  readonly #found: ImportedModule[] = [];

  /** `values` is the merged configuration of the project. */
  constructor(context: FileContext, values: ValueMap) {
    this.#context = context;
    const module = lowerKeys(values["module"] ?? null);
    const replacements = isMap(module) ? asTexts(module["replacements"] ?? null) : undefined;
    this.#places = new ModulePlaces({
      host: context.host,
      workingDir: context.workingDir,
      themesDir: resolvePath(context.workingDir, asText(values["themesdir"] ?? null) ?? "themes"),
      replacements: replacements ?? [],
      ignoreVendorPaths: asText(values["ignorevendorpaths"] ?? null) ?? "",
    });
  }

  /** The modules that the project imports. */
  async load(values: ValueMap, layers: readonly Layer[]): Promise<readonly ImportedModule[]> {
    const { workingDir, log } = this.#context;
    // Faults of the project are told when its whole configuration is read.
    const read = readImports(values, new Reading());
    checkHugoVersion("the project", read.module.hugoVersion, log);
    await this.#addImports({ ...read, dir: workingDir, layers });
    return this.#found;
  }

  async #addImports(owner: Owner): Promise<void> {
    for (const [index, one] of owner.module.imports.entries())
      await this.#add(one, owner, ["module", "imports", String(index), "path"]);
    for (const path of owner.theme) await this.#add({ ...plainImport, path }, owner, ["theme"]);
  }

  async #add(wanted: ModuleImport, owner: Owner, key: KeyPath): Promise<void> {
    const { path, noVendor } = wanted;
    if (wanted.disable || path === "" || this.#seen.has(path)) return;
    this.#seen.add(path);
    const dir = this.#places.find({ path, noVendor, ownerDir: owner.dir });
    if (dir === undefined) return this.#reportMissing(path, owner.layers, key);
    const layers = wanted.ignoreConfig ? [] : await this.#loadConfig(dir);
    const values = merged(layers);
    const read = this.#readModule(values, layers);
    checkHugoVersion(`the theme "${path}"`, read.module.hugoVersion, this.#context.log);
    const mounts = wanted.noMounts ? [] : this.#mountsOf(dir, wanted, read.module, layers);
    this.#found.push({ path, dir, display: this.#display(dir), mounts, layers, values });
    if (!wanted.ignoreImports) await this.#addImports({ ...read, dir, layers });
  }

  /** What a theme says about modules; what it says else that nobody knows is its author's matter. */
  #readModule(values: ValueMap, layers: readonly Layer[]): Imports {
    const { log } = this.#context;
    const at = new Reading();
    const read = readImports(values, at);
    for (const fault of at.faults) {
      const message = fault.kind === "unknown-key" ? undefined : faultMessage(fault, layers, false);
      if (message) log.add(message);
    }
    reportDeprecatedMounts(values, layers, log);
    return read;
  }

  #mountsOf(
    dir: string,
    wanted: ModuleImport,
    config: ModuleConfig,
    layers: readonly Layer[],
  ): SiteModule["mounts"] {
    const { host, workingDir, log } = this.#context;
    const written = wanted.mounts.length > 0 ? wanted.mounts : config.mounts;
    const { mounts, refused } = moduleMounts(dir, written, host, workingDir);
    for (const { source } of refused) log.add(mountOutside(wanted.path, source, layers));
    return mounts;
  }

  #display(dir: string): string {
    return relativePath(dir, this.#context.workingDir) ?? dir;
  }

  async #loadConfig(dir: string): Promise<Layer[]> {
    const root = await loadRootFile(dir, this.#context);
    return [...root, ...(await loadConfigDir(joinPath(dir, "config"), this.#context))];
  }

  #reportMissing(path: string, layers: readonly Layer[], key: KeyPath): void {
    const { host, log } = this.#context;
    if (isGoModulePath(path)) return log.add(goModule(path, layers, key));
    const { folders } = this.#places;
    const present = folders.flatMap((folder) => namesIn(folder, host));
    log.add(
      missingTheme(
        path,
        folders.map((folder) => this.#display(folder)),
        present,
        layers,
        key,
      ),
    );
  }
}

/** Names of the folders there, packages with a scope by their whole name. */
function namesIn(folder: string, host: Host): string[] {
  return host.list(folder).flatMap(({ name }) => {
    if (!name.startsWith("@")) return name.startsWith(".") ? [] : [name];
    return host.list(joinPath(folder, name)).map((inner) => `${name}/${inner.name}`);
  });
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

function readImports(values: ValueMap, at: Reading): Imports {
  const read = <T>(
    key: string,
    field: { read(value: Value, at: Reading, base: unknown): T },
  ): T | undefined => {
    const value = values[key];
    return value === undefined || value === null ? undefined : field.read(value, at.at(key), undefined);
  };
  const module = read("module", moduleSection) ?? moduleSection.initial;
  return { module, theme: read("theme", texts()) ?? [] };
}

function merged(layers: readonly Layer[]): ValueMap {
  const values: MutableMap = createMap();
  for (const layer of layers) overlay(values, lowerKeys(layer.values));
  return values;
}

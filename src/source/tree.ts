// Mounts the folders of project, theme and modules over each other into one tree of files.
//   1. every mount of every module is walked; a symbolic link must stay within its mount
//   2. of files with the same path in a component, the first in the order of strength stays
//   3. each component's files are sorted by path
import type { Config, Mount, SiteModule } from "../model/config.ts";
import type { Log } from "../model/diagnostic.ts";
import type { Component, Host, SourceFile, SourceTree } from "../model/source.ts";
import { compareText } from "./order.ts";
import { mountFilter, isComponent, type FileFilter } from "./mount-filter.ts";
import { mountSites } from "./mount-sites.ts";
import { joinPath, relativePath, resolvePath } from "./path.ts";
import { shareFiles } from "./share-files.ts";
import { gridOf, type SiteGrid } from "./site-grid.ts";
import { noSites } from "./sites.ts";
import { walkMount } from "./walk.ts";

export interface TreeOptions {
  /** A folder whose layouts/ and static/ serve a site that brings no page template of its own. */
  readonly fallback?: string;
}

/** Within one module the last mount wins here; elsewhere the first does. */
const lastMountWins: ReadonlySet<Component> = new Set(["assets", "i18n", "static"]);
/** Merged key by key, so that all files of a path are wanted. */
const keepsAll: ReadonlySet<Component> = new Set(["data", "i18n"]);

/** Reads the folders of all mounts; files are listed, not read. */
export function loadTree(config: Config, host: Host, log: Log, options: TreeOptions = {}): SourceTree {
  const layers = new Layers(gridOf(config));
  const filter = mountFilter(config.ignoreFiles);
  const modules = config.modules.entries();
  for (const [position, module] of modules) addModule(layers, module, position, config, host, log, filter);
  if (options.fallback !== undefined && !layers.hasPageTemplate())
    addModule(layers, fallbackModule(options.fallback), config.modules.length, config, host, log, filter);
  return layers.toTree();
}

function fallbackModule(dir: string): SiteModule {
  const mounts = ["layouts", "static"].map((name) => ({
    source: name,
    target: name,
    sites: noSites,
    files: [],
  }));
  return { path: "default-theme", dir, display: "default theme", mounts };
}

function addModule(
  layers: Layers,
  module: SiteModule,
  position: number,
  config: Config,
  host: Host,
  log: Log,
  filter: FileFilter,
): void {
  const sitesOf = mountSites(gridOf(config), position, module.mounts.length);
  for (const [index, mount] of module.mounts.entries()) {
    const component = mount.target.split("/", 1)[0]!;
    if (!isComponent(component)) continue;
    const sites = sitesOf(mount, component, index);
    if (!sites) continue;
    const place = placeOf(module, mount, config);
    const accepts = filter(component, mount);
    const target = mount.target.slice(component.length + 1);
    for (const { path, filename } of walkMount(place, host, log, accepts))
      layers.add({
        component,
        path: below(target, path),
        filename,
        display: below(place.display, path),
        sites,
        owner: module.path,
      });
  }
}

/** `path` below a folder; both are clean already and either may be "". */
function below(folder: string, path: string): string {
  return folder && path ? `${folder}/${path}` : folder || path;
}

/** Where a mount is on disk, the folder that it may not leave, and how both are called in messages. */
function placeOf(
  module: SiteModule,
  mount: Mount,
  config: Config,
): { root: string; bounds: string; display: string } {
  const root = resolvePath(module.dir, mount.source);
  const within = relativePath(root, module.dir);
  const display = relativePath(root, config.workingDir) ?? joinPath(module.display, within ?? mount.source);
  // A mount that names a folder elsewhere says so in the configuration: that folder itself is its bound.
  return { root, bounds: within === undefined ? root : module.dir, display };
}

/** Files by component and path, the strongest first. */
class Layers {
  readonly #grid: SiteGrid;
  readonly #files = new Map<Component, Map<string, SourceFile[]>>();

  constructor(grid: SiteGrid) {
    this.#grid = grid;
  }

  add(file: SourceFile): void {
    const { component, path } = file;
    let paths = this.#files.get(component);
    if (!paths) this.#files.set(component, (paths = new Map()));
    const present = paths.get(path);
    if (!present) paths.set(path, [file]);
    else this.#addTo(present, file);
  }

  #addTo(present: SourceFile[], file: SourceFile): void {
    const keeps = keepsAll.has(file.component);
    const isSame = ({ sites }: SourceFile) => sites.matrix === file.sites.matrix;
    const own = present.findIndex((other) => other.owner === file.owner && isSame(other));
    if (own >= 0 && lastMountWins.has(file.component)) present.splice(own, keeps ? 0 : 1, file);
    // Files for other sites stay beside each other: which site has which is decided by those who know their names.
    else if (keeps || !present.some(isSame)) present.push(file);
  }

  /** True when some layout is more than a partial, shortcode or render hook. */
  hasPageTemplate(): boolean {
    return [...(this.#files.get("layouts")?.keys() ?? [])].some((path) => !isPartOfPage(path));
  }

  toTree(): SourceTree {
    const sorted = (component: Component): SourceFile[] => {
      const files = [...(this.#files.get(component)?.values() ?? [])].flatMap((same) =>
        component === "layouts" ? shareFiles(same, this.#grid) : same,
      );
      return files.sort((a, b) => compareText(a.path, b.path));
    };
    return {
      archetypes: sorted("archetypes"),
      assets: sorted("assets"),
      content: sorted("content"),
      data: sorted("data"),
      i18n: sorted("i18n"),
      layouts: sorted("layouts"),
      static: sorted("static"),
    };
  }
}

const partFolders = new Set(["_partials", "partials", "_shortcodes", "shortcodes", "_markup"]);

/** Partials and shortcodes stand at the top (or in `_default`), render hooks in any section. */
function isPartOfPage(path: string): boolean {
  const folders = path.split("/").slice(0, -1);
  return folders.some((folder) => partFolders.has(folder));
}

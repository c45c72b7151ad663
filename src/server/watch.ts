// Tells when files of the project change. The project folder itself is watched, so that folders made later are
// seen, but only those parts of it that a build can read. chokidar is loaded here and nowhere else.
import { existsSync, realpathSync } from "node:fs";
import { basename, resolve, sep } from "node:path";
import { FSWatcher } from "chokidar";

export interface WatchOptions {
  /** Absolute path of the project. */
  readonly root: string;
  /** Files and folders that matter, absolute; they need not exist yet. */
  readonly include: readonly string[];
  /** Look at files at this interval instead of being told by the system. */
  readonly pollMs?: number;
  /** Called with absolute paths, soon after the last of a burst of changes. */
  readonly onChange: (paths: readonly string[]) => void;
}

export interface Watcher {
  /** Other files and folders matter from now on. */
  include(paths: readonly string[]): void;
  /** Resolves when changes are seen. */
  readonly ready: Promise<void>;
  close(): Promise<void>;
}

/**
 * A watcher that stays closed. chokidar's own opens again when something is added, which happens after the end of
 * watching too: by a build that was under way, or by chokidar itself when watched files are deleted at that moment.
 * The program would never end.
 */
class ClosableWatcher extends FSWatcher {
  override add(...added: Parameters<FSWatcher["add"]>): this {
    if (!this.closed) super.add(...added);
    return this;
  }
}

/** Editors save in several steps; what comes within this time is one change. */
const DEBOUNCE_MS = 50;

export function createWatcher({ root: project, include, pollMs, onChange }: WatchOptions): Watcher {
  // Links are resolved once, here: the system tells changes by real paths, and links aren't followed below.
  const root = realpathSync(project);
  const resolveAll = (paths: readonly string[]) => [
    ...new Set(paths.map((path) => realPath(path, project, root))),
  ];
  let included = resolveAll(include);
  const changed = new Set<string>();
  let timer: NodeJS.Timeout | undefined;
  const flush = () => {
    const paths = [...changed];
    changed.clear();
    onChange(paths);
  };
  const watcher = new ClosableWatcher({
    ignoreInitial: true,
    // A link may lead anywhere, to the whole disk too.
    followSymlinks: false,
    ignored: (path) => !isWatched(resolve(path), root, included),
    ...(pollMs !== undefined && { usePolling: true, interval: pollMs, binaryInterval: pollMs }),
  });
  watcher.add([root, ...included.filter((path) => !isBelow(path, root))]);
  watcher.on("all", (_event, path) => {
    changed.add(resolve(path));
    clearTimeout(timer);
    timer = setTimeout(flush, DEBOUNCE_MS);
  });
  // A folder that can't be read is the build's to report.
  watcher.on("error", () => {});
  return {
    include(paths) {
      const before = included;
      included = resolveAll(paths);
      watcher.add(included.filter((path) => !before.includes(path)));
    },
    ready: new Promise((done) => watcher.once("ready", done)),
    async close() {
      clearTimeout(timer);
      await watcher.close();
    },
  };
}

/** The real path, also of what isn't there yet below the project. */
function realPath(path: string, project: string, root: string): string {
  if (existsSync(path)) return realpathSync(path);
  return isBelow(path, project) ? root + path.slice(project.length) : path;
}

/** Whether a path is wanted, or lies on the way to a wanted one. */
function isWatched(path: string, root: string, included: readonly string[]): boolean {
  if (path === root) return true;
  if (isTemporary(basename(path))) return false;
  return included.some((wanted) => isBelow(path, wanted) || isBelow(wanted, path));
}

function isBelow(path: string, folder: string): boolean {
  return path === folder || path.startsWith(folder.endsWith(sep) ? folder : folder + sep);
}

const TEMPORARY_NAMES = new Set([".git", "node_modules", "4913"]);

/** What editors and version control leave beside the files that one edits. */
function isTemporary(name: string): boolean {
  return TEMPORARY_NAMES.has(name) || /^\.#|^#.*#$|~$|\.sw[a-z]$|\.tmp$/.test(name);
}

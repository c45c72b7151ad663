// Shortcodes that are functions: the modules below shortcodes/ of the project and its themes. Code runs with all that the
// author may do, so that each owner's files count only if the site's own configuration names the owner.
import type { Config } from "../model/config.ts";
import type { Log } from "../model/diagnostic.ts";
import type { Host, SourceFile } from "../model/source.ts";
import { everySite } from "./mount-sites.ts";
import { joinPath, resolvePath } from "./path.ts";
import { gridOf } from "./site-grid.ts";
import { walkMount } from "./walk.ts";

/** The folder, beside layouts/ and content/. */
export const CODE_FOLDER = "shortcodes";

export interface CodeFiles {
  readonly allowed: readonly SourceFile[];
  /** Files that are there and may not run. */
  readonly refused: readonly SourceFile[];
}

const MODULE = /\.m?[jt]s$/;
const NO_SHORTCODE = /\.d\.m?ts$|\.(?:test|spec)\.m?[jt]s$/;

/** The modules of a site by whether they may run, those of the project first. */
export function findCodeFiles(config: Config, host: Host, log: Log): CodeFiles {
  const { modules, security } = config;
  const allowed: SourceFile[] = [];
  const refused: SourceFile[] = [];
  for (const [position, { path: owner, dir, display }] of modules.entries()) {
    const sites = everySite(gridOf(config), position);
    const root = {
      root: resolvePath(dir, CODE_FOLDER),
      bounds: dir,
      display: joinPath(display, CODE_FOLDER),
    };
    const found = walkMount(root, host, log, acceptsCode);
    const list = security.allowCode.includes(owner === "" ? "." : owner) ? allowed : refused;
    for (const { path, filename } of found)
      list.push({
        component: "layouts",
        path: `_shortcodes/${path}`,
        filename,
        display: joinPath(display, CODE_FOLDER, path),
        sites,
        owner,
      });
  }
  return { allowed, refused };
}

function acceptsCode(path: string, _filename: string, kind: "file" | "directory"): boolean {
  const name = path.slice(path.lastIndexOf("/") + 1);
  if (name.startsWith(".") || name === "node_modules") return false;
  return kind === "directory" || (MODULE.test(name) && !NO_SHORTCODE.test(name));
}

/** The name that a call has for a module: `_shortcodes/docs/card.ts` → `docs/card`. */
export function codeName({ path }: SourceFile): string {
  return path.slice("_shortcodes/".length).replace(MODULE, "").toLowerCase();
}

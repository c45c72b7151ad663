// What a theme or module puts into the site: the mounts that it names, or its component folders. What it names
// must lie within its own folder; only npm packages may be those of the project.
import type { Mount } from "../model/config.ts";
import type { Host } from "../model/source.ts";
import { componentNames } from "../source/mount-filter.ts";
import { anySite, noSites } from "../source/sites.ts";
import { withLanguage } from "./targets.ts";
import { cleanPath, isInside, joinPath } from "../source/path.ts";

/** A mount without globs, for one language or the default site. */
export function plainMount(source: string, target: string, lang = ""): Mount {
  const sites = lang === "" ? noSites : { ...noSites, matrix: withLanguage(anySite, lang) };
  return { source, target, sites, files: [] };
}

/** Mounts with tidy paths; a target's leading slash means nothing. */
export function cleanMounts(mounts: readonly Mount[]): Mount[] {
  return mounts.map((mount) => ({
    ...mount,
    source: cleanPath(mount.source.replaceAll("\\", "/")),
    target: cleanPath(`/${mount.target}`).slice(1),
  }));
}

/** The mounts of a module in `dir`; `written` are those of its configuration or of the import. */
export function moduleMounts(
  dir: string,
  written: readonly Mount[],
  host: Host,
  workingDir: string,
): { readonly mounts: readonly Mount[]; readonly refused: readonly Mount[] } {
  if (written.length === 0) {
    const present = componentNames.filter((name) => host.stat(joinPath(dir, name))?.kind === "directory");
    return { mounts: present.map((name) => plainMount(name, name)), refused: [] };
  }
  const placed = cleanMounts(written).map((mount) => withPackage(mount, dir, host, workingDir));
  const isAllowed = ({ source }: Mount): boolean =>
    isInside(source, ".") || isInside(source, joinPath(workingDir, "node_modules"));
  return { mounts: placed.filter(isAllowed), refused: placed.filter((mount) => !isAllowed(mount)) };
}

/** `node_modules/x` is the theme's own package where it brings one, else that of the project. */
function withPackage(mount: Mount, dir: string, host: Host, workingDir: string): Mount {
  // Themes long wrote the project's packages as seen from the themes folder.
  const source = mount.source.replace(/^(\.\.\/)+(?=node_modules\/)/, "");
  if (!source.startsWith("node_modules/")) return mount;
  const isOwn = host.stat(joinPath(dir, source)) !== undefined;
  return { ...mount, source: isOwn ? source : joinPath(workingDir, source) };
}

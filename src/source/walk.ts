// Walks one mounted folder. Plain files cost no call of their own; only links are resolved, and a link that
// leaves its mount is refused: whoever can add a file to content must not be able to publish /etc.
import type { Log } from "../model/diagnostic.ts";
import type { Host } from "../model/source.ts";
import { brokenLink, linkLeavesMount } from "./messages.ts";
import type { Accepts } from "./mount-filter.ts";
import { isInside, joinPath } from "./path.ts";

export interface FoundFile {
  /** Below the mount; "" when the mount is a single file. */
  readonly path: string;
  /** Absolute path on disk. */
  readonly filename: string;
}

/** A folder or single file to walk. */
export interface MountPlace {
  readonly root: string;
  /** Folder that the root itself may not leave by a link. */
  readonly bounds: string;
  /** Name of the root in messages. */
  readonly display: string;
}

/** All files of a mount that are accepted, folder by folder in order of names. */
export function walkMount(place: MountPlace, host: Host, log: Log, accepts: Accepts): FoundFile[] {
  const facts = host.stat(place.root);
  if (!facts || facts.kind === "other") return [];
  const realRoot = host.realPath(place.root);
  if (!isInside(realRoot, host.realPath(place.bounds))) {
    log.add(linkLeavesMount(place.display, "the folder that it stands in"));
    return [];
  }
  if (facts.kind === "file") return [{ path: "", filename: place.root }];
  const walk = new Walk(place, realRoot, host, log, accepts);
  walk.enter("", realRoot);
  return walk.found;
}

class Walk {
  readonly found: FoundFile[] = [];
  readonly #place: MountPlace;
  readonly #realRoot: string;
  readonly #host: Host;
  readonly #log: Log;
  readonly #accepts: Accepts;
  /** Real paths of the folders being walked, outermost first: a link to one of them is a circle. */
  readonly #open: string[] = [];
  /** How many links led to where we are, and what links below links have led to: a lattice of links is no maze. */
  #linkDepth = 0;
  readonly #linked = new Set<string>();

  constructor(place: MountPlace, realRoot: string, host: Host, log: Log, accepts: Accepts) {
    this.#place = place;
    this.#realRoot = realRoot;
    this.#host = host;
    this.#log = log;
    this.#accepts = accepts;
  }

  enter(dir: string, realDir: string): void {
    if (this.#open.includes(realDir)) return;
    this.#open.push(realDir);
    for (const { name, kind } of this.#host.list(realDir)) {
      const path = dir ? `${dir}/${name}` : name;
      const real = `${realDir === "/" ? "" : realDir}/${name}`;
      if (kind === "symlink") this.#follow(path, real);
      else if (kind !== "other") this.#visit(path, real, kind);
    }
    this.#open.pop();
  }

  #visit(path: string, real: string, kind: "file" | "directory"): void {
    const filename = `${this.#place.root}/${path}`;
    if (!this.#accepts(path, filename, kind)) return;
    if (kind === "directory") this.enter(path, real);
    else this.found.push({ path, filename });
  }

  #follow(path: string, link: string): void {
    const display = joinPath(this.#place.display, path);
    const target = this.#resolve(link);
    if (!target) this.#log.add(brokenLink(display));
    else if (!isInside(target.real, this.#realRoot))
      this.#log.add(linkLeavesMount(display, this.#place.display));
    else if (target.kind !== "other") this.#visitLinked(path, target.real, target.kind);
  }

  #visitLinked(path: string, real: string, kind: "file" | "directory"): void {
    if (this.#linkDepth > 0 && kind === "directory") {
      if (this.#linked.has(real)) return;
      this.#linked.add(real);
    }
    this.#linkDepth++;
    this.#visit(path, real, kind);
    this.#linkDepth--;
  }

  #resolve(link: string): { real: string; kind: "file" | "directory" | "other" } | undefined {
    try {
      const real = this.#host.realPath(link);
      const kind = this.#host.stat(real)?.kind;
      return kind && { real, kind };
    } catch {
      // Missing, a circle of links, or no right to look: all lead nowhere.
      return undefined;
    }
  }
}

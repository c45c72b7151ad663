// Writes a build's outputs below the destination. In order: 1. every path is checked and compared with what is
// there, before anything is touched; 2. what differs is written; 3. with `clean`, what the build did not make
// is removed. A file in a folder that was there is written beside its place and renamed, so that who reads the site
// meanwhile, or after a crash, finds whole files, old or new. A new folder has no readers: its files are written in
// place, and the next publish mends what a crash left of them.
import { closeSync, constants, copyFileSync, existsSync, mkdirSync, openSync, readdirSync } from "node:fs";
import { realpathSync, renameSync, rmSync, writeSync } from "node:fs";
import { isAbsolute, join, resolve } from "node:path";
import type { BuildResult, PublishReport } from "../model/build.ts";
import type { Output } from "../model/render.ts";
import { hugoKeeps, removeStale } from "./publish-clean.ts";
import type { Keep } from "./publish-clean.ts";
import { planPublish } from "./publish-plan.ts";
import type { PublishPlan } from "./publish-plan.ts";
import { cannotWrite, holdsSources, notAbsolute } from "./publish-messages.ts";
import { isWithin } from "./publish-path.ts";
import { dirName } from "../source/path.ts";

export interface PublishOptions {
  /** Absolute; made when it isn't there. */
  readonly destination: string;
  /** Remove what this build did not make: Hugo's `--cleanDestinationDir`. */
  readonly clean?: boolean;
  /** What `clean` leaves alone; Hugo's defaults unless given. */
  readonly keep?: Keep;
}

const TEMP_NAME = /^\.homelab-site-(\d+)\.tmp$/;

/** Publishes a good build; throws a DiagnosticError, with nothing written, when a path can't be used. */
export function publish(result: BuildResult, options: PublishOptions): PublishReport {
  const start = performance.now();
  const { destination, clean = false, keep = hugoKeeps } = options;
  if (!result.ok) throw new Error("publish: the build has errors");
  if (!isAbsolute(destination)) throw notAbsolute(destination);

  const root = openDestination(destination);
  if (clean) guardSources(root, result.config);
  const plan = planPublish(result.outputs, root, clean);
  writePlan(plan, root);
  const removed = clean ? removeStale(result.outputs, root, keep) : [];
  return {
    written: plan.changed.map((output) => output.path),
    unchanged: plan.unchanged,
    removed: [...plan.inTheWay, ...removed],
    ms: performance.now() - start,
  };
}

/** Cleaning removes what the build didn't make: the project's own folders must not be among it. */
function guardSources(root: string, { workingDir, mounts }: BuildResult["config"]): void {
  if (isWithin(root, realPath(workingDir))) throw holdsSources(root);
  for (const { source } of mounts) {
    const folder = realPath(resolve(workingDir, source));
    if (isWithin(root, folder) || isWithin(folder, root)) throw holdsSources(root);
  }
}

function realPath(path: string): string {
  return existsSync(path) ? realpathSync(path) : path;
}

/** Makes the destination and takes away what a crashed publish left there; gives its real path. */
function openDestination(destination: string): string {
  const root = attemptWrite(destination, () => {
    mkdirSync(destination, { recursive: true });
    return realpathSync(destination);
  });
  for (const name of readdirSync(root)) {
    const owner = TEMP_NAME.exec(name)?.[1];
    if (owner !== undefined && !isRunning(Number(owner))) rmSync(join(root, name), { force: true });
  }
  return root;
}

/** Whether another process of that id lives: then it is publishing here just now. */
function isRunning(pid: number): boolean {
  if (pid === process.pid) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

function writePlan(plan: PublishPlan, root: string): void {
  const temp = join(root, `.homelab-site-${process.pid}.tmp`);
  for (const path of plan.inTheWay) rmSync(join(root, path), { recursive: true, force: true });
  for (const folder of plan.newFolders) attemptWrite(folder, () => mkdirSync(join(root, folder)));
  try {
    for (const output of plan.changed) {
      const filename = join(root, output.path);
      attemptWrite(output.path, () => {
        if (plan.newFolders.has(dirName(output.path))) return write(filename, output);
        write(temp, output);
        renameSync(temp, filename);
      });
    }
  } finally {
    rmSync(temp, { force: true });
  }
}

function write(filename: string, { content }: Output): void {
  if ("copyOf" in content) {
    // A clone where the file system can; the mode is copied along, so a read-only temp file may be in the way.
    rmSync(filename, { force: true });
    copyFileSync(content.copyOf, filename, constants.COPYFILE_FICLONE);
    return;
  }
  const file = openSync(filename, "w");
  try {
    for (let at = 0; at < content.length;) at += writeSync(file, content, at);
  } finally {
    closeSync(file);
  }
}

function attemptWrite<T>(path: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw cannotWrite(path, error as NodeJS.ErrnoException);
  }
}

// Files that a build keeps for later ones. What can't be kept is made again: no fault of a cache ends a build.
import { randomBytes } from "node:crypto";
import {
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";

/** The file's bytes; undefined where there is none that is young enough. Reading marks it as used. */
export function recallFile(filename: string, maxAgeMs: number): Uint8Array | undefined {
  try {
    const { mtime, mtimeMs } = statSync(filename);
    if (Date.now() - mtimeMs > maxAgeMs) return undefined;
    const content = readFileSync(filename);
    utimesSync(filename, new Date(), mtime);
    return content;
  } catch {
    return undefined;
  }
}

/** Written whole or not at all, so that builds side by side can share a folder. */
export function keepFile(filename: string, content: Uint8Array): void {
  const temp = `${filename}.${randomBytes(6).toString("hex")}.tmp`;
  try {
    mkdirSync(dirname(filename), { recursive: true });
    writeFileSync(temp, content);
    renameSync(temp, filename);
  } catch {
    removeIfThere(temp);
  }
}

function removeIfThere(filename: string): void {
  try {
    rmSync(filename, { force: true });
  } catch {
    // Its folder is none.
  }
}

/** Removes the files of a folder that nobody has asked for since then; gives their number. */
export function forgetUnused(folder: string, sinceMs: number): number {
  let count = 0;
  for (const name of namesIn(folder)) {
    const filename = join(folder, name);
    const facts = statSync(filename, { throwIfNoEntry: false });
    // Writing marks as used, too. File systems keep whole milliseconds at best.
    if (!facts?.isFile() || Math.max(facts.atimeMs, facts.mtimeMs) >= Math.floor(sinceMs)) continue;
    rmSync(filename, { force: true });
    count++;
  }
  return count;
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

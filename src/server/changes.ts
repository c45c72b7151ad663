// What differs between two good builds, by published path. Pages are compared by their bytes; files that are
// copied as they are by size and time, taken when the build was made.
import { statSync } from "node:fs";
import type { Output } from "../model/render.ts";

/** Bytes, or the size and time of a copied file, by path. */
export type Snapshot = ReadonlyMap<string, Uint8Array | string>;

export function takeSnapshot(outputs: ReadonlyMap<string, Output>): Snapshot {
  const snapshot = new Map<string, Uint8Array | string>();
  for (const [path, { content }] of outputs)
    snapshot.set(path, "copyOf" in content ? fileStamp(content.copyOf) : content);
  return snapshot;
}

/** `5120-1767225600000`; "" for a file that has gone. */
export function fileStamp(filename: string): string {
  const facts = statSync(filename, { throwIfNoEntry: false });
  return facts ? `${facts.size}-${facts.mtimeMs}` : "";
}

/** Paths that were added, changed or removed. */
export function changedPaths(before: Snapshot, after: Snapshot): string[] {
  const changed: string[] = [];
  for (const [path, content] of after) if (!isSame(before.get(path), content)) changed.push(path);
  for (const path of before.keys()) if (!after.has(path)) changed.push(path);
  return changed;
}

function isSame(before: Uint8Array | string | undefined, after: Uint8Array | string): boolean {
  if (before === after) return true;
  if (before === undefined || typeof before === "string" || typeof after === "string") return false;
  return before.length === after.length && Buffer.compare(before, after) === 0;
}

// What "inside the destination" means: decided by path segments, never by a common prefix of text.
import { relative, sep } from "node:path";

/** Whether `path` is `folder` or below it; both absolute. */
export function isWithin(folder: string, path: string): boolean {
  const between = relative(folder, path);
  return between === "" || (between !== ".." && !between.startsWith(`..${sep}`) && !isOtherDrive(between));
}

// On Windows `relative` between two drives gives an absolute path.
function isOtherDrive(between: string): boolean {
  return /^[a-zA-Z]:/.test(between);
}

/** Whether an output's path can be joined to the destination: forward slashes, no empty or dotted way out. */
export function isSafePath(path: string): boolean {
  if (path.includes("\\") || path.includes("\0")) return false;
  if (process.platform === "win32" && path.includes(":")) return false;
  return path.split("/").every((segment) => segment !== "" && segment !== "." && segment !== "..");
}

/** The folder part: "" for a file at the root. */
export function folderOf(path: string): string {
  const slash = path.lastIndexOf("/");
  return slash < 0 ? "" : path.slice(0, slash);
}

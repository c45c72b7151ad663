// What "inside the destination" means: decided by path segments, never by a common prefix of text.
import { isInside, toSlash } from "../source/path.ts";

/** Whether `path` is `folder` or below it; both absolute paths of this machine. */
export function isWithin(folder: string, path: string): boolean {
  return isInside(toSlash(path), toSlash(folder));
}

/** Whether an output's path can be joined to the destination: forward slashes, no empty or dotted way out. */
export function isSafePath(path: string): boolean {
  if (path.includes("\\") || path.includes("\0")) return false;
  if (process.platform === "win32" && path.includes(":")) return false;
  return path.split("/").every((segment) => segment !== "" && segment !== "." && segment !== "..");
}

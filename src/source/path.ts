// Paths as strings with forward slashes, whatever the platform: the unified file system knows no others.
// Node's path module isn't used, since its meaning of a path changes with the machine.

/** The path with forward slashes only. */
export function toSlash(path: string): string {
  return path.includes("\\") ? path.replaceAll("\\", "/") : path;
}

/** Resolves `.`, `..` and doubled slashes by text alone, as Go's path.Clean; the empty path is ".". */
export function cleanPath(path: string): string {
  const rooted = path.startsWith("/");
  const kept: string[] = [];
  for (const part of path.split("/")) {
    if (part === "" || part === ".") continue;
    if (part !== "..") kept.push(part);
    else if (kept.length > 0 && kept.at(-1) !== "..") kept.pop();
    else if (!rooted) kept.push("..");
  }
  const joined = kept.join("/");
  if (rooted) return `/${joined}`;
  return joined || ".";
}

/** Joins the parts that aren't empty and cleans the result; "" where all are empty. */
export function joinPath(...parts: readonly string[]): string {
  const joined = parts.filter((part) => part !== "").join("/");
  return joined && cleanPath(joined);
}

/** True for `/a`, `C:/a` and `//server/share`. */
export function isAbsolutePath(path: string): boolean {
  return path.startsWith("/") || /^[A-Za-z]:[\\/]/.test(path);
}

/** `path` itself where it is absolute, else below `folder`. */
export function resolvePath(folder: string, path: string): string {
  const slashed = toSlash(path);
  return isAbsolutePath(slashed) ? cleanPath(slashed) : joinPath(folder, slashed);
}

/**
 * True when `path` is `folder` or lies below it, compared by segments: `/site-b` isn't inside `/site`.
 * Both are cleaned first, so that `folder/../x` is outside.
 */
export function isInside(path: string, folder: string): boolean {
  const inner = cleanPath(path);
  const outer = cleanPath(folder);
  if (outer === ".") return !isAbsolutePath(inner) && inner !== ".." && !inner.startsWith("../");
  if (inner === outer) return true;
  return inner.startsWith(outer.endsWith("/") ? outer : `${outer}/`);
}

/** `path` below `folder`, "" for the folder itself, or undefined when it isn't inside. */
export function relativePath(path: string, folder: string): string | undefined {
  if (!isInside(path, folder)) return undefined;
  const inner = cleanPath(path);
  const outer = cleanPath(folder);
  if (inner === outer) return "";
  return outer === "." ? inner : inner.slice(outer.endsWith("/") ? outer.length : outer.length + 1);
}

/** Last segment: `a.md` of `posts/a.md`. */
export function baseName(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1);
}

/** All but the last segment, without a slash at the end; "" where there is none. */
export function dirName(path: string): string {
  const slash = path.lastIndexOf("/");
  return slash === 0 ? "/" : path.slice(0, Math.max(0, slash));
}

/** Extension of the last segment without its dot: `md`; "" where there is none. */
export function extension(path: string): string {
  const name = baseName(path);
  const dot = name.lastIndexOf(".");
  return dot < 0 ? "" : name.slice(dot + 1);
}

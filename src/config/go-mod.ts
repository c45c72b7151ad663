// go.mod of a project that Hugo keeps with Go: the folders that it puts in the place of modules are of use without Go.
//   replace example.org/theme => ../theme
import type { Host } from "../model/source.ts";
import { joinPath, resolvePath } from "../source/path.ts";

/** Absolute folders by module path, of the `replace` lines that name a folder. */
export function readReplacements(host: Host, workingDir: string): ReadonlyMap<string, string> {
  const file = joinPath(workingDir, "go.mod");
  const found = new Map<string, string>();
  if (host.stat(file)?.kind !== "file") return found;
  let inBlock = false;
  for (const written of host.readText(file).split("\n")) {
    const line = written.replace(/\/\/.*$/, "").trim();
    if (line === "replace (") inBlock = true;
    else if (line === ")") inBlock = false;
    else if (inBlock || line.startsWith("replace ")) addReplacement(line, workingDir, found);
  }
  return found;
}

// [replace] path [version] => folder
function addReplacement(line: string, workingDir: string, found: Map<string, string>): void {
  const words = line.split(/\s+/).filter((word) => word !== "replace");
  const arrow = words.indexOf("=>");
  const [path, target] = [words[0], words[arrow + 1]];
  if (arrow < 1 || path === undefined || target === undefined) return;
  if (/^\.{0,2}\//.test(target)) found.set(path, resolvePath(workingDir, target));
}

/** True for `github.com/owner/name`: only the path of a Go module begins with a host. */
export function isGoModulePath(path: string): boolean {
  return /^[\w-]+(\.[\w-]+)+\//.test(path);
}

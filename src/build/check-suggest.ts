// "Did you mean" for links: a page of the same name elsewhere, else one of a similar name in the same folder.
// Both come from maps, so that a site with many broken links is checked as fast as one with few.
import { nearest } from "../diagnostics/suggest.ts";
import { baseName, dirName } from "../source/path.ts";

/** Most siblings that are compared letter by letter. */
const MOST_SIBLINGS = 500;

export interface LinkSuggester {
  /** `did you mean "/docs/setup/"?` for a path below the destination that doesn't exist. */
  suggest(path: string): string | undefined;
}

export function createSuggester(files: Iterable<string>, basePath: string): LinkSuggester {
  const byName = new Map<string, string[]>();
  const byFolder = new Map<string, string[]>();
  for (const file of files) {
    const url = file.replace(/(^|\/)index\.html$/, "$1");
    const bare = url.replace(/\/$/, "");
    addTo(byName, baseName(bare), url);
    addTo(byFolder, dirName(bare), url);
  }
  const similar = (bare: string): string | undefined => {
    // One or two letters are near to anything.
    if (baseName(bare).length < 3) return undefined;
    const siblings = (byFolder.get(dirName(bare)) ?? []).slice(0, MOST_SIBLINGS);
    const names = new Map(siblings.map((url) => [baseName(url.replace(/\/$/, "")), url]));
    const [name] = nearest(baseName(bare), names.keys(), 1);
    return name === undefined ? undefined : names.get(name);
  };
  return {
    suggest(path) {
      const bare = path.replace(/\/?(index\.html)?$/, "").replace(/\.md$/, "");
      const found = byName.get(baseName(bare))?.[0] ?? similar(bare);
      return found === undefined || bare === "" ? undefined : `did you mean "${basePath}${found}"?`;
    },
  };
}

function addTo(map: Map<string, string[]>, key: string, url: string): void {
  const list = map.get(key);
  if (list) list.push(url);
  else map.set(key, [url]);
}

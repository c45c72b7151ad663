// "Did you mean" for links: a page of the same name elsewhere, else one of a similar name in the same folder.
// Both come from maps, so that a site with many broken links is checked as fast as one with few.
import { nearest } from "../diagnostics/suggest.ts";
import { baseName, dirName } from "../source/path.ts";

/** Most siblings that are compared letter by letter, and for how many links. */
const MOST_SIBLINGS = 500;
const MOST_COMPARED = 200;

export interface LinkSuggester {
  /** `did you mean "/docs/setup/"?` for a path below the destination that doesn't exist. */
  suggest(path: string): string | undefined;
}

/** URLs below the base URL by their last segment. */
type ByName = Map<string, string>;

export function createSuggester(files: Iterable<string>, basePath: string): LinkSuggester {
  const anywhere: ByName = new Map();
  const folders = new Map<string, ByName>();
  for (const file of files) {
    const url = file.replace(/(^|\/)index\.html$/, "$1");
    const bare = url.replace(/\/$/, "");
    const name = baseName(bare);
    const siblings: ByName = folders.get(dirName(bare)) ?? new Map();
    folders.set(dirName(bare), siblings);
    if (siblings.size < MOST_SIBLINGS) siblings.set(name, url);
    if (!anywhere.has(name)) anywhere.set(name, url);
  }
  let compared = 0;
  const similar = (bare: string): string | undefined => {
    const siblings = folders.get(dirName(bare));
    // One or two letters are near to anything.
    if (!siblings || baseName(bare).length < 3 || compared++ >= MOST_COMPARED) return undefined;
    const [name] = nearest(baseName(bare), siblings.keys(), 1);
    return name === undefined ? undefined : siblings.get(name);
  };
  return {
    suggest(path) {
      const bare = path.replace(/\/?(index\.html)?$/, "").replace(/\.md$/, "");
      const found = anywhere.get(baseName(bare)) ?? similar(bare);
      return found === undefined || bare === "" ? undefined : `did you mean "${basePath}${found}"?`;
    },
  };
}

// Where the author wrote a link. HTML doesn't remember it, so the link's text is looked for in the content file;
// what isn't found there came from a template and is shown where it was published.
import type { Location } from "../model/diagnostic.ts";
import type { Page } from "../model/page.ts";
import { locate } from "../diagnostics/position.ts";

/** The place of a link in a page's content file, or undefined. */
export function placeInContent({ parsed }: Page, url: string, basePath: string): Location | undefined {
  if (!parsed) return undefined;
  for (const spelling of spellings(url, basePath)) {
    const offset = findWhole(parsed.text, spelling, parsed.bodyOffset);
    if (offset >= 0) return locate({ file: parsed.file.display, text: parsed.text }, offset, spelling.length);
  }
  return undefined;
}

/** How an author may have written what was published as `url`, the most exact first. */
function spellings(url: string, basePath: string): Set<string> {
  const hash = url.indexOf("#");
  const path = hash < 0 ? url : url.slice(0, hash);
  const below = path.startsWith(basePath) ? path.slice(basePath.length - 1) : path;
  const bare = below.replace(/^\//, "").replace(/\/$/, "");
  const last = bare.slice(bare.lastIndexOf("/") + 1);
  const forms = [
    url,
    unescaped(url),
    below,
    bare,
    `/${bare}`,
    `${bare}.md`,
    `/${bare}.md`,
    last,
    `${last}.md`,
  ];
  const fragment = hash < 0 ? [] : [url.slice(hash), `${bare}.md${url.slice(hash)}`];
  return new Set([url, ...fragment, ...forms].filter((form) => form.length > 1));
}

function unescaped(url: string): string {
  try {
    return decodeURIComponent(url);
  } catch {
    return url;
  }
}

const BEFORE = new Set("([<\"'`=: \t\n\r");
const AFTER = new Set(")]>\"'`#? \t\n\r");

/** Finds `text` where it stands alone, as a destination does: between brackets, quotes or spaces. */
function findWhole(whole: string, text: string, from: number): number {
  for (let at = whole.indexOf(text, from); at >= 0; at = whole.indexOf(text, at + 1)) {
    const before = whole[at - 1];
    const after = whole[at + text.length];
    const opens = before === undefined || BEFORE.has(before);
    // "page.md" followed by "#part" is that page; "#part" followed by "ner" is another part.
    if ((opens || text.startsWith("#")) && (after === undefined || AFTER.has(after))) return at;
  }
  return -1;
}

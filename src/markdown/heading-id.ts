// Ids of headings and definition terms: the text made into an anchor, unique within one page.
import type { AutoIDType } from "../value/slug.ts";
import { anchorize } from "../value/slug.ts";

/** The ids of one page. */
export interface IdRegistry {
  /** A free id made from `text`; `fallback` where nothing is left of it. */
  generate(text: string, fallback: string): string;
  /** Notes an id that the author gave. */
  put(id: string): void;
}

/** An empty registry. */
export function createIdRegistry(autoIDType: string): IdRegistry {
  const taken = new Set<string>();
  // Where to go on counting, so that a page of equal headings stays linear.
  const next = new Map<string, number>();
  return {
    put: (id) => void taken.add(id),
    generate(text, fallback) {
      const base = anchorize(text, autoIDType as AutoIDType) || fallback;
      let id = base;
      let n = next.get(base) ?? 1;
      while (taken.has(id)) id = `${base}-${n++}`;
      next.set(base, n);
      taken.add(id);
      return id;
    },
  };
}

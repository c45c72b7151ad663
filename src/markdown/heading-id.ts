// Ids of headings and definition terms: the text made into an anchor, unique within one page.

const KEEP = /[\p{L}\p{Nd}_]/u;
const MARKS = /\p{Mn}/gu;

/** The anchor for a text by one of Hugo's three rules; may be empty. */
export function anchorName(text: string, autoIDType: string): string {
  if (autoIDType === "blackfriday") return blackfriday(text);
  const isASCII = autoIDType === "github-ascii";
  const source = (isASCII ? text.normalize("NFD").replace(MARKS, "").normalize("NFC") : text).trim();
  let out = "";
  for (const char of source) {
    if (isASCII && char > "\x7f") continue;
    if (char === "-" || char === " ") out += "-";
    else if (KEEP.test(char)) out += lowerCase(char);
  }
  return out;
}

function blackfriday(text: string): string {
  let out = "";
  let pendingDash = false;
  for (const char of text) {
    if (/[\p{L}\p{N}]/u.test(char)) {
      if (pendingDash && out !== "") out += "-";
      pendingDash = false;
      out += lowerCase(char);
    } else pendingDash = true;
  }
  return out;
}

// Go lowers one rune to one rune: İ becomes a plain i.
const lowerCase = (char: string): string => (char === "İ" ? "i" : char.toLowerCase());

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
      const base = anchorName(text, autoIDType) || fallback;
      let id = base;
      let n = next.get(base) ?? 1;
      while (taken.has(id)) id = `${base}-${n++}`;
      next.set(base, n);
      taken.add(id);
      return id;
    },
  };
}

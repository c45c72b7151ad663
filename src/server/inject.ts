// Puts a script into a page, as early as the document allows: after the head's start tag, else after that of
// the document, else after the doctype.

/** The document with `snippet` in it. */
export function injectIntoHead(html: string, snippet: string): string {
  const at = placeForHead(html);
  return html.slice(0, at) + snippet + html.slice(at);
}

const OPENINGS = ["<head", "<html", "<!doctype"];

function placeForHead(html: string): number {
  const found = new Map<string, number>();
  let at = html.indexOf("<");
  while (at >= 0 && !found.has("<head")) {
    if (html.startsWith("<!--", at)) at = skipComment(html, at);
    else {
      const opening = OPENINGS.find((name) => isOpening(html, at, name));
      // The document's beginning is over with the first other element.
      if (!opening) break;
      const end = html.indexOf(">", at);
      if (end < 0) break;
      found.set(opening, end + 1);
      at = html.indexOf("<", end);
    }
  }
  for (const name of OPENINGS) if (found.has(name)) return found.get(name)!;
  return 0;
}

function isOpening(html: string, at: number, name: string): boolean {
  const next = html[at + name.length] ?? "";
  return /[\s>]/.test(next) && html.slice(at, at + name.length).toLowerCase() === name;
}

function skipComment(html: string, at: number): number {
  const end = html.indexOf("-->", at + 4);
  return end < 0 ? -1 : html.indexOf("<", end);
}

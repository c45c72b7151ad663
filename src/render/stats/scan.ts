// Finds the start tags of a page as Hugo does for hugo_stats.json: by the letters, not by the rules of HTML, so that
// both name the same elements. https://gohugo.io/configuration/build/#stats

const NAME_END = /[\s\u0085>]/g;
const QUOTE_OR_END = /["'>]/g;
/** Elements whose content is left out; the name only begins so. */
const HIDES_CONTENT = /^(?:pre|textarea|script|style)/i;
const DOCTYPE = /^!doctype/i;

/** Calls `take` with each start tag, `<p class="a">`. One pass, whatever the text. */
export function scanElements(html: string, take: (element: string) => void): void {
  let at = 0;
  while (at >= 0) {
    const open = html.indexOf("<", at);
    if (open < 0) return;
    at = html.startsWith("<!--", open) ? behind(html, "-->", open + 4) : scanElement(html, open, take);
  }
}

/** Gives the place to go on from, -1 at the end. */
function scanElement(html: string, open: number, take: (element: string) => void): number {
  const nameEnd = indexOf(html, NAME_END, open + 1);
  if (nameEnd < 0) return -1;
  const name = html.slice(open + 1, nameEnd);
  if (name === "" || name.startsWith("/")) return nameEnd + 1;
  if (DOCTYPE.test(name)) return behind(html, ">", nameEnd);
  const end = tagEnd(html, nameEnd);
  if (end < 0) return -1;
  take(html.slice(open, end + 1));
  const hides = !name.endsWith("/") && HIDES_CONTENT.test(name);
  return hides ? behindEndTag(html, end + 1, name.toLowerCase()) : end + 1;
}

/** The first `>` that isn't in quotes. */
function tagEnd(html: string, from: number): number {
  for (let at = indexOf(html, QUOTE_OR_END, from); at >= 0; at = indexOf(html, QUOTE_OR_END, at + 1)) {
    if (html[at] === ">") return at;
    at = html.indexOf(html[at]!, at + 1);
    if (at < 0) return -1;
  }
  return -1;
}

/** Behind the `</name>` that ends a hidden content. */
function behindEndTag(html: string, from: number, name: string): number {
  let close = -1;
  for (let open = html.indexOf("<", from); open >= 0;) {
    if (close < open) close = html.indexOf(">", open);
    if (close < 0) return -1;
    const next = html.indexOf("<", open + 1);
    if ((next < 0 || next > close) && nameOfEndTag(html.slice(open + 1, close)) === name) return close + 1;
    open = next;
  }
  return -1;
}

/** `/ Pre x` → pre. */
function nameOfEndTag(tag: string): string | undefined {
  return /^\s*\/\s*([^\s/]+)(?:\s[^/]*)?$/.exec(tag)?.[1]?.toLowerCase();
}

function indexOf(text: string, pattern: RegExp, from: number): number {
  pattern.lastIndex = from;
  return pattern.exec(text)?.index ?? -1;
}

function behind(text: string, mark: string, from: number): number {
  const found = text.indexOf(mark, from);
  return found < 0 ? -1 : found + mark.length;
}

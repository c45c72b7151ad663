// HTML → text: what plainify, countwords and plain-text contexts make of it. One pass, entities stay as they are.

const tagStart = /<(\/?)([a-zA-Z][^\s/>"'=]*)/y;
/** `<!DOCTYPE html>`, `<?xml ?>`, `</>`: no tags, but no text either, up to the next `>`. */
const declarationStart = /<[!?/]/y;

interface Tag {
  /** In small letters; "" for a comment. */
  readonly name: string;
  readonly isClosing: boolean;
  /** The offset behind it. */
  readonly end: number;
}

/** The text without tags and comments, and without what scripts and styles contain. */
export function stripTags(html: string): string {
  let text = "";
  walk(
    html,
    (piece) => (text += piece),
    () => {},
  );
  return text;
}

/** Calls back for the pieces of text and the tags between them. */
function walk(html: string, onText: (piece: string) => void, onTag: (tag: Tag) => void): void {
  let at = 0;
  for (let open = html.indexOf("<"); open >= 0; open = html.indexOf("<", at)) {
    if (open > at) onText(html.slice(at, open));
    const tag = tagAt(html, open);
    if (tag) onTag(tag);
    else onText("<");
    at = tag?.end ?? open + 1;
  }
  if (at < html.length) onText(html.slice(at));
}

/** The tag or comment at `open`; a script or style with its content is one. */
function tagAt(html: string, open: number): Tag | undefined {
  if (html.startsWith("<!--", open)) {
    const end = html.indexOf("-->", open + 4);
    return { name: "", isClosing: false, end: end < 0 ? html.length : end + 3 };
  }
  tagStart.lastIndex = open;
  const match = tagStart.exec(html);
  if (!match) return declarationAt(html, open);
  const end = tagEnd(html, tagStart.lastIndex);
  const name = match[2]!.toLowerCase();
  const isClosing = match[1] !== "";
  const isRaw = !isClosing && (name === "script" || name === "style");
  return { name, isClosing, end: isRaw ? skipRaw(html, end, name) : end };
}

function declarationAt(html: string, open: number): Tag | undefined {
  declarationStart.lastIndex = open;
  if (!declarationStart.test(html)) return undefined;
  const close = html.startsWith("<![CDATA[", open) ? "]]>" : ">";
  const end = html.indexOf(close, open);
  return { name: "", isClosing: false, end: end < 0 ? html.length : end + close.length };
}

/** Behind the `>` of a tag; one within a quoted value doesn't end it. */
function tagEnd(html: string, from: number): number {
  let quote = "";
  for (let i = from; i < html.length; i++) {
    const c = html[i]!;
    if (quote !== "") {
      if (c === quote) quote = "";
    } else if (c === ">") return i + 1;
    else if ((c === '"' || c === "'") && html[i - 1] === "=") quote = c;
  }
  return html.length;
}

function skipRaw(html: string, from: number, name: string): number {
  const close = new RegExp(`</${name}(?=[\\s/>])`, "gi");
  close.lastIndex = from;
  const match = close.exec(html);
  return match ? tagEnd(html, close.lastIndex) : html.length;
}

const block =
  /^(?:address|article|aside|blockquote|caption|d[dlt]|details|dialog|div|fieldset|figcaption|figure|footer|form|h[1-6]|header|hgroup|hr|li|main|nav|ol|p|pre|section|summary|table|t[dhr]|tbody|tfoot|thead|ul)$/;

/** Text as plainify gives it: paragraphs and line breaks become new lines, other blocks and white space one space. */
export function plainify(html: string): string {
  if (!html.includes("<")) return html;
  let text = "";
  let isApart = false;
  walk(
    html,
    (piece) => {
      text += (isApart && text !== "" ? " " : "") + piece.replaceAll("\n", " ");
      isApart = false;
    },
    ({ name, isClosing }) => {
      if (isClosing ? name === "p" : name === "br") text += "\n";
      else isApart ||= block.test(name);
    },
  );
  // The first white space of a run decides.
  return text.replace(/([\s\u0085])[\s\u0085]+/g, "$1");
}

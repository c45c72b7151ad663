// HTML → text: what plainify, countwords and plain-text contexts make of it. One pass, entities stay as they are.

const tagStart = /<(\/?)([a-zA-Z][^\s/>"'=]*)/y;

/** The text without tags and comments, and without what scripts and styles contain. */
export function stripTags(html: string): string {
  let text = "";
  let at = 0;
  for (let open = html.indexOf("<"); open >= 0; open = html.indexOf("<", at)) {
    text += html.slice(at, open);
    at = skipTag(html, open);
    if (at === open) {
      text += "<";
      at++;
    }
  }
  return text + html.slice(at);
}

/** The offset behind the tag or comment at `open`; `open` itself where none begins there. */
function skipTag(html: string, open: number): number {
  if (html.startsWith("<!--", open)) {
    const end = html.indexOf("-->", open + 4);
    return end < 0 ? html.length : end + 3;
  }
  tagStart.lastIndex = open;
  const match = tagStart.exec(html);
  if (!match) return open;
  const end = tagEnd(html, tagStart.lastIndex);
  const name = match[2]!.toLowerCase();
  return match[1] === "" && (name === "script" || name === "style") ? skipRaw(html, end, name) : end;
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

const newline = "\0newline\0";

/** Text as plainify gives it: paragraphs and line breaks become new lines, other white space runs one space. */
export function plainify(html: string): string {
  if (!/[<>]/.test(html)) return html;
  const marked = html.replaceAll("\n", " ").replace(/<\/p>|<br>|<br \/>/g, newline);
  const text = stripTags(marked).replaceAll(newline, "\n");
  // The first white space of a run decides.
  return text.replace(/([\s\u0085])[\s\u0085]+/g, "$1");
}

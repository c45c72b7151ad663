// HTML and XML escaping with the entities that Go writes, and its inverse for plain text: removing tags.

const htmlSpecial = /[\0"&'+<>]/;
const htmlEntities: Readonly<Record<string, string>> = {
  "\0": "\uFFFD",
  '"': "&#34;",
  "&": "&amp;",
  "'": "&#39;",
  "+": "&#43;",
  "<": "&lt;",
  ">": "&gt;",
};

/** Text for an HTML template, as html/template writes it: `+` is escaped as well. */
export function escapeHTML(text: string): string {
  return htmlSpecial.test(text) ? text.replace(/[\0"&'+<>]/g, (c) => htmlEntities[c]!) : text;
}

/** Text for `htmlEscape`, as Go's html package writes it: `+` stays. */
export function escapeHTMLText(text: string): string {
  return /["&'<>]/.test(text) ? text.replace(/["&'<>]/g, (c) => htmlEntities[c]!) : text;
}

const xmlEntities: Readonly<Record<string, string>> = {
  '"': "&#34;",
  "&": "&amp;",
  "'": "&#39;",
  "<": "&lt;",
  ">": "&gt;",
  "\t": "&#x9;",
  "\n": "&#xA;",
  "\r": "&#xD;",
};

/** Text for XML; characters that XML doesn't allow are left out. */
export function escapeXML(text: string): string {
  return text.replace(
    // oxlint-disable-next-line no-control-regex
    /["&'<>\t\n\r]|[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/g,
    (c) => xmlEntities[c] ?? "",
  );
}

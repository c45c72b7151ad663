// HTML as a browser's tokenizer cuts it, as far as that decides what runs: elements, their attributes decoded, comments
// and the texts of scripts passed over. Written after the HTML standard, apart from all code under test.
import { decodeHTML, decodeHTMLAttribute } from "entities";

/** A start tag; names in lower case. */
export interface Element {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
}

const SPACES = /[\t\n\f\r ]*/y;
const TAG_NAME = /[a-zA-Z][^\t\n\f\r />]*/y;
const ATTRIBUTE_NAME = /=?[^\t\n\f\r />=]*/y;
const BARE_VALUE = /[^\t\n\f\r >]*/y;
const RAW_TEXT = new Set(["script", "style", "iframe", "noscript", "textarea", "title", "xmp", "noembed"]);

/** All start tags of a piece of HTML. */
export function readElements(html: string): readonly Element[] {
  const elements: Element[] = [];
  let at = 0;
  const take = (pattern: RegExp): string => {
    pattern.lastIndex = at;
    const [found] = pattern.exec(html)!;
    at += found.length;
    return found;
  };
  const value = (): string => {
    const quote = html[at];
    if (quote !== '"' && quote !== "'") return take(BARE_VALUE);
    const end = html.indexOf(quote, at + 1);
    const text = html.slice(at + 1, end < 0 ? html.length : end);
    at = end < 0 ? html.length : end + 1;
    return text;
  };
  const attributes = (): Map<string, string> => {
    const found = new Map<string, string>();
    for (;;) {
      take(SPACES);
      while (html[at] === "/") at++;
      if (at >= html.length || html[at] === ">") return found;
      const name = take(ATTRIBUTE_NAME).toLowerCase();
      take(SPACES);
      let text = "";
      if (html[at] === "=") {
        at++;
        take(SPACES);
        text = decodeHTMLAttribute(value());
      }
      if (name !== "" && !found.has(name)) found.set(name, text);
    }
  };
  while (at < html.length) {
    at = html.indexOf("<", at);
    if (at < 0) break;
    if (html.startsWith("<!--", at)) {
      const end = /-->|--!>/.exec(html.slice(at + 2));
      at = end ? at + 2 + end.index + end[0].length : html.length;
    } else if (/^<[!?]/.test(html.slice(at, at + 2))) {
      const end = html.indexOf(">", at);
      at = end < 0 ? html.length : end + 1;
    } else if (/^<\/?[a-zA-Z]/.test(html.slice(at, at + 3))) {
      const isEnd = html[at + 1] === "/";
      at += isEnd ? 2 : 1;
      const element = { name: take(TAG_NAME).toLowerCase(), attributes: attributes() };
      at++;
      if (isEnd) continue;
      elements.push(element);
      if (!RAW_TEXT.has(element.name)) continue;
      const end = html.toLowerCase().indexOf(`</${element.name}`, at);
      at = end < 0 ? html.length : end;
    } else at++;
  }
  return elements;
}

/** The text that a reader sees, without what stands in comments. */
export const textOf = (html: string): string =>
  decodeHTML(html.replace(/<!--[^]*?-->/g, "").replace(/<[^>]*>/g, ""));

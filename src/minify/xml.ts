// XML in fewer bytes: without comments and the space between elements. In mixed content, text between elements, one
// space stays where there was any; Hugo drops some of it, words then run together.
import type { MinifyConfig } from "../model/config-sections.ts";
import { lexXml, type Attribute, type MarkupToken } from "./lex.ts";
import { shortenQuotes } from "./references.ts";

export function minifyXml(source: string, options: MinifyConfig["tdewolff"]["xml"]): string {
  return printXml(lexXml(source), options);
}

export function printXml(
  tokens: readonly MarkupToken[],
  { keepWhitespace }: { keepWhitespace: boolean },
): string {
  let out = "";
  const spaces = new ElementSpaces();
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i]!;
    switch (token.kind) {
      case "comment":
        continue;
      case "start": {
        const isEmpty = token.selfClosing || isEndOf(tokens[i + 1], token.name);
        out += `<${token.name}${token.attributes.map(printAttribute).join("")}${isEmpty ? "/>" : ">"}`;
        if (isEmpty && !token.selfClosing) i++;
        if (!isEmpty) spaces.open(token.attributes);
        continue;
      }
      case "end":
        spaces.close();
        out += `</${token.name}>`;
        continue;
      case "cdata":
        out += shorterCdata(token.text);
        spaces.sawText();
        continue;
      case "text":
        out += shortenQuotes(keepWhitespace ? token.text : spaces.trim(token.text, tokens, i));
        continue;
      default:
        out += token.text;
    }
  }
  return out;
}

const isEndOf = (token: MarkupToken | undefined, name: string): boolean =>
  token?.kind === "end" && token.name === name;

/** Which of the open elements have text beside elements, and which keep their space. */
class ElementSpaces {
  readonly #open: { mixed: boolean; readonly preserve: boolean }[] = [{ mixed: false, preserve: false }];

  open(attributes: readonly Attribute[]): void {
    const own = attributes.find(({ name }) => name === "xml:space")?.value;
    this.#open.push({
      mixed: false,
      preserve: own === undefined ? this.#open.at(-1)!.preserve : own === "preserve",
    });
  }
  close(): void {
    if (this.#open.length > 1) this.#open.pop();
  }
  sawText(): void {
    this.#open.at(-1)!.mixed = true;
  }

  trim(text: string, tokens: readonly MarkupToken[], at: number): string {
    const element = this.#open.at(-1)!;
    if (element.preserve || SPACED_HTML.test(text)) return text;
    const isBlank = text.trim() === "";
    if (isBlank && !element.mixed) return "";
    element.mixed = true;
    const collapsed = collapse(text);
    const [before, after] = [tokens[at - 1]?.kind, tokens[at + 1]?.kind];
    const start = before === "start" || before === undefined ? collapsed.trimStart() : collapsed;
    return after === "end" || after === undefined ? start.trimEnd() : start;
  }
}

/** Feeds have HTML as text: where that has code blocks, space means something. Hugo's minifier doesn't look. */
const SPACED_HTML = /&lt;(?:pre|textarea)[\s&/]/;

/** White space as one character, a line break where there was one. */
export function collapse(text: string): string {
  return text.replace(/[ \t\r\n\f]+/g, (space) => (space.includes("\n") ? "\n" : " "));
}

/** With its quotes; those around the value are the ones that it has fewer of. */
export function printAttribute({ name, value }: Attribute): string {
  if (value === undefined) return ` ${name}`;
  const text = value.replace(/&quot;/g, "&#34;").replace(/&apos;/g, "&#39;");
  const quote = text.includes('"') ? "'" : '"';
  return ` ${name}=${quote}${quote === "'" ? text.replaceAll("'", "&#39;") : text}${quote}`;
}

/** As text with references, where that is shorter. */
function shorterCdata(text: string): string {
  const escaped = text.replace(/[&<]/g, (character) => (character === "&" ? "&amp;" : "&lt;"));
  const hasEnd = text.includes("]]>");
  return !hasEnd && escaped.length <= text.length + "<![CDATA[]]>".length ? escaped : `<![CDATA[${text}]]>`;
}

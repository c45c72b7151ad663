// HTML in fewer bytes: a browser makes the same of it. Space that is never seen goes, attributes lose quotes, scripts and
// styles get smaller by their own minifiers. What is optional besides, end tags for one, goes where the site says so.
import { BLOCKS, INVISIBLE, isOptionalEnd, OBJECTS, PREFORMATTED } from "./html-elements.ts";
import { printAttributes, type AttributeOptions, type HtmlOptions } from "./html-attributes.ts";
import { lexHtml, type Attribute, type MarkupToken } from "./lex.ts";
import { MinifyError } from "./messages.ts";
import { protect } from "./protected.ts";
import { shortenReferences } from "./references.ts";
import { collapse } from "./xml.ts";

/** Minifiers for what stands within HTML. */
export interface Embedded {
  /** By media type: `text/css`; undefined for what is to stay as it is. */
  of(mediaType: string): ((text: string) => string) | undefined;
  svg(text: string): string;
  declarations(text: string): string;
}

export function minifyHtml(source: string, options: HtmlOptions, embedded: Embedded): string {
  const { text, isProtected, restore } = protect(source, options.templateDelims);
  const attributes = { ...options, isProtected, declarations: embedded.declarations };
  return restore(new Printer(lexHtml(text), attributes, embedded).print());
}

type StartToken = Extract<MarkupToken, { readonly kind: "start" }>;

class Printer {
  readonly #tokens: readonly MarkupToken[];
  readonly #options: AttributeOptions;
  readonly #embedded: Embedded;
  #out = "";
  #at = 0;
  /** True where white space would be the first of its line, or follow other white space. */
  #omitsSpace = true;
  /** How many elements are open whose text is as it is written. */
  #preformatted = 0;
  /** The last start tag. */
  #opened: StartToken | undefined;
  /** The token up to which nothing decides whether the line ends, and what it decides. */
  #decided = { at: -1, isEnd: true };

  constructor(tokens: readonly MarkupToken[], options: AttributeOptions, embedded: Embedded) {
    this.#tokens = tokens;
    this.#options = options;
    this.#embedded = embedded;
  }

  print(): string {
    for (; this.#at < this.#tokens.length; this.#at++) this.#print(this.#tokens[this.#at]!);
    return this.#out;
  }

  #print(token: MarkupToken): void {
    switch (token.kind) {
      case "text":
        return this.#text(token.text);
      case "start":
        return this.#start(token);
      case "end":
        return this.#end(token.name);
      case "raw":
        return this.#raw(token.text, token.offset);
      case "whole":
        this.#out += token.name === "svg" ? this.#svg(token.text) : token.text;
        this.#omitsSpace = false;
        return;
      case "comment":
        this.#out += this.#comment(token.text);
        return;
      case "cdata":
        this.#out += `<![CDATA[${token.text}]]>`;
        this.#omitsSpace = false;
        return;
      case "doctype":
        this.#out += "<!doctype html>";
        return;
      case "instruction":
      // Browsers take it as a comment.
    }
  }

  // Text

  #text(text: string): void {
    if (this.#preformatted > 0) {
      this.#out += text;
      this.#omitsSpace = false;
      return;
    }
    let short = collapse(shortenReferences(text));
    if (this.#omitsSpace && !this.#options.keepWhitespace) short = short.trimStart();
    if (short === "") return;
    const endsInSpace = /\s$/.test(short);
    if (endsInSpace && !this.#options.keepWhitespace && this.#isEndOfLine()) short = short.trimEnd();
    if (short === "") return;
    this.#out += short;
    this.#omitsSpace = /\s$/.test(short);
  }

  /** Whether nothing visible follows before the line ends; inline end tags don't count. */
  #isEndOfLine(): boolean {
    if (this.#at >= this.#decided.at) {
      let at = this.#at + 1;
      while (at < this.#tokens.length && this.#endsLine(this.#tokens[at]!) === undefined) at++;
      this.#decided = { at, isEnd: at === this.#tokens.length || this.#endsLine(this.#tokens[at]!)! };
    }
    return this.#decided.isEnd;
  }

  /** Undefined for a token that doesn't decide it. */
  #endsLine(token: MarkupToken): boolean | undefined {
    if (token.kind === "text") return token.text.trim() === "" ? undefined : false;
    if (token.kind === "comment") return this.#comment(token.text) === "" ? undefined : false;
    if (token.kind !== "start" && token.kind !== "end") return false;
    if (BLOCKS.has(token.name) && !INVISIBLE.has(token.name)) return true;
    return token.kind === "start" || OBJECTS.has(token.name) ? false : undefined;
  }

  /** Those for servers and old browsers stay: `<!--# … -->`, `<!--[if …`. */
  #comment(text: string): string {
    const { keepComments, keepSpecialComments, keepConditionalComments } = this.#options;
    if (keepComments) return `<!--${text}-->`;
    if (keepSpecialComments && text.startsWith("#")) return `<!--${text}-->`;
    if (!(keepSpecialComments || keepConditionalComments)) return "";
    if (text.startsWith("<![endif]")) return `<!--${text}-->`;
    if (!text.startsWith("[if ")) return "";
    const open = text.indexOf("]>");
    const close = text.lastIndexOf("<![endif]");
    if (open < 0 || close < open + 2) return `<!--${text}-->`;
    const inner = new Printer(lexHtml(text.slice(open + 2, close)), this.#options, this.#embedded);
    return `<!--${text.slice(0, open + 2)}${inner.print()}${text.slice(close)}-->`;
  }

  // Tags

  #start(token: StartToken): void {
    const { name, attributes } = token;
    if (PREFORMATTED.has(name)) this.#preformatted++;
    this.#opened = token;
    this.#space(name, true);
    if (attributes.length === 0 && this.#isDroppedStart(name)) return;
    this.#out += `<${name}${printAttributes(name, attributes, this.#options)}>`;
  }

  #end(name: string): void {
    if (PREFORMATTED.has(name) && this.#preformatted > 0) this.#preformatted--;
    this.#space(name, false);
    const { keepDocumentTags, keepEndTags } = this.#options;
    if (!keepDocumentTags && (name === "html" || name === "head" || name === "body")) return;
    const next = keepEndTags ? undefined : this.#nextTag();
    if (next !== undefined && isOptionalEnd(name, next)) return;
    this.#out += `</${name}>`;
  }

  #space(name: string, isStart: boolean): void {
    if (OBJECTS.has(name)) this.#omitsSpace = false;
    else if (BLOCKS.has(name) && !INVISIBLE.has(name)) this.#omitsSpace = !PREFORMATTED.has(name) || !isStart;
  }

  #isDroppedStart(name: string): boolean {
    if (this.#options.keepDocumentTags) return false;
    if (name === "html" || name === "head") return true;
    const next = this.#nextTag();
    return name === "body" && !(next?.kind === "start" && INVISIBLE.has(next.name));
  }

  /** The tag that follows, with nothing but space between. */
  #nextTag(): Extract<MarkupToken, { readonly kind: "start" | "end" }> | undefined {
    for (let i = this.#at + 1; i < this.#tokens.length; i++) {
      const token = this.#tokens[i]!;
      if (token.kind === "start" || token.kind === "end") return token;
      if (token.kind !== "text" || token.text.trim() !== "") return undefined;
    }
    return undefined;
  }

  // Elements with a language of their own

  #svg(text: string): string {
    return this.#options.isProtected(text) ? text : this.#embedded.svg(text);
  }

  #raw(text: string, offset: number): void {
    const owner = this.#opened;
    if (owner?.name === "title") {
      this.#out += this.#options.keepWhitespace ? text : collapse(shortenReferences(text)).trim();
      return;
    }
    const minifier =
      owner && !this.#options.isProtected(text) ? this.#embedded.of(mediaTypeOf(owner)) : undefined;
    this.#out += minifier === undefined ? text : within(offset, () => minifier(text));
  }
}

/** Of what stands in a script or style; "" for other elements. */
function mediaTypeOf({ name, attributes }: StartToken): string {
  if (name !== "script" && name !== "style") return "";
  const type = typeOf(attributes);
  if (type !== "") return type;
  return name === "script" ? "text/javascript" : "text/css";
}

function typeOf(attributes: readonly Attribute[]): string {
  const type = attributes.find(({ name }) => name === "type")?.value ?? "";
  return type.split(";", 1)[0]!.trim().toLowerCase();
}

/** The place of a fault in a part is that in the whole. */
function within<T>(offset: number, run: () => T): T {
  try {
    return run();
  } catch (error) {
    if (error instanceof MinifyError) error.offset += offset;
    throw error;
  }
}

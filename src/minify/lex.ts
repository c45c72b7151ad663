// Cuts HTML and XML into tokens, in one pass, as the tokenizer of the HTML standard does as far as a minifier needs it.
// Tokens keep the source's letters: what isn't understood is printed as it was.

export interface Attribute {
  readonly name: string;
  /** Without its quotes, references as written; undefined for a name alone. */
  readonly value: string | undefined;
}

export type MarkupToken =
  | { readonly kind: "text"; readonly text: string }
  /** What stands in a script, style or the like. */
  | { readonly kind: "raw"; readonly text: string; readonly offset: number }
  /** An element with another grammar within, tags included: `<svg>…</svg>`. */
  | { readonly kind: "whole"; readonly name: string; readonly text: string }
  | {
      readonly kind: "start";
      /** As written; in HTML in lower case. */
      readonly name: string;
      readonly attributes: readonly Attribute[];
      /** `<br/>`. */
      readonly selfClosing: boolean;
    }
  | { readonly kind: "end"; readonly name: string }
  /** What stands between `<!--` and `-->`. */
  | { readonly kind: "comment"; readonly text: string }
  /** What stands between `<![CDATA[` and `]]>`. */
  | { readonly kind: "cdata"; readonly text: string }
  /** `<!doctype …>` and `<?…?>`, whole. */
  | { readonly kind: "doctype" | "instruction"; readonly text: string };

/** Elements of HTML whose content is text, tags and all. */
const RAW_TEXT = new Set("script style textarea title xmp iframe noembed noframes plaintext".split(" "));

/** Elements that are kept whole, start tag and end tag included. */
const WHOLE = new Set(["svg", "math"]);

export function lexHtml(source: string): MarkupToken[] {
  return new Lexer(source, true).run();
}

export function lexXml(source: string): MarkupToken[] {
  return new Lexer(source, false).run();
}

const LETTER = /[A-Za-z]/;
const XML_NAME_START = /[^\s<>/=!?"'&]/;
const TAG_NAME = /[^\s/>]+/y;
const SPACE_OR_SLASH = /[\s/]*/y;
const ATTRIBUTE_NAME = /[^\s/>][^\s/>=]*/y;
const EQUALS = /\s*=\s*/y;
const UNQUOTED = /[^\s>]*/y;

class Lexer {
  readonly #source: string;
  readonly #isHtml: boolean;
  readonly #tokens: MarkupToken[] = [];
  #at = 0;

  constructor(source: string, isHtml: boolean) {
    this.#source = source;
    this.#isHtml = isHtml;
  }

  run(): MarkupToken[] {
    const source = this.#source;
    let textStart = 0;
    for (let open = source.indexOf("<"); open >= 0; open = source.indexOf("<", this.#at)) {
      const token = this.#markup(open);
      if (token === undefined) {
        // A mere "<" is text.
        this.#at = open + 1;
        continue;
      }
      this.#text(textStart, open);
      this.#tokens.push(token);
      if (this.#isHtml && token.kind === "start") this.#content(token, open);
      textStart = this.#at;
    }
    this.#text(textStart, source.length);
    return this.#tokens;
  }

  #text(from: number, to: number): void {
    if (to > from) this.#tokens.push({ kind: "text", text: this.#source.slice(from, to) });
  }

  /** What begins at this "<"; the place moves behind it. */
  #markup(open: number): MarkupToken | undefined {
    const source = this.#source;
    const next = source[open + 1] ?? "";
    if (next === "!") return this.#declaration(open);
    if (next === "?") return { kind: "instruction", text: this.#until(open, this.#isHtml ? ">" : "?>", 2) };
    const isEnd = next === "/";
    const first = isEnd ? (source[open + 2] ?? "") : next;
    if (!(this.#isHtml ? LETTER : XML_NAME_START).test(first)) {
      if (!isEnd || !this.#isHtml || first === "") return undefined;
      // `</ x>` is a comment to browsers.
      return { kind: "comment", text: this.#until(open, ">", 2).slice(2, -1) };
    }
    this.#at = open + (isEnd ? 2 : 1);
    const written = this.#match(TAG_NAME);
    const name = this.#isHtml ? written.toLowerCase() : written;
    const attributes: Attribute[] = [];
    const selfClosing = this.#attributes(attributes);
    return isEnd ? { kind: "end", name } : { kind: "start", name, attributes, selfClosing };
  }

  #declaration(open: number): MarkupToken {
    const source = this.#source;
    if (source.startsWith("<!--", open)) {
      const text = this.#until(open, "-->", 4).slice(4);
      return { kind: "comment", text: text.endsWith("-->") ? text.slice(0, -3) : text };
    }
    if (source.startsWith("<![CDATA[", open)) {
      const text = this.#until(open, "]]>", 9).slice(9);
      return { kind: "cdata", text: text.endsWith("]]>") ? text.slice(0, -3) : text };
    }
    const isDoctype = source.slice(open + 2, open + 9).toLowerCase() === "doctype";
    if (isDoctype || !this.#isHtml) return { kind: "doctype", text: this.#doctype(open) };
    return { kind: "comment", text: this.#until(open, ">", 2).slice(2, -1) };
  }

  /** A doctype of XML may have a part in brackets, where `>` doesn't end it. */
  #doctype(open: number): string {
    const bracket = this.#source.indexOf("[", open);
    const end = this.#source.indexOf(">", open);
    if (this.#isHtml || bracket < 0 || bracket > end) return this.#until(open, ">", 2);
    const close = this.#source.indexOf("]", bracket);
    return this.#until(open, ">", (close < 0 ? bracket : close) - open);
  }

  /** The source from `open` to the end of the next `mark`, or all of it. */
  #until(open: number, mark: string, skip: number): string {
    const found = this.#source.indexOf(mark, open + skip);
    this.#at = found < 0 ? this.#source.length : found + mark.length;
    return this.#source.slice(open, this.#at);
  }

  /** Fills `out`; true when the tag ends with a slash. */
  #attributes(out: Attribute[]): boolean {
    const source = this.#source;
    for (;;) {
      const gap = this.#match(SPACE_OR_SLASH);
      if (this.#at >= source.length) return gap.endsWith("/");
      if (source[this.#at] === ">") {
        this.#at++;
        return gap.endsWith("/");
      }
      const name = this.#match(ATTRIBUTE_NAME);
      const value = this.#match(EQUALS) === "" ? undefined : this.#value();
      out.push({ name: this.#isHtml ? name.toLowerCase() : name, value });
    }
  }

  #value(): string {
    const quote = this.#source[this.#at];
    if (quote !== '"' && quote !== "'") return this.#match(UNQUOTED);
    const end = this.#source.indexOf(quote, this.#at + 1);
    const stop = end < 0 ? this.#source.length : end;
    const value = this.#source.slice(this.#at + 1, stop);
    this.#at = stop + 1;
    return value;
  }

  /** What stands in an element whose content is no markup of HTML. */
  #content({ name, selfClosing }: { name: string; selfClosing: boolean }, open: number): void {
    const from = this.#at;
    if (WHOLE.has(name)) {
      this.#at = selfClosing ? from : this.#endOfWhole(name);
      const text = this.#source.slice(open, this.#at);
      this.#tokens[this.#tokens.length - 1] = { kind: "whole", name, text };
    } else if (RAW_TEXT.has(name)) {
      this.#at = this.#endOfRaw(name, from);
      const text = this.#source.slice(from, this.#at);
      if (text !== "") this.#tokens.push({ kind: "raw", text, offset: from });
    }
  }

  #endOfRaw(name: string, from: number): number {
    const source = this.#source;
    if (name === "plaintext") return source.length;
    for (let at = source.indexOf("</", from); at >= 0; at = source.indexOf("</", at + 2))
      if (this.#isName(name, at + 2)) return at;
    return source.length;
  }

  /** Behind the end tag that fits; elements of the same name may stand within. */
  #endOfWhole(name: string): number {
    const source = this.#source;
    let depth = 1;
    for (let at = source.indexOf("<", this.#at); at >= 0; at = source.indexOf("<", at + 1)) {
      const isEnd = source[at + 1] === "/";
      if (!this.#isName(name, at + (isEnd ? 2 : 1))) continue;
      const close = source.indexOf(">", at);
      if (close < 0) break;
      if (isEnd) depth--;
      else if (source[close - 1] !== "/") depth++;
      if (depth === 0) return close + 1;
    }
    return source.length;
  }

  #isName(name: string, at: number): boolean {
    const end = at + name.length;
    return this.#source.slice(at, end).toLowerCase() === name && /[\s/>]|^$/.test(this.#source[end] ?? "");
  }

  #match(pattern: RegExp): string {
    pattern.lastIndex = this.#at;
    const text = pattern.exec(this.#source)?.[0] ?? "";
    this.#at += text.length;
    return text;
  }
}

// A body → the tree of its shortcodes. Whether a call has inner text depends on its template (does it use .Inner?),
// so the parser asks; nothing else here knows templates. As in Hugo a closing tag ends the innermost open shortcode,
// even when it carries the name of another one that came before it (but one whose template has no inner text is never
// closed), and shortcodes are found everywhere: in code, in HTML, in link targets. Our own `<<< ref … >>>` is put in afterwards, outside of code: see angle-ref.ts.
import { DiagnosticError } from "../diagnostics/log.ts";
import type { SourceFile, SourceText } from "../model/source.ts";
import { expandAngleRefs } from "./angle-ref.ts";
import { DELIMITER_LENGTH, rightDelimiter } from "./lex.ts";
import type { Token } from "./lex.ts";
import * as messages from "./messages.ts";
import type { ShortcodeDocument, ShortcodeNode, ShortcodeTreeNode } from "./node.ts";
import { readTag } from "./tag.ts";
import type { Tag } from "./tag.ts";
import { shortcodeNames } from "./walk.ts";

/** A function that the site's configuration doesn't allow; `owner` is "" for the site itself. */
export type RefusedCode = Pick<SourceFile, "display" | "owner">;

/** What the parser must know about the templates of a site. */
export interface KnownShortcodes {
  /** True when the template uses `.Inner`, undefined when there is none; `name` comes in any letter case. */
  isPaired(name: string): boolean | undefined;
  /** The file of a function that has this name and may not run. */
  refused(name: string): RefusedCode | undefined;
  /** All names, for "did you mean". */
  names(): Iterable<string>;
}

/** Rendering recurses into nested shortcodes, and content must not be able to exhaust the stack. */
const MAX_DEPTH = 256;

/** The shortcodes of `source` from offset `from`, where the body begins. Throws at the first fault. */
export function parseShortcodes(source: SourceText, from: number, known: KnownShortcodes): ShortcodeDocument {
  const nodes = new Parser(source, from, known).parse();
  const withRefs = expandAngleRefs(source.text, from, nodes);
  return { nodes: withRefs, names: shortcodeNames(withRefs) };
}

/** True when a text may have shortcodes; without any it needs no parser. */
export function mayHaveShortcodes(text: string): boolean {
  return text.includes("{{<") || text.includes("{{%") || text.includes("<<<");
}

/** A level of nesting: the body itself, or a shortcode that waits for its closing tag. */
interface Frame {
  readonly nodes: ShortcodeTreeNode[];
  /** How many shortcodes it has so far. */
  count: number;
}

interface OpenFrame extends Frame {
  readonly tag: Tag;
  readonly name: Token;
  readonly indent: string;
}

class Parser {
  readonly #source: SourceText;
  readonly #text: string;
  readonly #known: KnownShortcodes;
  readonly #body: Frame = { nodes: [], count: 0 };
  readonly #open: OpenFrame[] = [];
  /** Names met so far: a closing tag must carry one of them. */
  readonly #seen = new Set<string>();
  /** The first shortcode that was ended by a tag of another name. */
  #crossed: { name: string; start: number } | undefined;
  /** End of the last tag: text not yet in the tree begins here. */
  #at: number;

  constructor(source: SourceText, from: number, known: KnownShortcodes) {
    this.#source = source;
    this.#text = source.text;
    this.#known = known;
    this.#at = from;
  }

  parse(): ShortcodeTreeNode[] {
    for (let at = this.#nextTag(); at >= 0; at = this.#nextTag()) {
      const indent = this.#indentBefore(at);
      this.#addText(at);
      if (this.#text.startsWith("/*", at + DELIMITER_LENGTH)) this.#escaped(at);
      else this.#tag(readTag(this.#source, at), indent);
    }
    this.#addText(this.#text.length);
    const unclosed = this.#open.at(-1);
    if (unclosed) throw messages.notClosed(this.#source, unclosed.tag, unclosed.name.text, this.#crossed);
    return this.#body.nodes;
  }

  #nextTag(): number {
    const text = this.#text;
    for (let at = text.indexOf("{{", this.#at); at >= 0; at = text.indexOf("{{", at + 1))
      if (text[at + 2] === "<" || text[at + 2] === "%") return at;
    return -1;
  }

  /** White space between `at` and the line's start, or the tag before it. */
  #indentBefore(at: number): string {
    let start = at;
    while (start > this.#at && " \t\r".includes(this.#text[start - 1]!)) start--;
    const alone = start === this.#at || this.#text[start - 1] === "\n";
    return alone ? this.#text.slice(start, at) : "";
  }

  #addText(end: number): void {
    if (end > this.#at) this.#frame().nodes.push({ kind: "text", start: this.#at, end });
    this.#at = end;
  }

  #escaped(start: number): void {
    const inline = this.#openInline();
    const opening = { start, end: start + DELIMITER_LENGTH + 2 };
    if (inline) throw messages.nestedInInline(this.#source, opening, inline.name.text, inline.tag.start);
    const right = rightDelimiter(this.#text, start);
    const close = this.#text.indexOf(`*/${right}`, start + DELIMITER_LENGTH);
    if (close < opening.end) throw messages.unclosedComment(this.#source, opening, `*/${right}`);
    const left = this.#text.slice(start, start + DELIMITER_LENGTH);
    const text = left + this.#text.slice(opening.end, close) + right;
    this.#at = close + 2 + right.length;
    this.#frame().nodes.push({ kind: "escaped", text, start, end: this.#at });
  }

  #tag(tag: Tag, indent: string): void {
    const inline = this.#openInline();
    if (inline && (tag.name || tag.closes?.text !== inline.name.text))
      throw messages.nestedInInline(this.#source, tag, inline.name.text, inline.tag.start);
    this.#at = tag.end;
    if (tag.name) this.#opening(tag, tag.name, indent);
    else this.#closing(tag);
  }

  #opening(tag: Tag, name: Token, indent: string): void {
    const paired = name.inline || this.#known.isPaired(name.text);
    if (paired === undefined) throw this.#unknown(name);
    this.#seen.add(name.text);
    if (tag.closes && !this.#seen.has(tag.closes.text))
      throw messages.slashArgument(this.#source, tag.closes);
    if (tag.slash && !paired) throw messages.needlessClose(this.#source, tag, name.text);
    const frame: OpenFrame = { tag, name, indent, nodes: [], count: 0 };
    if (!paired || tag.slash) this.#add(frame, undefined);
    else if (this.#open.length < MAX_DEPTH) this.#open.push(frame);
    else throw messages.tooDeep(this.#source, tag, MAX_DEPTH, this.#open[0]!.tag.start);
  }

  #unknown(name: Token): DiagnosticError {
    const refused = this.#known.refused(name.text);
    if (refused) return new DiagnosticError(messages.codeNotAllowed(this.#source, name, refused, "error"));
    return messages.unknownShortcode(this.#source, name, this.#known.names());
  }

  #closing(tag: Tag): void {
    const { closes } = tag;
    if (closes && !this.#seen.has(closes.text))
      throw messages.strayClose(this.#source, tag, closes.text, this.#seen);
    if (closes && !closes.inline && this.#known.isPaired(closes.text) === false)
      throw messages.needlessClose(this.#source, tag, closes.text);
    const frame = this.#open.pop();
    if (!frame) throw messages.strayClose(this.#source, tag, closes?.text ?? "", []);
    const { text: name } = frame.name;
    if (closes && closes.text !== name) this.#crossed ??= { name, start: tag.start };
    this.#add(frame, tag);
  }

  /** Puts a finished shortcode into the tree; `closing` is its second tag. */
  #add({ tag, name, indent, nodes }: OpenFrame, closing: Tag | undefined): void {
    const parent = this.#frame();
    const takesInner = closing !== undefined || tag.slash;
    const node: ShortcodeNode = {
      kind: "shortcode",
      name: name.text,
      markup: this.#text[tag.start + 2] === "%" ? "markdown" : "html",
      args: tag.args,
      inner: takesInner ? nodes : null,
      selfClosing: tag.slash,
      inline: name.inline,
      ordinal: parent.count++,
      indent,
      start: tag.start,
      end: closing?.end ?? tag.end,
      nameStart: name.start,
      nameEnd: name.end,
      innerStart: tag.end,
      innerEnd: closing?.start ?? tag.end,
    };
    parent.nodes.push(node);
  }

  #frame(): Frame {
    return this.#open.at(-1) ?? this.#body;
  }

  #openInline(): OpenFrame | undefined {
    const top = this.#open.at(-1);
    return top?.name.inline ? top : undefined;
  }
}

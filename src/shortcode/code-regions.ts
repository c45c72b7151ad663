// Where a Markdown text has code: fenced, indented and spans. One pass over the lines, close to CommonMark: block
// quotes and list items are followed, so that a fence in a list is one and its text isn't taken for indented code.
// It stands here, not in markdown/, because shortcodes are read before Markdown is.
import { codeSpans } from "./code-spans.ts";
import type { CodeRegion } from "./code-spans.ts";

/** The code in `text` from offset `from`, in order. */
export function codeRegions(text: string, from: number): CodeRegion[] {
  const scanner = new BlockScanner(text);
  for (let start = from; start < text.length;) {
    const newline = text.indexOf("\n", start);
    const end = newline < 0 ? text.length : newline;
    scanner.line(start, end);
    start = end + 1;
  }
  return scanner.finish();
}

/** Deeper nesting than this is read as text. */
const MAX_CONTAINERS = 32;
const QUOTE = -1;
const BULLET = /[-+*](?=[ \t]|$)|([0-9]{1,9})[.)](?=[ \t]|$)/my;
const FENCE = /(`{3,})[^`\n]*$|(~{3,})/my;
const HEADING = /#{1,6}(?=[ \t]|$)/my;
const UNDERLINE = /(?:=+|-+)[ \t]*\r?$/my;
const BREAK = /(?:(?:\*[ \t]*){3,}|(?:-[ \t]*){3,}|(?:_[ \t]*){3,})\r?$/my;

interface Fence {
  readonly mark: string;
  readonly start: number;
}

class BlockScanner {
  readonly #text: string;
  readonly #regions: CodeRegion[] = [];
  /** Open block quotes (QUOTE) and list items (the column where their content begins). */
  readonly #containers: number[] = [];
  #fence: Fence | undefined;
  /** Where the open paragraph begins and ends so far. */
  #paragraph: { readonly start: number; end: number } | undefined;
  /** The line being read: its end, the next character and that character's column. */
  #end = 0;
  #at = 0;
  #column = 0;
  /** Column where the content of the innermost container of this line begins. */
  #base = 0;

  constructor(text: string) {
    this.#text = text;
  }

  finish(): CodeRegion[] {
    this.#endParagraph();
    this.#endFence(this.#text.length);
    return this.#regions;
  }

  line(start: number, end: number): void {
    this.#at = start;
    this.#end = end;
    this.#column = 0;
    this.#base = 0;
    const matched = this.#matchContainers();
    const inside = matched === this.#containers.length;
    if (this.#fence && inside) return this.#fencedLine(this.#fence);
    this.#endFence(start);
    if (this.#blank()) return this.#endParagraph();
    if (!inside) {
      if (this.#paragraph && !this.#startsBlock()) return this.#continueParagraph();
      this.#endParagraph();
      this.#containers.length = matched;
    }
    this.#content();
  }

  /** Goes past the marks of the containers that this line continues; how many they are. */
  #matchContainers(): number {
    let matched = 0;
    for (const container of this.#containers) {
      this.#skipWhite();
      if (container === QUOTE ? !this.#takeQuote() : !this.#blank() && this.#column < container) break;
      if (container !== QUOTE) this.#base = container;
      matched++;
    }
    this.#skipWhite();
    return matched;
  }

  #content(): void {
    for (;;) {
      if (this.#blank()) return;
      if (this.#indent() > 3) return this.#paragraph ? this.#continueParagraph() : this.#indentedLine();
      if (!this.#openContainer()) break;
      this.#skipWhite();
    }
    const fence = this.#match(FENCE);
    if (fence) {
      this.#endParagraph();
      this.#fence = { mark: fence[1] ?? fence[2]!, start: this.#at };
    } else if (this.#match(HEADING)) {
      this.#endParagraph();
      this.#continueParagraph();
      this.#endParagraph();
    } else if (this.#match(BREAK) ?? (this.#paragraph && this.#match(UNDERLINE))) this.#endParagraph();
    else this.#continueParagraph();
  }

  /** A block quote or list item that begins here. */
  #openContainer(): boolean {
    if (this.#containers.length >= MAX_CONTAINERS) return false;
    if (this.#takeQuote()) {
      this.#endParagraph();
      this.#containers.push(QUOTE);
      return true;
    }
    const bullet = this.#bullet();
    if (!bullet) return false;
    this.#endParagraph();
    this.#containers.push(this.#takeBullet(bullet[0].length));
    return true;
  }

  /** A list marker; only some may interrupt a paragraph, and `* * *` is a line. */
  #bullet(): RegExpExecArray | undefined {
    const bullet = this.#match(BULLET);
    if (!bullet || this.#match(BREAK)) return undefined;
    const { 0: mark, 1: number = "1" } = bullet;
    const empty = this.#text.slice(this.#at + mark.length, this.#end).trim() === "";
    return this.#paragraph && (empty || number !== "1") ? undefined : bullet;
  }

  #takeBullet(length: number): number {
    this.#at += length;
    this.#column += length;
    const after = this.#column;
    this.#skipWhite();
    const space = this.#column - after;
    this.#base = this.#blank() || space > 4 ? after + 1 : this.#column;
    return this.#base;
  }

  #takeQuote(): boolean {
    if (this.#indent() > 3 || this.#text[this.#at] !== ">" || this.#at >= this.#end) return false;
    this.#at++;
    this.#column++;
    const next = this.#text[this.#at];
    this.#base = next === " " || next === "\t" ? this.#column + 1 : this.#column;
    return true;
  }

  /** True when this can't be the lazy continuation of a paragraph; here any list marker will do, as in goldmark. */
  #startsBlock(): boolean {
    if (this.#indent() > 3) return false;
    if (this.#text[this.#at] === ">") return true;
    return Boolean(this.#match(FENCE) ?? this.#match(HEADING) ?? this.#match(BREAK) ?? this.#match(BULLET));
  }

  #fencedLine({ mark }: Fence): void {
    const rest = this.#text.slice(this.#at, this.#end).trimEnd();
    const closes = this.#indent() <= 3 && rest.length >= mark.length && rest === mark[0]!.repeat(rest.length);
    if (closes) this.#endFence(this.#end);
  }

  #endFence(end: number): void {
    if (this.#fence) this.#regions.push({ start: this.#fence.start, end });
    this.#fence = undefined;
  }

  #indentedLine(): void {
    this.#regions.push({ start: this.#at, end: this.#end });
  }

  #continueParagraph(): void {
    this.#paragraph ??= { start: this.#at, end: this.#end };
    this.#paragraph.end = this.#end;
  }

  #endParagraph(): void {
    if (this.#paragraph) codeSpans(this.#text, this.#paragraph.start, this.#paragraph.end, this.#regions);
    this.#paragraph = undefined;
  }

  #skipWhite(): void {
    for (; this.#at < this.#end; this.#at++) {
      const char = this.#text[this.#at];
      if (char === "\t") this.#column += 4 - (this.#column % 4);
      else if (char === " ") this.#column++;
      else return;
    }
  }

  #blank(): boolean {
    return this.#at >= this.#end || (this.#text[this.#at] === "\r" && this.#at === this.#end - 1);
  }

  #indent(): number {
    return this.#column - this.#base;
  }

  #match(pattern: RegExp): RegExpExecArray | undefined {
    pattern.lastIndex = this.#at;
    return pattern.exec(this.#text) ?? undefined;
  }
}

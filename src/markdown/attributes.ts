// Attribute blocks: {#id .class key=value key="value" n=3 flag=true list=[1,"2-3"]}
import { isAlphaNumeric, isDigit, isLetter, isPunctuation, isSpace } from "./chars.ts";
import { escapeHTML } from "./escape.ts";

/** What may stand after the equals sign. */
export type AttributeValue = string | number | boolean | null | readonly AttributeValue[];

/** One attribute as written. */
export interface Attribute {
  readonly name: string;
  readonly value: AttributeValue;
}

/** Reads the block that begins at `start`; undefined when it isn't one. `end` is behind its brace. */
export function parseAttributes(
  text: string,
  start: number,
): { attributes: Attribute[]; end: number } | undefined {
  const reader = new AttributeReader(text, start);
  const attributes = reader.block();
  return attributes && { attributes, end: reader.pos };
}

const isNameStart = (code: number) => isLetter(code) || code === 95 || code === 58;
const isName = (code: number) =>
  isAlphaNumeric(code) || code === 95 || code === 58 || code === 46 || code === 45;

/** Lists in lists deeper than this are no attributes. */
const DEEPEST = 100;

/** A cursor over one attribute block; a method gives undefined where the text is not what it reads. */
class AttributeReader {
  readonly text: string;
  pos: number;
  private depth = 0;

  constructor(text: string, pos: number) {
    this.text = text;
    this.pos = pos;
  }

  block(): Attribute[] | undefined {
    this.skipSpaces();
    if (this.text[this.pos] !== "{") return undefined;
    this.pos++;
    const attributes: Attribute[] = [];
    while (this.text[this.pos] !== "}") {
      const attribute = this.attribute();
      if (!attribute || !add(attributes, attribute)) return undefined;
      this.skipSpaces();
      if (this.text[this.pos] === ",") this.pos++;
      this.skipSpaces();
    }
    this.pos++;
    return attributes;
  }

  private attribute(): Attribute | undefined {
    this.skipSpaces();
    const char = this.text[this.pos];
    if (char === "#" || char === ".") return this.shorthand(char === "#" ? "id" : "class");
    const name = this.name();
    this.skipSpaces();
    if (name === undefined || this.text[this.pos] !== "=") return undefined;
    this.pos++;
    this.skipSpaces();
    const value = this.value();
    return value === undefined ? undefined : { name, value };
  }

  private shorthand(name: string): Attribute {
    const start = ++this.pos;
    while (this.pos < this.text.length && isShorthand(this.text.charCodeAt(this.pos))) this.pos++;
    return { name, value: this.text.slice(start, this.pos) };
  }

  private name(): string | undefined {
    const start = this.pos;
    if (!isNameStart(this.text.charCodeAt(start))) return undefined;
    while (isName(this.text.charCodeAt(this.pos))) this.pos++;
    return this.text.slice(start, this.pos);
  }

  private value(): AttributeValue | undefined {
    const code = this.text.charCodeAt(this.pos);
    if (code === 91) return this.array();
    if (code === 34) return this.string();
    if (code === 45 || code === 43 || isDigit(code)) return this.number();
    const word = this.name();
    if (word === "true" || word === "false") return word === "true";
    return word === "null" ? null : word;
  }

  private array(): AttributeValue[] | undefined {
    if (++this.depth > DEEPEST) return undefined;
    this.pos++;
    const values: AttributeValue[] = [];
    while (this.text[this.pos] !== "]") {
      if (values.length > 0) {
        if (this.text[this.pos] !== ",") return undefined;
        this.pos++;
      }
      this.skipSpaces();
      const value = this.value();
      if (value === undefined) return undefined;
      values.push(value);
      this.skipSpaces();
    }
    this.pos++;
    this.depth--;
    return values;
  }

  private string(): string | undefined {
    let out = "";
    for (let i = this.pos + 1; i < this.text.length; i++) {
      const char = this.text[i]!;
      if (char === "\n") return undefined;
      if (char === '"') {
        this.pos = i + 1;
        return out;
      }
      const escaped = char === "\\" ? STRING_ESCAPES[this.text[i + 1] ?? ""] : undefined;
      if (escaped !== undefined) i++;
      out += escaped ?? char;
    }
    return undefined;
  }

  private number(): number | undefined {
    NUMBER.lastIndex = this.pos;
    const match = NUMBER.exec(this.text);
    if (!match) return undefined;
    this.pos = NUMBER.lastIndex;
    return Number(match[0]);
  }

  private skipSpaces(): void {
    while (isSpace(this.text.charCodeAt(this.pos))) this.pos++;
  }
}

const NUMBER = /[-+]?\d+(?:\.\d*)?(?:[eE][-+]?\d+)?/y;
const STRING_ESCAPES: Record<string, string | undefined> = {
  '"': '"',
  "/": "/",
  "\\": "\\",
  b: "\b",
  f: "\f",
  n: "\n",
  r: "\r",
  t: "\t",
};

// `_ - : .` are the punctuation that ids and classes may hold.
function isShorthand(code: number): boolean {
  if (isSpace(code)) return false;
  return !isPunctuation(code) || code === 95 || code === 45 || code === 58 || code === 46;
}

/** Adds one attribute; classes join the earlier ones. False for a class that is no text. */
function add(attributes: Attribute[], attribute: Attribute): boolean {
  const { name, value } = attribute;
  if (name !== "class") {
    attributes.push(attribute);
    return true;
  }
  if (typeof value !== "string") return false;
  const at = attributes.findIndex((one) => one.name === "class");
  if (at < 0) attributes.push(attribute);
  else attributes[at] = { name, value: `${String(attributes[at]!.value)} ${value}` };
  return true;
}

/** The value of one attribute. */
export function findAttribute(attributes: readonly Attribute[], name: string): AttributeValue | undefined {
  return attributes.find((attribute) => attribute.name === name)?.value;
}

/** `own` with those of `more` whose names it lacks. */
export function addAttributes(own: readonly Attribute[], more: readonly Attribute[]): readonly Attribute[] {
  return [...own, ...more.filter(({ name }) => findAttribute(own, name) === undefined)];
}

const GLOBAL =
  "accesskey,autocapitalize,autofocus,class,contenteditable,dir,draggable,enterkeyhint,hidden,id,inert,inputmode,is,itemid," +
  "itemprop,itemref,itemscope,itemtype,lang,part,role,slot,spellcheck,style,tabindex,title,translate";

/** The attribute names that one element lets through. */
export function attributeFilter(more = ""): ReadonlySet<string> {
  return new Set(`${GLOBAL},${more}`.split(","));
}

/** Attributes as templates see them: names in lower case, event handlers left out. */
export function shownAttributes(attributes: readonly Attribute[]): readonly Attribute[] {
  const lower = attributes.map(({ name, value }) => ({ name: name.toLowerCase(), value }));
  return lower.filter(({ name }) => !name.startsWith("on"));
}

/** Attributes as HTML for elements that let only known names (and `data-*`) through. */
export function renderAttributes(attributes: readonly Attribute[], allowed: ReadonlySet<string>): string {
  let out = "";
  for (const { name, value } of attributes) {
    if (!allowed.has(name) && !name.startsWith("data-")) continue;
    out += ` ${name}="${typeof value === "string" ? escapeHTML(value) : ""}"`;
  }
  return out;
}

/** Attributes as HTML where any name goes but event handlers: headings, code blocks, tables. */
export function renderAnyAttributes(attributes: readonly Attribute[]): string {
  let out = "";
  for (const { name, value } of attributes) {
    if (/^on/i.test(name)) continue;
    out += ` ${name}="${typeof value === "string" ? escapeHTML(value) : plainValue(value)}"`;
  }
  return out;
}

function plainValue(value: AttributeValue): string {
  return typeof value === "number" || typeof value === "boolean" ? String(value) : "";
}

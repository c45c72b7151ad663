// XML as Hugo's maps have it: the root falls away, attributes are `-name`, the text beside them `#text`, elements of
// one name a list. Names lose their prefix, entities other than XML's own are refused.
import type { SAXParser, Tag } from "sax";
import type { Value } from "../../model/value.ts";
import { createMap } from "../map.ts";
import type { MutableMap } from "../map.ts";
import { loadSax } from "../packages.ts";
import { DecodeError } from "./error.ts";

const MAX_DEPTH = 1000;

/** Decodes an XML document; throws a DecodeError. */
export function decodeXml(text: string): Value {
  const root = new Document(text).root;
  if (typeof root === "string")
    throw new DecodeError("the root element has neither attributes nor elements", 1, 1);
  return root;
}

/** Only XML's five entities; the types of the package don't know that option. */
const options = { trim: false, strictEntities: true };

/** An element that isn't closed yet. */
class Element {
  readonly name: string;
  /** Attributes and elements. */
  readonly members = createMap();
  hasMembers = false;
  /** Of several texts Hugo keeps the last one before the first member or, without one, the last one of all. */
  #before: string | undefined;
  #after = "";

  constructor(name: string) {
    this.name = name;
  }

  addText(text: string): void {
    const bare = text.replace(/^[\t\r\b\n ]+|[\t\r\b\n ]+$/g, "");
    if (bare === "") return;
    if (this.hasMembers) this.#after = bare;
    else this.#before = bare;
  }

  add(name: string, value: Value): void {
    this.hasMembers = true;
    const present = this.members[name];
    if (present === undefined) this.members[name] = value;
    else if (Array.isArray(present)) (present as Value[]).push(value);
    else this.members[name] = [present, value];
  }

  get value(): MutableMap | string {
    const text = this.#before ?? this.#after;
    if (!this.hasMembers) return text;
    if (text !== "") this.members["#text"] = text;
    return this.members;
  }
}

/** Listens to the parser until the root is closed; what follows is nobody's business. */
class Document {
  root!: MutableMap | string;
  readonly #open: Element[] = [];
  #isDone = false;
  readonly #parser: SAXParser;

  constructor(text: string) {
    const parser = loadSax().parser(true, options);
    this.#parser = parser;
    parser.onerror = (error) => this.#fail(error.message.split("\n", 1)[0]!);
    parser.onopentag = (tag) => this.#openElement(tag as Tag);
    parser.ontext = (part) => this.#open.at(-1)?.addText(part);
    parser.oncdata = (part) => this.#open.at(-1)?.addText(part);
    parser.onclosetag = () => this.#closeElement();
    parser.write(text).close();
    if (!this.#isDone) this.#fail("there is no element");
  }

  #openElement({ name, attributes }: Tag): void {
    if (this.#isDone) return;
    if (this.#open.length >= MAX_DEPTH) this.#fail(`it is nested deeper than ${MAX_DEPTH} levels`);
    const element = new Element(local(name));
    for (const key of Object.keys(attributes)) element.members[`-${local(key)}`] = attributes[key]!;
    element.hasMembers = Object.keys(attributes).length > 0;
    this.#open.push(element);
  }

  #closeElement(): void {
    const element = this.#open.pop();
    if (this.#isDone || !element) return;
    const parent = this.#open.at(-1);
    if (parent) parent.add(element.name, element.value);
    else {
      this.root = element.value;
      this.#isDone = true;
    }
  }

  #fail(message: string): void {
    if (this.#isDone) return;
    throw new DecodeError(message, this.#parser.line + 1, Math.max(1, this.#parser.column));
  }
}

/** `item` of `ns:item`. */
const local = (name: string): string => name.slice(name.indexOf(":") + 1);

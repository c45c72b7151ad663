// Reads an OpenAPI document: plain data → parts with Go's names. References lead to the same part wherever they stand,
// so that circles are fine; parts wait in a queue for their fields, so that depth is.
import { FunctionError } from "../../value/function-error.ts";
import { createMap, isMap, mapOf, type MutableMap } from "../../value/map.ts";
import { Float, numberOf } from "../../value/number.ts";
import { print } from "../../value/print.ts";
import { describe } from "../arguments.ts";
import { addMethods, createTypes, isReference, Part } from "./objects.ts";
import { parseReference, valueAt } from "./reference.ts";
import { shapes, type Kind, type ShapeName } from "./shapes.ts";

/** A file of the document. */
export interface Source {
  /** Below `assets`: `api/a.json`; "" for what templates made. */
  readonly path: string;
  readonly data: unknown;
  /** YAML has numbers where the document wants texts: `version: 1.0`. */
  readonly isYaml: boolean;
}

/** Reads another file of the document; throws a FunctionError where there is none. */
export type ReadSource = (path: string) => Source;

/** The whole document, with everything that it refers to. */
export function readDocument(source: Source, read: ReadSource): Part {
  const reader = new Reader(read);
  const document = reader.part("OpenAPIDocument", source.data, source);
  reader.finish();
  return document;
}

class Reader {
  readonly #read: ReadSource;
  readonly #sources = new Map<string, Source>();
  /** Parts by the data that they are made of. */
  readonly #parts = new Map<Source, Map<unknown, Map<ShapeName, Part>>>();
  readonly #queue: (() => void)[] = [];

  constructor(read: ReadSource) {
    this.#read = read;
  }

  finish(): void {
    for (let fill = this.#queue.pop(); fill !== undefined; fill = this.#queue.pop()) fill();
  }

  part(name: ShapeName, data: unknown, source: Source): Part {
    if (!isMap(data)) throw new FunctionError(`${nameOf(name)} must be a map, not ${describe(data)}`);
    const known = this.#known(data, source);
    let part = known.get(name);
    if (part === undefined) {
      const made = (part = new Part(name, data));
      known.set(name, made);
      this.#queue.push(() => this.#fill(made, name, data, source));
    }
    return part;
  }

  #known(data: unknown, source: Source): Map<ShapeName, Part> {
    let ofSource = this.#parts.get(source);
    if (ofSource === undefined) this.#parts.set(source, (ofSource = new Map()));
    let ofData = ofSource.get(data);
    if (ofData === undefined) ofSource.set(data, (ofData = new Map()));
    return ofData;
  }

  #fill(part: Part, name: ShapeName, data: Readonly<Record<string, unknown>>, source: Source): void {
    const { fields, entries } = shapes[name];
    const origin = name === "PathItem" ? this.#pathItem(data, source) : { data, source };
    const keys = new Set<string>();
    for (const [field, { key, kind }] of fields) {
      keys.add(key);
      const from = key === "$ref" ? data : origin.data;
      part.set(field, this.#value(kind, from[key] ?? null, origin.source, `${nameOf(name)}: ${key}`));
    }
    const [values, extensions] = [createMap<unknown>(), createMap<unknown>()];
    for (const [key, value] of Object.entries(origin.data)) {
      if (keys.has(key)) continue;
      if (entries && !key.startsWith("x-"))
        values[key] = this.#value(entries, value, origin.source, `${nameOf(name)}: ${key}`);
      else extensions[key] = value;
    }
    part.set("Extensions", extensions);
    addMethods(part, name, values);
  }

  /** A path that refers to another has what that has. */
  #pathItem(data: Readonly<Record<string, unknown>>, source: Source) {
    const found = isReference(data) ? this.#follow(data.$ref, source) : undefined;
    return found && isMap(found.data) ? { data: found.data, source: found.source } : { data, source };
  }

  #value(kind: Kind, data: unknown, source: Source, what: string): unknown {
    if (typeof kind === "string") return this.#scalar(kind, data, source, what);
    if ("one" in kind) return data === null ? null : this.part(kind.one, data, source);
    if ("ref" in kind) return data === null ? null : this.#reference(kind.ref, data, source, what);
    if (data === null) return "list" in kind ? [] : createMap();
    if ("list" in kind) {
      if (!Array.isArray(data)) throw mustBe(what, "a list", data);
      return data.map((item, i) => this.#item(kind.list, item, source, `${what} #${i}`));
    }
    if (!isMap(data)) throw mustBe(what, "a map", data);
    const map: MutableMap<unknown> = createMap<unknown>();
    for (const [key, item] of Object.entries(data))
      map[key] = this.#item(kind.map, item, source, `${what} #${key}`);
    return map;
  }

  /** In a list or a map each item must be something. */
  #item(kind: Kind, data: unknown, source: Source, what: string): unknown {
    if (typeof kind === "object" && "ref" in kind) return this.#reference(kind.ref, data, source, what);
    return this.#value(kind, data, source, what);
  }

  #scalar(kind: Kind & string, data: unknown, source: Source, what: string): unknown {
    switch (kind) {
      case "any":
        return data;
      case "text":
      case "text?":
        if (data === null) return kind === "text" ? "" : null;
        if (typeof data === "string") return data;
        if (!source.isYaml || isMap(data) || Array.isArray(data)) throw mustBe(what, "a text", data);
        return print(data);
      case "flag":
      case "flag?":
        if (data === null) return kind === "flag" ? false : null;
        if (typeof data !== "boolean") throw mustBe(what, "true or false", data);
        return data;
      case "types":
        return data === null ? null : createTypes(textsOf(data, what));
      case "flag or schema": {
        const part = new Part("AdditionalProperties", data);
        part.set("Has", typeof data === "boolean" ? data : null);
        const isSchema = data !== null && typeof data !== "boolean";
        part.set("Schema", isSchema ? this.#reference("Schema", data, source, what) : null);
        return part;
      }
      default:
        return numberIn(kind, data, what);
    }
  }

  #reference(name: ShapeName, data: unknown, source: Source, what: string): Part {
    if (!isMap(data)) throw mustBe(what, "a map", data);
    const part = new Part(`${name}Ref`, isReference(data) ? mapOf({ $ref: data.$ref }) : data);
    part.set("Ref", isReference(data) ? data.$ref : "");
    const found = isReference(data) ? this.#follow(data.$ref, source) : { data, source };
    part.set("Value", found && this.part(name, found.data, found.source));
    const extensions = createMap<unknown>();
    if (isReference(data))
      for (const [key, value] of Object.entries(data)) if (key.startsWith("x-")) extensions[key] = value;
    part.set("Extensions", extensions);
    return part;
  }

  /** What a reference leads to, however many stand between; null for those that lead to each other. */
  #follow(reference: string, from: Source): { readonly data: unknown; readonly source: Source } | null {
    const seen = new Set<unknown>();
    let [source, next] = [from, reference];
    for (;;) {
      const { path, pointer } = parseReference(next, source.path);
      if (path !== undefined && path !== source.path) source = this.#source(path);
      const data = valueAt(source.data, pointer, next);
      if (!isReference(data)) return { data, source };
      if (seen.has(data)) return null;
      seen.add(data);
      next = data.$ref;
    }
  }

  #source(path: string): Source {
    let source = this.#sources.get(path);
    if (source === undefined) this.#sources.set(path, (source = this.#read(path)));
    return source;
  }
}

/** `OpenAPIDocument` is what authors call the document. */
const nameOf = (name: ShapeName): string => (name === "OpenAPIDocument" ? "the document" : name);

function mustBe(what: string, expected: string, data: unknown): FunctionError {
  return new FunctionError(`${what} must be ${expected}, not ${describe(data)}`);
}

function textsOf(data: unknown, what: string): readonly string[] {
  const texts = Array.isArray(data) ? data : [data];
  if (!texts.every((text) => typeof text === "string")) throw mustBe(what, "a text or a list of texts", data);
  return texts;
}

function numberIn(kind: string, data: unknown, what: string): unknown {
  if (data === null) return kind === "count" ? 0 : null;
  const number = typeof data === "string" ? undefined : numberOf(data);
  if (kind === "number?" && number !== undefined) return new Float(number);
  if (number === undefined || !Number.isInteger(number) || number < 0)
    throw mustBe(what, kind === "number?" ? "a number" : "a whole number", data);
  return number;
}

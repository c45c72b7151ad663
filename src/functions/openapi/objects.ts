// The parts of an OpenAPI document as values in templates: fields and methods with Go's names.
import { createMap, isMap, sortedKeys, type MutableMap } from "../../value/map.ts";
import { dataHook, printHook, typeHook, type ViewValue } from "../../value/view-value.ts";
import type { ShapeName } from "./shapes.ts";

type Methods = Readonly<Record<string, (this: Part, ...args: never[]) => unknown>>;

/** A part: its fields are added by the reader of the document. */
export class Part implements ViewValue {
  readonly #name: string;
  readonly #data: unknown;

  constructor(name: string, data: unknown) {
    this.#name = name;
    this.#data = data;
  }

  get [Symbol.toStringTag](): string {
    return this.#name;
  }
  [typeHook](): string {
    return `*openapi3.${this.#name}`;
  }
  /** As jsonify and debug.Dump see it. */
  [dataHook](): unknown {
    return this.#data;
  }

  set(field: string, value: unknown): void {
    Object.defineProperty(this, field, { value, enumerable: true });
  }
  get(field: string): unknown {
    return (this as unknown as Readonly<Record<string, unknown>>)[field];
  }
}

const httpMethods = ["Connect", "Delete", "Get", "Head", "Options", "Patch", "Post", "Put", "Trace"];

/** The operations of a path, by method in capitals. */
function operations(item: Part): MutableMap<unknown> {
  const found = createMap<unknown>();
  for (const method of httpMethods) {
    const operation = item.get(method);
    if (operation) found[method.toUpperCase()] = operation;
  }
  return found;
}

const dictionary = (entries: MutableMap<unknown>): Methods => ({
  Map: () => entries,
  Len: () => Object.keys(entries).length,
  Value: (key: string) => entries[key] ?? null,
});

/** Types of a schema: none is no restriction. */
export function createTypes(types: readonly string[]): Part {
  const only = types.length === 1 ? types[0] : types;
  return withMethods(new Types(types, only), {
    Slice: () => types,
    Is: (name: string) => types.length === 1 && types[0] === name,
    Includes: (name: string) => types.includes(name),
    Permits: (name: string) => types.includes(name),
  });
}

class Types extends Part {
  readonly types: readonly string[];

  constructor(types: readonly string[], data: unknown) {
    super("Types", data);
    this.types = types;
  }
  [printHook](): string {
    return `[${this.types.join(" ")}]`;
  }
}

/** A part with what its shape can do besides its fields. */
export function addMethods(part: Part, name: ShapeName, entries: MutableMap<unknown>): void {
  switch (name) {
    case "PathItem":
      withMethods(part, {
        Operations: () => operations(part),
        GetOperation: (method: string) => operations(part)[method] ?? null,
      });
      break;
    case "Paths":
      withMethods(part, { ...dictionary(entries), Find: (path: string) => findPath(entries, path) });
      break;
    case "Responses":
      withMethods(part, {
        ...dictionary(entries),
        Default: () => entries["default"] ?? null,
        Status: (code: number) => entries[String(code)] ?? null,
      });
      break;
    case "Callback":
      withMethods(part, dictionary(entries));
      break;
  }
}

function withMethods<P extends Part>(part: P, methods: Methods): P {
  for (const [name, value] of Object.entries(methods)) Object.defineProperty(part, name, { value });
  return part;
}

/** By its own spelling, else whatever its variables are called. */
function findPath(entries: MutableMap<unknown>, path: string): unknown {
  const plain = (text: string) => text.replace(/\{[^{}]*\}/g, "{}");
  return (
    entries[path] ??
    sortedKeys(entries)
      .map((key) => plain(key) === plain(path) && entries[key])
      .find(Boolean) ??
    null
  );
}

/** True for `{ "$ref": … }`. */
export const isReference = (data: unknown): data is { readonly $ref: string } =>
  isMap(data) && typeof data["$ref"] === "string";

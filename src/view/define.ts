// Builds what templates see from tables of rows: one class of lazy getters a kind of object, with one small record
// inside. The tables give the TypeScript type, the reference page and the names that Handlebars may reach.
// Asking for a name that no table has throws: the prototype chain ends in a proxy, so known names cost nothing.
import type { Location } from "../model/diagnostic.ts";
import { FieldError } from "../value/field-error.ts";
import { structOf } from "../value/map.ts";
import {
  dataHook,
  equalHook,
  listHook,
  markdownHook,
  placeHook,
  printHook,
  truthHook,
  typeHook,
} from "../value/view-value.ts";

/** Marks rows with arguments; exported for the types of tables only. */
export const METHOD: unique symbol = Symbol("method");
/** The record behind a view; a symbol, so that no template can reach it. */
export const SELF: unique symbol = Symbol("self");

// The template wall: arguments come from templates, untyped.
// oxlint-disable-next-line no-explicit-any
export type Args = any[];
/** A row with arguments. */
export interface Method<S, A extends Args, R> {
  readonly [METHOD]: (self: S, ...args: A) => R;
}
type Row<S> = ((self: S) => unknown) | Method<S, Args, unknown>;
type Member<R> =
  R extends Method<never, infer A, infer T>
    ? (...args: A) => T
    : R extends (self: never) => infer T
      ? T
      : never;
type Members<T> = { readonly [K in keyof T]: Member<T[K]> };
type All<U> = (U extends unknown ? (u: U) => void : never) extends (i: infer I) => void ? I : never;

/** Marks a row that templates call with arguments. */
export function method<S, A extends Args, R>(call: (self: S, ...args: A) => R): Method<S, A, R> {
  return { [METHOD]: call };
}

/** A kind of view: how to make one, and the names it has. */
export interface ViewKind<S, T> {
  /** The name in messages: `Page`. */
  readonly name: string;
  wrap(self: S): T;
  readonly properties: readonly string[];
  readonly methods: readonly string[];
}

export interface ViewTraits<S> {
  readonly print?: (self: S) => string;
  /** The Go type, for `printf "%T"`: `*hugolib.pageState`. */
  readonly type?: string;
  /** A list of such views, where that is more than an array: what slice and append make of them. */
  readonly list?: (items: readonly unknown[]) => unknown;
  /** Whether `if` takes it for true; without it a view is. */
  readonly truth?: () => boolean;
  /** Names of the members that `jsonify` writes, between spaces and in their order; "" for none. */
  readonly fields?: string;
  /** What `jsonify` and other functions on data see, where members of that name don't do. */
  readonly data?: (self: S) => unknown;
  /** `eq`, where two views may be of one thing. */
  readonly equal?: (self: S, other: unknown) => boolean;
  /** Of a shortcode's call, whether Markdown reads its output. */
  readonly markdown?: (self: S) => boolean;
  /** Of a position, what messages show; undefined where it isn't known. */
  readonly place?: (self: S) => Location | undefined;
}

/** Names that the runtime asks any object for; to those the answer is just undefined. */
const QUIET = new Set([
  "then",
  "toJSON",
  "toHTML",
  "toString",
  "valueOf",
  "constructor",
  "length",
  "call",
  "apply",
]);

function unknownNames(owner: string, known: () => readonly string[]): object {
  return new Proxy(Object.create(null) as object, {
    get(_target, name) {
      if (typeof name === "symbol" || QUIET.has(name)) return undefined;
      throw new FieldError(name, owner, known());
    },
    // `in` and `hasOwnProperty` stay honest: only reading throws.
    has: () => false,
  });
}

/** Builds the class of a view from its tables. */
export function defineView<S extends object>(name: string, traits: ViewTraits<S> = {}) {
  return <const T extends readonly Readonly<Record<string, Row<S>>>[]>(
    ...tables: T
  ): ViewKind<S, Members<All<T[number]>>> => {
    class View {
      readonly [SELF]: S;
      constructor(self: S) {
        this[SELF] = self;
      }
    }
    const properties: string[] = [];
    const methods: string[] = [];
    const prototype = View.prototype as object;
    Object.setPrototypeOf(
      prototype,
      unknownNames(name, () => [...properties, ...methods]),
    );
    for (const table of tables)
      for (const [member, row] of Object.entries(table)) {
        if (Object.hasOwn(prototype, member)) throw new Error(`two tables of ${name} define ${member}`);
        (typeof row === "function" ? properties : methods).push(member);
        Object.defineProperty(prototype, member, descriptor(row));
      }
    Object.defineProperty(prototype, Symbol.toStringTag, { value: name });
    const { print, type, list, truth, fields, data, equal, markdown, place } = traits;
    if (print)
      Object.defineProperty(prototype, printHook, {
        value(this: View) {
          return print(this[SELF]);
        },
      });
    if (place)
      Object.defineProperty(prototype, placeHook, {
        value(this: View) {
          return place(this[SELF]);
        },
      });
    if (markdown)
      Object.defineProperty(prototype, markdownHook, {
        value(this: View) {
          return markdown(this[SELF]);
        },
      });
    if (type) Object.defineProperty(prototype, typeHook, { value: () => type });
    if (list) Object.defineProperty(prototype, listHook, { value: list });
    if (truth) Object.defineProperty(prototype, truthHook, { value: truth });
    if (fields !== undefined) {
      const written = fields.split(" ").filter(Boolean);
      Object.defineProperty(prototype, dataHook, {
        value(this: Readonly<Record<string, unknown>>) {
          return structOf(Object.fromEntries(written.map((member) => [member, this[member]])));
        },
      });
    }
    if (data)
      Object.defineProperty(prototype, dataHook, {
        value(this: View) {
          return data(this[SELF]);
        },
      });
    if (equal)
      Object.defineProperty(prototype, equalHook, {
        value(this: View, other: unknown) {
          return equal(this[SELF], other);
        },
      });
    return {
      name,
      properties,
      methods,
      wrap: (self) => new View(self) as unknown as Members<All<T[number]>>,
    };
  };
}

function descriptor<S>(row: Row<S>): PropertyDescriptor {
  type Self = { readonly [SELF]: S };
  if (typeof row === "function")
    return {
      get(this: Self) {
        return row(this[SELF]);
      },
      enumerable: true,
      configurable: true,
    };
  const call = row[METHOD];
  return {
    value(this: Self, ...args: Args) {
      return call(this[SELF], ...args);
    },
  };
}

/** The same kind of view with a part of its record changed. */
export function variantOf<S extends object>(view: object, change: Partial<S>): object {
  const variant = Object.create(Object.getPrototypeOf(view) as object) as { [SELF]: S };
  variant[SELF] = { ...selfOf<S>(view)!, ...change };
  return variant;
}

/** The record behind a view; undefined for anything else. */
export function selfOf<S>(view: unknown): S | undefined {
  return typeof view === "object" && view !== null && SELF in view
    ? (view as { readonly [SELF]: S })[SELF]
    : undefined;
}

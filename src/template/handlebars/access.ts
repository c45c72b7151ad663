// How templates reach into values: own members of data, and of views only the members on the list. Nothing else that a
// prototype holds is ever read, called or handed out.
import { FieldError } from "../../value/field-error.ts";
import { isMap } from "../../value/map.ts";

/** Names of views' members: the only ones that may come from a prototype. */
export interface AllowedMembers {
  readonly properties: readonly string[];
  readonly methods: readonly string[];
}

export interface Access {
  /** A field; a method without arguments is called. Nil has no fields, and none is an error. */
  field(owner: unknown, name: string): unknown;
  /** Calls a method with its object as the receiver. */
  call(owner: unknown, name: string, args: readonly unknown[]): unknown;
  /** As `lookup`: nil where there is nothing. */
  index(owner: unknown, key: unknown): unknown;
}

const denied: ReadonlySet<string> = new Set([
  "constructor",
  "prototype",
  "__proto__",
  "__defineGetter__",
  "__defineSetter__",
  "__lookupGetter__",
  "__lookupSetter__",
]);

/** Builds the accessors for a list of members. */
export function createAccess(members: AllowedMembers): Access {
  const allowed = new Set([...members.properties, ...members.methods].filter((name) => !denied.has(name)));
  const read = (owner: unknown, name: string): unknown => {
    if (owner === undefined || owner === null) return undefined;
    if (typeof owner !== "object") return ofScalar(owner, name);
    if (isMap(owner)) return owner[name];
    if (!denied.has(name) && (allowed.has(name) ? name in owner : isOwnData(owner, name)))
      return (owner as Record<string, unknown>)[name];
    return missing(owner, name, allowed);
  };
  return {
    field(owner, name) {
      const value = read(owner, name);
      return typeof value === "function" ? value.call(owner) : value;
    },
    call(owner, name, args) {
      const value = read(owner, name);
      if (typeof value === "function") return value.apply(owner, args);
      throw new FieldError(name, typeName(owner), []);
    },
    index(owner, key) {
      const name = String(key);
      if (typeof owner !== "object" || owner === null) return undefined;
      const known =
        isMap(owner) || (allowed.has(name) ? name in owner : isData(owner) && isOwnData(owner, name));
      return known ? this.field(owner, name) : undefined;
    },
  };
}

/** Lists and objects written in JavaScript hold data; anything else with a prototype is a view. */
function isData(owner: object): boolean {
  return Array.isArray(owner) || Object.getPrototypeOf(owner) === Object.prototype;
}

function isOwnData(owner: object, name: string): boolean {
  return Object.hasOwn(owner, name) && typeof (owner as Record<string, unknown>)[name] !== "function";
}

function ofScalar(owner: unknown, name: string): unknown {
  if (typeof owner === "string" && name === "length") return owner.length;
  throw new FieldError(name, typeName(owner), []);
}

function missing(owner: object, name: string, allowed: ReadonlySet<string>): unknown {
  if (isData(owner) && (!Array.isArray(owner) || /^\d+$/.test(name))) return undefined;
  // Views of the site say themselves what they lack.
  if (!denied.has(name) && !(name in owner)) void (owner as Record<string, unknown>)[name];
  throw new FieldError(
    name,
    typeName(owner),
    [...allowed].filter((member) => member in owner),
  );
}

function typeName(owner: unknown): string {
  if (typeof owner === "number") return "int";
  if (typeof owner === "boolean") return "bool";
  if (typeof owner !== "object" || owner === null) return typeof owner;
  if (Array.isArray(owner)) return "list";
  const tag: unknown = Reflect.get(owner, Symbol.toStringTag);
  return typeof tag === "string" ? tag : Object.getPrototypeOf(owner).constructor?.name;
}

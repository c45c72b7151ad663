// Field access in templates: `.Title`, `.Params.a.b`, `.Format "2006"`. Maps answer by key, views by their members;
// a member's name begins with a capital, so nothing of JavaScript itself can be reached.
import { FieldError } from "./field-error.ts";
import { FunctionError } from "./function-error.ts";
import { isMap } from "./map.ts";
import { typeName } from "./type-name.ts";
import { className, isView } from "./view-value.ts";

const none: readonly unknown[] = [];

/**
 * The value of `.Name` on any value. Missing map keys and fields of nil are nil; a method is called with the
 * arguments. Throws a FunctionError where the value has no such field.
 */
export function field(value: unknown, name: string, args = none): unknown {
  if (value === null || value === undefined) return null;
  if (isMap(value)) return fieldOfMap(value, name, args);
  if (!hasMember(value, name)) throw noField(value, name);
  const member = (value as Readonly<Record<string, unknown>>)[name];
  if (typeof member === "function") return member.apply(value, args) as unknown;
  if (args.length > 0) throw notAMethod(name);
  return member;
}

/** The same without arguments; nil where the value has no such field. */
export function fieldOrNil(value: unknown, name: string): unknown {
  if (isMap(value)) return fieldOfMap(value, name, none) ?? null;
  if (!hasMember(value, name)) return null;
  const member = (value as Readonly<Record<string, unknown>>)[name];
  return (typeof member === "function" ? (member.call(value) as unknown) : member) ?? null;
}

/** True when `.Name` can be asked of the value without an error. */
export function hasField(value: unknown, name: string): boolean {
  return value === null || value === undefined || isMap(value) || hasMember(value, name);
}

/** True for a view's or a list's own member of that name. */
export function hasMember(value: unknown, name: string): boolean {
  return typeof value === "object" && value !== null && isMemberName(name) && name in value;
}

/** Names of all members of a view that templates may use. */
export function memberNames(value: object): string[] {
  const names = new Set<string>();
  for (
    let at: object | null = value;
    at && at !== Object.prototype;
    at = Object.getPrototypeOf(at) as object | null
  )
    for (const name of Object.getOwnPropertyNames(at)) if (isMemberName(name)) names.add(name);
  return [...names];
}

function isMemberName(name: string): boolean {
  const first = name.charCodeAt(0);
  return first >= 65 && first <= 90;
}

function fieldOfMap(map: Readonly<Record<string, unknown>>, name: string, args: readonly unknown[]): unknown {
  const value = map[name] ?? null;
  // Maps of ours, such as a URL's query, may have methods; data never holds functions.
  if (typeof value === "function") return value.apply(map, args) as unknown;
  if (args.length === 0) return value;
  throw notAMethod(name);
}

function noField(value: unknown, name: string): FieldError {
  const names = typeof value === "object" && value !== null ? memberNames(value) : [];
  return new FieldError(name, ownerName(value), names);
}

/** `Page`, `Time`; for scalars and lists what they are in Go's words. */
function ownerName(value: unknown): string {
  return isView(value) ? className(value) : `a value of type ${typeName(value)}`;
}

function notAMethod(name: string): FunctionError {
  return new FunctionError(`${name} has arguments but is not a method`);
}

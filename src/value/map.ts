// Maps of the author's data: objects without a prototype, so that `__proto__` and `constructor` are keys like any other.
import type { Value, ValueMap } from "../model/value.ts";

/** A map under construction. */
export type MutableMap<V = Value> = { [key: string]: V };

/** A new map without entries. */
export function createMap<V = Value>(): MutableMap<V> {
  return Object.create(null) as MutableMap<V>;
}

/** True for a map: an object without a prototype, case-insensitive ones included. */
export function isMap(value: unknown): value is ValueMap {
  return typeof value === "object" && value !== null && Object.getPrototypeOf(value) === null;
}

/** A map with the entries of an ordinary object, for tests and literals. */
export function mapOf<V>(entries: { readonly [key: string]: V }): { [key: string]: V } {
  return Object.assign(createMap<V>(), entries);
}

const FIELDS: unique symbol = Symbol("fields");

/** A map that stands for a Go struct: its keys stay in their order. */
export function structOf(fields: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  const map = Object.assign(createMap<unknown>(), fields);
  return Object.defineProperty(map, FIELDS, { value: true });
}

/** The value of a key in any letter case; undefined where there is none. */
export function inAnyCase<V>(map: { readonly [key: string]: V }, name: string): V | undefined {
  const wanted = name.toLowerCase();
  const key = Object.keys(map).find((one) => one.toLowerCase() === wanted);
  return key === undefined ? undefined : map[key];
}

/** The entries by their keys in lower case: options may be written in any. */
export function byLowerName<V>(map: { readonly [key: string]: V }): ReadonlyMap<string, V> {
  return new Map(Object.entries(map).map(([name, value]) => [name.toLowerCase(), value]));
}

/** The keys in byte order, as Go prints and ranges over maps; those of a struct in its own. */
export function sortedKeys(map: object): string[] {
  const keys = Object.keys(map);
  return FIELDS in map ? keys : keys.sort();
}

/** The value with all keys of maps in maps in lower case; maps within lists keep theirs, as in Hugo. */
export function lowerKeys<T extends Value>(value: T): T {
  if (!isMap(value)) return value;
  const lower = createMap();
  for (const key of Object.keys(value)) lower[key.toLowerCase()] = lowerKeys(value[key]!);
  return lower as T;
}

const folded = new WeakMap<object, ValueMap>();

/** True for a map made by `caseInsensitive`. */
export function isCaseInsensitive(value: unknown): value is ValueMap {
  return typeof value === "object" && value !== null && folded.get(value) === value;
}

/** Looks through to `map`; the proxy's own target stays empty, because that of a frozen map would tie our hands. */
class FoldingHandler implements ProxyHandler<ValueMap> {
  readonly map: ValueMap;

  constructor(map: ValueMap) {
    this.map = map;
  }

  stored(key: string): string {
    return key in this.map ? key : key.toLowerCase();
  }

  get(_: ValueMap, key: string | symbol): Value | undefined {
    if (typeof key !== "string") return undefined;
    const value = this.map[key] ?? this.map[this.stored(key)];
    return typeof value === "object" ? caseInsensitive(value) : value;
  }

  has(_: ValueMap, key: string | symbol): boolean {
    return typeof key === "string" && this.stored(key) in this.map;
  }

  ownKeys(): string[] {
    return Object.keys(this.map);
  }

  getOwnPropertyDescriptor(target: ValueMap, key: string | symbol): PropertyDescriptor | undefined {
    if (!this.has(target, key)) return undefined;
    return { value: this.get(target, key), enumerable: true, configurable: true, writable: false };
  }

  set(): boolean {
    return false;
  }

  defineProperty(): boolean {
    return false;
  }

  deleteProperty(): boolean {
    return false;
  }
}

/**
 * `.Params` as templates see it: keys in any letter case find the stored lower-case ones, in maps within it too.
 * Anything but a map comes back as it is.
 */
export function caseInsensitive<T>(value: T): T {
  if (!isMap(value)) return value;
  let proxy = folded.get(value);
  if (!proxy) {
    proxy = new Proxy<ValueMap>(createMap(), new FoldingHandler(value));
    folded.set(value, proxy);
    folded.set(proxy, proxy);
  }
  return proxy as T;
}

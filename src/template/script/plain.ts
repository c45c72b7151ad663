// Between templates' values and JavaScript's, for functions that the site's owner writes: a boxed float is a number for
// them, a map an object, a list an array. Objects such as pages stay what they are, behind a proxy that gives plain
// values; handed back, they are themselves again.
import { createMap, isMap } from "../../value/map.ts";
import { Float } from "../../value/number.ts";
import { SafeText } from "../../value/safe.ts";
import { Time } from "../../value/time.ts";

const plains = new WeakMap<object, object>();
const originals = new WeakMap<object, object>();

/** A value as JavaScript would have it. */
export function toPlain(value: unknown): unknown {
  if (typeof value !== "object" || value === null) return value;
  if (value instanceof Float) return value.float;
  if (value instanceof SafeText || value instanceof Time) return value;
  let plain = plains.get(value);
  if (plain === undefined) {
    plain = makePlain(value);
    plains.set(value, plain);
    originals.set(plain, value);
  }
  return plain;
}

function makePlain(value: object): object {
  if (isMap(value))
    return Object.fromEntries(Object.entries(value as object).map(([key, inner]) => [key, toPlain(inner)]));
  if (Object.getPrototypeOf(value) === Array.prototype) return (value as unknown[]).map(toPlain);
  return new Proxy(value, members);
}

const members: ProxyHandler<object> = {
  get(target, name, proxy) {
    const value: unknown = Reflect.get(target, name, target);
    if (typeof value !== "function") return toPlain(value);
    // `map` and its like run on the proxy, so that they meet plain items.
    if (typeof name === "symbol" || value === Reflect.get(Array.prototype, name)) return value.bind(proxy);
    return (...args: unknown[]) => toPlain(Reflect.apply(value, target, args.map(fromPlain)));
  },
};

/** A value as templates have it. */
export function fromPlain(value: unknown): unknown {
  if (typeof value !== "object" || value === null) return value;
  const original = originals.get(value);
  if (original !== undefined) return original;
  if (Array.isArray(value)) return value.map(fromPlain);
  if (Object.getPrototypeOf(value) !== Object.prototype) return value;
  const map = createMap<unknown>();
  for (const [key, inner] of Object.entries(value)) map[key] = fromPlain(inner);
  return map;
}

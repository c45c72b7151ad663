// A program's own data as values of templates: plain objects become maps without a prototype, so that a template
// reaches keys and nothing of JavaScript.

/** The value as templates see it. Lists and objects are copied; instances of classes stay as they are. */
export function fromData(value: unknown, seen = new Map<object, unknown>()): unknown {
  if (typeof value !== "object" || value === null) return value;
  const known = seen.get(value);
  if (known !== undefined) return known;
  if (Array.isArray(value)) return list(value, seen);
  const prototype = Object.getPrototypeOf(value) as unknown;
  return prototype === Object.prototype || prototype === null ? map(value, seen) : value;
}

function list(value: readonly unknown[], seen: Map<object, unknown>): unknown[] {
  const copy: unknown[] = [];
  seen.set(value, copy);
  for (const item of value) copy.push(fromData(item, seen));
  return copy;
}

function map(value: object, seen: Map<object, unknown>): object {
  const copy = Object.create(null) as Record<string, unknown>;
  seen.set(value, copy);
  for (const [key, item] of Object.entries(value)) copy[key] = fromData(item, seen);
  return copy;
}

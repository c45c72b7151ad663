// The helpers of Handlebars itself with Hugo's notion of truth, and those that rewriting puts in: field access, method
// calls, partials, sections.
import { DiagnosticError } from "../../diagnostics/log.ts";
import { createMap, isMap, sortedKeys } from "../../value/map.ts";
import { isTrue } from "../../value/truth.ts";
import type { Access } from "./access.ts";
import type { Partials } from "./partials.ts";
import { asValue, Frame, guarded } from "./run.ts";
import type { InlinePartial } from "./run.ts";

/** What compiled code calls, made without a prototype: helpers by name, and ours under names no template can write. */
export type HelperTable = Record<string, unknown>;

/** What Handlebars hands to a helper after its arguments. */
interface Options {
  readonly fn: (dot: unknown, options?: { data?: unknown; blockParams?: unknown[] }) => string;
  readonly inverse: (dot: unknown) => string;
  readonly hash: Readonly<Record<string, unknown>>;
  readonly data: Frame;
}

/** Names that `@` may stand before. */
export const dataVariables: ReadonlySet<string> = new Set([
  "root",
  "index",
  "key",
  "first",
  "last",
  "site",
  "page",
  "hugo",
]);

/** Names of the blocks that Handlebars has itself. */
export const builtinBlocks: ReadonlySet<string> = new Set(["if", "unless", "each", "with"]);

/** All helpers that are not functions of the shared table. */
export function createHelpers(access: Access, partials: Partials): HelperTable {
  const table: HelperTable = Object.create(null);
  return Object.assign(table, {
    $field: access.field,
    $data: (owner: unknown, name: string) =>
      owner instanceof Frame ? dataVariable(owner, name) : access.field(owner, name),
    "@call": (owner: unknown, name: string, ...args: unknown[]) =>
      access.call(owner, name, args.slice(0, -1)),
    "@field": (owner: unknown, name: string) => access.field(owner, name),
    lookup: (owner: unknown, key: unknown) => access.index(owner, key),
    if(this: unknown, value: unknown, options: Options) {
      return isTrue(value) ? options.fn(this) : options.inverse(this);
    },
    unless(this: unknown, value: unknown, options: Options) {
      return isTrue(value) ? options.inverse(this) : options.fn(this);
    },
    with(this: unknown, value: unknown, options: Options) {
      return isTrue(value) ? inside(value, options) : options.inverse(this);
    },
    each,
    "@section": section,
    "@scope": withScope,
    "@inline": defineInline,
    "@partial": (name: unknown, dot: unknown, options: Options) =>
      partials.call(options.data, String(name), extended(dot, options.hash)),
    "@partial-block": (dot: unknown, options: Options) => {
      const { body } = options.data.run;
      return body ? asValue(options.data.run, body(extended(dot, options.hash))) : "";
    },
    "@block"(this: unknown, name: unknown, dot: unknown, escape: string, options: Options) {
      return blockOrPartial(this, String(name), dot, table[escape] as (value: unknown) => string, options);
    },
  });

  function blockOrPartial(
    self: unknown,
    name: string,
    dot: unknown,
    escape: (value: unknown) => string,
    options: Options,
  ): string {
    const found = partials.callWithBody(options.data, name, extended(dot, options.hash), (inner) =>
      options.fn(inner, { data: options.data.within(inner) }),
    );
    return found === undefined ? options.fn(self) : escape(found.value);
  }
}

function dataVariable(frame: Frame, name: string): unknown {
  if (name.startsWith("../")) return frame.above(name.length / 3);
  if (name.startsWith("@../")) return frame.aroundLoops((name.length - 1) / 3);
  const { ctx } = frame.run;
  switch (name) {
    case "root":
    case "index":
    case "key":
    case "first":
    case "last":
      return frame[name];
    case "site":
      return ctx.siteView();
    case "page":
      return ctx.page(ctx.task.page);
    case "hugo":
      return ctx.hugo;
    default:
      return undefined;
  }
}

/** `{{#each}}`: lists and other iterables in their order, maps by sorted key. */
function each(this: unknown, value: unknown, options: Options): string {
  if (value === undefined || value === null) return options.inverse(this);
  if (Array.isArray(value)) return loop(this, value, undefined, options);
  if (isMap(value) || isPlainObject(value)) {
    const keys = sortedKeys(value);
    return loop(
      this,
      keys.map((key) => (value as Record<string, unknown>)[key]),
      keys,
      options,
    );
  }
  if (isIterable(value)) return loop(this, [...value], undefined, options);
  return isTrue(value) ? notAList(value) : options.inverse(this);
}

function notAList(value: unknown): never {
  throw new DiagnosticError({
    severity: "error",
    code: "template/not-a-list",
    message: `{{#each}} can't go through a ${typeof value}`,
    notes: [],
    help: "it takes lists and maps",
  });
}

const isPlainObject = (value: unknown): value is object =>
  typeof value === "object" && value !== null && Object.getPrototypeOf(value) === Object.prototype;

const isIterable = (value: unknown): value is Iterable<unknown> =>
  typeof value === "object" && value !== null && Symbol.iterator in value;

function loop(
  self: unknown,
  items: readonly unknown[],
  keys: readonly string[] | undefined,
  options: Options,
): string {
  const { length } = items;
  if (length === 0) return options.inverse(self);
  const data = options.data.loop();
  let out = "";
  for (let i = 0; i < length; i++) {
    data.dot = items[i];
    data.index = i;
    data.key = keys ? keys[i] : i;
    data.first = i === 0;
    data.last = i === length - 1;
    out += options.fn(items[i], { data, blockParams: [items[i], data.key] });
  }
  return out;
}

/** `{{#Pages}}…{{/Pages}}`: a list is gone through, a value becomes the dot, false and nothing render the inverse. */
function section(this: unknown, value: unknown, options: Options): string {
  if (!isTrue(value)) return options.inverse(this);
  if (Array.isArray(value)) return each.call(this, value, options);
  return value === true ? options.fn(this) : inside(value, options);
}

/** The body of a block with another dot. */
function inside(dot: unknown, { fn, data }: Options): string {
  return fn(dot, { data: data.within(dot), blockParams: [dot] });
}

/** A block that defines inline partials: they are gone after it. */
function withScope(this: unknown, options: Options): string {
  const { run } = options.data;
  const outer = run.scope;
  run.scope = { partials: new Map(), outer };
  try {
    return options.fn(this);
  } finally {
    run.scope = outer;
  }
}

function defineInline(name: string, options: Options): string {
  const { data, fn } = options;
  const body = (dot: unknown) => fn(dot, { data: data.within(dot) });
  const inline: InlinePartial = (dot, caller) =>
    caller === data.run ? body(dot) : guarded(data.run, () => body(dot));
  (data.run.scope!.partials as Map<string, InlinePartial>).set(name, inline);
  return "";
}

/** The dot with the named arguments over its own fields; a view stays a view. */
function extended(dot: unknown, hash: Readonly<Record<string, unknown>>): unknown {
  const keys = Object.keys(hash);
  if (keys.length === 0) return dot;
  const isView =
    typeof dot === "object" && dot !== null && !Array.isArray(dot) && !isMap(dot) && !isPlainObject(dot);
  const base = isView
    ? (Object.create(dot) as object)
    : Object.assign(createMap<unknown>(), isList(dot) ? {} : dot);
  for (const key of keys) Object.defineProperty(base, key, { value: hash[key], enumerable: true });
  return base;
}

const isList = (dot: unknown): boolean => Array.isArray(dot) || typeof dot !== "object";

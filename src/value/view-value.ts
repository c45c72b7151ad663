// How objects of ours behave as values in a template. A class answers these symbols where it differs from a plain
// struct; lists are arrays (or subclasses of Array) and maps have no prototype, so every other object is a view.
import type { Location } from "../model/diagnostic.ts";

/** `() => string`: how it prints. Without it a view prints as its class name. */
export const printHook: unique symbol = Symbol.for("homelab-site.print");
/** `() => boolean`: whether it counts as true. Without it a view is true. */
export const truthHook: unique symbol = Symbol.for("homelab-site.truth");
/** `() => number`: marks a view of an integer kind (duration, month), which compares and calculates as that. */
export const numberHook: unique symbol = Symbol.for("homelab-site.number");
/** `(other) => boolean`: `eq`. Without it views are equal when they are the same object. */
export const equalHook: unique symbol = Symbol.for("homelab-site.equal");
/** `(other) => number`: below, at or above 0 as `lt`, `sort` and the like see it. */
export const compareHook: unique symbol = Symbol.for("homelab-site.compare");
/** `() => string`: the Go type that `printf "%T"` and messages name. */
export const typeHook: unique symbol = Symbol.for("homelab-site.type");
/** `(items) => unknown`: a list of the same kind with other items, for lists that are more than arrays. */
export const listHook: unique symbol = Symbol.for("homelab-site.list");
/** `() => unknown`: the plain data that jsonify, merge and other functions on data work on. */
export const dataHook: unique symbol = Symbol.for("homelab-site.data");
/** `() => boolean`: of a shortcode's call, whether Markdown reads its output. */
export const markdownHook: unique symbol = Symbol.for("homelab-site.markdown");
/** `() => Location`: of a position, the place with its line, for messages. */
export const placeHook: unique symbol = Symbol.for("homelab-site.place");

/** The answers a view may give. */
export interface ViewValue {
  readonly [printHook]?: () => string;
  readonly [truthHook]?: () => boolean;
  readonly [numberHook]?: () => number;
  readonly [equalHook]?: (other: unknown) => boolean;
  readonly [compareHook]?: (other: unknown) => number;
  readonly [typeHook]?: () => string;
  readonly [listHook]?: (items: readonly unknown[]) => unknown;
  readonly [dataHook]?: () => unknown;
  readonly [markdownHook]?: () => boolean;
  readonly [placeHook]?: () => Location | undefined;
}

/** True for an object that is neither a map nor a list. */
export function isView(value: unknown): value is ViewValue {
  return (
    typeof value === "object" &&
    value !== null &&
    !Array.isArray(value) &&
    Object.getPrototypeOf(value) !== null
  );
}

/** A list with other items of the same kind as `list`: pages stay pages. */
export function listLike(list: unknown, items: readonly unknown[]): unknown {
  const hook = (list as ViewValue | null)?.[listHook];
  return hook ? hook.call(list as ViewValue, items) : items;
}

/** What a view calls itself in messages: `Page`, `Time`. */
export function className(view: object): string {
  const tag = (view as { readonly [Symbol.toStringTag]?: string })[Symbol.toStringTag];
  // Names of classes are shortened in the bundle, so that the type goes first.
  const type = (view as ViewValue)[typeHook]?.();
  return tag ?? type?.replace(/^.*[.*]/, "") ?? view.constructor?.name ?? "object";
}

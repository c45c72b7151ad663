// Which functions make a value safe in a context.
import { attribute, attributeName, unquotedAttribute } from "./attribute.ts";
import { ContextFault, isComment, nudge } from "./context.ts";
import type { Context, State } from "./context.ts";
import { cssString, cssValue } from "./css.ts";
import { comment, html, rcdata } from "./html.ts";
import { jsRegexp, jsString, jsTemplate, jsValue } from "./js.ts";
import { srcset } from "./srcset.ts";
import { escapeUrl, filterUrl, normalizeUrl, wholeUrl } from "./url.ts";

/** All escapers by name; each takes any value and gives text. */
export const escapers = {
  html,
  rcdata,
  attribute,
  unquotedAttribute,
  attributeName,
  filterUrl,
  normalizeUrl,
  escapeUrl,
  wholeUrl,
  srcset,
  jsValue,
  jsString,
  jsTemplate,
  jsRegexp,
  cssString,
  cssValue,
  comment,
} as const;

export type EscaperName = keyof typeof escapers;

/** The escapers to apply, first to last, and the context after the value. */
export interface ValuePlan {
  readonly escapers: readonly EscaperName[];
  readonly context: Context;
}

const byState: Partial<Record<State, EscaperName>> = {
  text: "html",
  rcdata: "rcdata",
  "attribute-name": "attributeName",
  "meta-url": "filterUrl",
  srcset: "srcset",
  js: "jsValue",
  "js-double": "jsString",
  "js-single": "jsString",
  "js-template": "jsTemplate",
  "js-regexp": "jsRegexp",
  css: "cssValue",
};

const urlStates: ReadonlySet<State> = new Set([
  "url",
  "css-double",
  "css-single",
  "css-double-url",
  "css-single-url",
  "css-url",
] satisfies State[]);

/** Escapers whose output holds nothing that quotes of an attribute could stumble over. */
const attributeSafe: ReadonlySet<EscaperName> = new Set<EscaperName>([
  "comment",
  "cssString",
  "jsRegexp",
  "jsString",
  "jsTemplate",
  "escapeUrl",
]);

/** The escapers without those that change nothing after the one before them, the commonest chain as one. */
export function essential(names: readonly EscaperName[]): readonly EscaperName[] {
  if (names.join() === "filterUrl,normalizeUrl,attribute") return ["wholeUrl"];
  return names.filter((name, i) => name !== "attribute" || i === 0 || !attributeSafe.has(names[i - 1]!));
}

/** How to write a value in context `at`. Throws a ContextFault where no escaping would be safe. */
export function planValue(at: Context): ValuePlan {
  const c = nudge(at);
  const names = urlStates.has(c.state) ? urlEscapers(c) : stateEscapers(c);
  if (c.delimiter === "space") names.push("unquotedAttribute");
  else if (c.delimiter !== "") names.push("attribute");
  if (names.length === 0) throw new ContextFault("no-value", "no value can stand here");
  return { escapers: names, context: afterValue(c) };
}

function afterValue(c: Context): Context {
  // A slash after a value divides.
  if (c.state === "js") return { ...c, slash: "division" };
  return c.attribute === "script-type" && !c.typed ? { ...c, typed: true } : c;
}

function stateEscapers(c: Context): EscaperName[] {
  if (isComment(c.state)) return ["comment"];
  const name = byState[c.state];
  return name ? [name] : [];
}

function urlEscapers(c: Context): EscaperName[] {
  if (c.urlPart === "unknown")
    throw new ContextFault(
      "ambiguous-url",
      "the value stands before or after the ? of a URL, depending on a branch",
    );
  if (c.urlPart === "query") return ["escapeUrl"];
  const rest: EscaperName =
    c.state === "css-double" || c.state === "css-single" ? "cssString" : "normalizeUrl";
  return c.urlPart === "" ? ["filterUrl", rest] : [rest];
}

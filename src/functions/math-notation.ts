// The function transform.ToMath: a formula of LaTeX as MathML or HTML, by KaTeX, which Hugo runs too.
// https://gohugo.io/functions/transform/tomath/
import type { RenderContext } from "../model/render.ts";
import { FunctionError } from "../value/function-error.ts";
import type { Katex } from "../value/packages.ts";
import { loadKatex } from "../value/packages.ts";
import { SafeHTML } from "../value/safe.ts";
import { describe, toBool, toMap, toNumberArgument, toText } from "./arguments.ts";
import { mathWarning } from "./messages.ts";

type Options = Parameters<Katex["renderToString"]>[1];
type Strict = "error" | "ignore" | "warn";

let katex: Katex | undefined;

/** The formula as HTML that is safe to print: KaTeX is told not to trust links, images and attributes. */
export function toMath(ctx: RenderContext, formula: unknown, given: unknown): SafeHTML {
  const text = toText(formula);
  const options = mathOptions(ctx, given === undefined || given === null ? {} : toMap(given));
  katex ??= loadKatex();
  try {
    return new SafeHTML(katex.renderToString(text, options));
  } catch (error) {
    if (error instanceof katex.ParseError) throw new FunctionError(error.message);
    if (error instanceof RangeError) throw new FunctionError("the formula is nested too deeply");
    throw error;
  }
}

/** Hugo's defaults; names in any letter case, unknown ones are passed over. */
function mathOptions(ctx: RenderContext, given: Readonly<Record<string, unknown>>): Options {
  const named = new Map(Object.keys(given).map((key) => [key.toLowerCase(), given[key]]));
  const flag = (name: string): boolean => toBool(named.get(name));
  const strict = named.has("strict") ? strictMode(toText(named.get("strict"))) : "error";
  return {
    output: (named.has("output") ? toText(named.get("output")) : "mathml") as "mathml",
    displayMode: flag("displaymode"),
    leqno: flag("leqno"),
    fleqn: flag("fleqn"),
    errorColor: named.has("errorcolor") ? toText(named.get("errorcolor")) : "#cc0000",
    macros: macrosOf(named.get("macros")),
    minRuleThickness: named.has("minrulethickness") ? toNumberArgument(named.get("minrulethickness")) : 0.04,
    throwOnError: named.has("throwonerror") ? flag("throwonerror") : true,
    strict: strict === "warn" ? (code, fault) => warn(ctx, code, fault) : strict,
  };
}

/** Tells of it, and lets KaTeX pass over it. */
function warn(ctx: RenderContext, code: string, fault: string): "ignore" {
  ctx.report(mathWarning(code, fault));
  return "ignore";
}

function strictMode(name: string): Strict {
  if (name === "error" || name === "ignore" || name === "warn") return name;
  throw new FunctionError(
    `transform.ToMath: expected the option strict to be error, ignore or warn, got ${describe(name)}`,
  );
}

/** An ordinary object, and a new one each time: KaTeX asks it for `hasOwnProperty` and adds to it. */
function macrosOf(macros: unknown): Record<string, string> {
  const map = macros === undefined || macros === null ? {} : toMap(macros);
  return Object.fromEntries(Object.keys(map).map((name) => [name, toText(map[name])]));
}

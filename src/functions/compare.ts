// compare.*: equality, order, and choosing between values. https://gohugo.io/functions/compare/
import type { RenderContext } from "../model/render.ts";
import type { FunctionRow } from "../model/template.ts";
import { compareValues, equal } from "../value/compare.ts";
import { numberOf } from "../value/number.ts";
import { SafeText } from "../value/safe.ts";
import { isTrue } from "../value/truth.ts";
import { isMap } from "../value/map.ts";
import { LocalTime, Time } from "../value/time.ts";
import { row } from "./row.ts";

type Test = (a: unknown, b: unknown) => boolean;

/** A date without a zone, as TOML has them, is one in the site's zone. */
const located = (ctx: RenderContext, value: unknown): unknown =>
  value instanceof LocalTime ? value.at(ctx.site.language.settings.timeZone) : value;

// Loops, because these run once for each item of many a list, and a closure a call costs more than the comparison.

/** Holds when the first value stands in the relation to one of the others. */
const any =
  (test: Test) =>
  (ctx: RenderContext, first: unknown, ...others: unknown[]): boolean => {
    const left = located(ctx, first);
    for (const other of others) if (test(left, located(ctx, other))) return true;
    return false;
  };

/** Holds when the first value stands in the relation to all others. */
const all =
  (test: Test) =>
  (ctx: RenderContext, first: unknown, ...others: unknown[]): boolean => {
    const left = located(ctx, first);
    for (const other of others) if (!test(left, located(ctx, other))) return false;
    return true;
  };

/** "Set" is not "true": false is set, 0, "" and empty lists are not. */
function isSet(value: unknown): boolean {
  if (value === null || value === undefined) return false;
  if (typeof value === "boolean") return true;
  if (typeof value === "string") return value !== "";
  if (value instanceof SafeText) return value.text !== "";
  if (Array.isArray(value)) return value.length > 0;
  if (isMap(value) || value instanceof Time) return isTrue(value);
  return (numberOf(value) ?? 1) !== 0;
}

export const compare: readonly FunctionRow[] = [
  row("compare.Eq FIRST OTHER...", ["eq"], "True when the first value equals any of the others", any(equal), [
    [`{{ eq 1 1.0 }}`, "true"],
    [`{{ eq 1 "1" }}`, "false"],
    [`{{ eq "b" "a" "b" }}`, "true"],
    [`{{ eq (slice 1 2) (slice 1 2) }}`, "true"],
  ]),
  row(
    "compare.Ne FIRST OTHER...",
    ["ne"],
    "True when the first value equals none of the others",
    all((a, b) => !equal(a, b)),
    [[`{{ ne 1 2 }}`, "true"]],
  ),
  row(
    "compare.Lt FIRST OTHER...",
    ["lt"],
    "True when the first value is less than all others",
    all((a, b) => compareValues(a, b) < 0),
    [
      [`{{ lt 1 "2" }}`, "true"],
      [`{{ lt "Z" "a" }}`, "true"],
    ],
  ),
  row(
    "compare.Le FIRST OTHER...",
    ["le"],
    "True when the first value is at most all others",
    all((a, b) => compareValues(a, b) <= 0),
    [[`{{ le 2 2 3 }}`, "true"]],
  ),
  row(
    "compare.Gt FIRST OTHER...",
    ["gt"],
    "True when the first value is greater than all others",
    all((a, b) => compareValues(a, b) > 0),
    [
      [`{{ 5 | gt 3 }}`, "false"],
      [`{{ gt "10" 9 }}`, "true"],
    ],
  ),
  row(
    "compare.Ge FIRST OTHER...",
    ["ge"],
    "True when the first value is at least all others",
    all((a, b) => compareValues(a, b) >= 0),
    [[`{{ ge 3 3 2 }}`, "true"]],
  ),
  row(
    "compare.Conditional CONDITION YES NO",
    ["cond"],
    "One of two values; both are worked out first",
    (_, condition, yes, no) => (isTrue(condition) ? yes : no),
    [[`{{ cond (eq (add 2 2) 4) "2+2 is 4" "what?" }}`, "2&#43;2 is 4"]],
  ),
  row(
    "compare.Default DEFAULT [VALUE]",
    ["default"],
    "The value where it is set, else the default; false counts as set",
    (_, otherwise, value) => (isSet(value) ? value : otherwise),
    [
      [`{{ "" | default "Hugo Rules!" }}`, "Hugo Rules!"],
      [`{{ false | default true }}`, "false"],
    ],
  ),
];

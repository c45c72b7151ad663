// lang.*: translations and numbers in the site's language. https://gohugo.io/functions/lang/
import type { FunctionRow } from "../model/template.ts";
import { FunctionError } from "../value/function-error.ts";
import { isTrue } from "../value/truth.ts";
import { field, hasMember } from "../value/field.ts";
import { toInt, toNumberArgument, toText, describe } from "./arguments.ts";
import { formatCurrency, formatCustom, formatDecimal, formatPercent } from "./number-format.ts";
import { siteLocale } from "../content/locale.ts";
import { row } from "./row.ts";
import { translate } from "./translate.ts";

function precisionOf(value: unknown): number {
  const precision = toInt(value);
  if (precision >= 0 && precision <= 20) return precision;
  throw new FunctionError(`expected a precision from 0 to 20, got ${precision}`);
}

const currency: FunctionRow["call"] = (ctx, precision, code, number) =>
  formatCurrency(siteLocale(ctx.site), precisionOf(precision), toText(code), toNumberArgument(number));

/** Pages of two languages: those of the first fill the gaps of the second. */
function merge(_: unknown, from: unknown, to: unknown): unknown {
  if (!isTrue(to)) return from;
  if (!isTrue(from)) return to;
  if (!hasMember(to, "MergeByLanguage"))
    throw new FunctionError(`lang.Merge: expected pages, got ${describe(to)}`);
  return field(to, "MergeByLanguage", [from]);
}

export const lang: readonly FunctionRow[] = [
  row("lang.FormatAccounting PRECISION CURRENCY NUMBER", [], "An amount as accountants write it", currency, [
    [`{{ 512.5032 | lang.FormatAccounting 2 "NOK" }}`, "NOK512.50"],
  ]),
  row("lang.FormatCurrency PRECISION CURRENCY NUMBER", [], "An amount of money", currency, [
    [`{{ 512.5032 | lang.FormatCurrency 2 "USD" }}`, "$512.50"],
  ]),
  row(
    "lang.FormatNumber PRECISION NUMBER",
    [],
    "A number",
    (ctx, precision, number) =>
      formatDecimal(siteLocale(ctx.site), precisionOf(precision), toNumberArgument(number)),
    [[`{{ 512.5032 | lang.FormatNumber 2 }}`, "512.50"]],
  ),
  row(
    "lang.FormatNumberCustom PRECISION NUMBER [CHARACTERS] [DELIMITER]",
    [],
    "A number with signs of one's choice",
    (_, precision, number, characters, delimiter) =>
      formatCustom(
        precisionOf(precision),
        toNumberArgument(number),
        characters === undefined ? "- . ," : toText(characters),
        delimiter === undefined ? " " : toText(delimiter),
      ),
    [
      [`{{ lang.FormatNumberCustom 2 12345.6789 }}`, "12,345.68"],
      [`{{ lang.FormatNumberCustom 2 12345.6789 "- , ." }}`, "12.345,68"],
    ],
  ),
  row(
    "lang.FormatPercent PRECISION NUMBER",
    [],
    "A percentage",
    (ctx, precision, number) =>
      formatPercent(siteLocale(ctx.site), precisionOf(precision), toNumberArgument(number)),
    [[`{{ 512.5032 | lang.FormatPercent 2 }}`, "512.50%"]],
  ),
  row("lang.Merge FROM TO", [], "Pages of one language, filled up with those of another", merge),
  row("lang.Translate ID [DATA]", ["T", "i18n"], "A message in the site's language", (ctx, id, data) =>
    translate(ctx, toText(id), data),
  ),
];

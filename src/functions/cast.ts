// cast.*: values of another type. https://gohugo.io/functions/cast/
import type { FunctionRow } from "../model/template.ts";
import { float } from "../value/number.ts";
import { toInt, toNumberArgument, toText } from "./arguments.ts";
import { row } from "./row.ts";

export const cast: readonly FunctionRow[] = [
  row("cast.ToInt VALUE", ["int"], "An integer; fractions are cut off", (_, value) => toInt(value), [
    [`{{ int "0x1F" }}`, "31"],
    [`{{ int 3.9 }}`, "3"],
  ]),
  row(
    "cast.ToFloat VALUE",
    ["float"],
    "A floating point number",
    (_, value) => float(toNumberArgument(value)),
    [[`{{ "1234" | float | printf "%T" }}`, "float64"]],
  ),
  row("cast.ToString VALUE", ["string"], "A text", (_, value) => toText(value), [
    [`{{ 1234 | string | printf "%T" }}`, "string"],
    [`{{ string 1.0 }}`, "1"],
  ]),
];

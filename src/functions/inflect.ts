// inflect.*: English plurals, singulars and readable names. https://gohugo.io/functions/inflect/
import type { FunctionRow } from "../model/template.ts";
import { humanize, pluralize, singularize } from "../value/inflect.ts";
import { toText } from "./arguments.ts";
import { row } from "./row.ts";

const onText =
  (call: (text: string) => string) =>
  (_: unknown, input: unknown): string =>
    call(toText(input));

export const inflect: readonly FunctionRow[] = [
  row(
    "inflect.Humanize INPUT",
    ["humanize"],
    "An identifier as a phrase, a number as an ordinal",
    onText(humanize),
    [
      [`{{ humanize "my-first_post" }}`, "My first post"],
      [`{{ humanize 52 }}`, "52nd"],
    ],
  ),
  row("inflect.Pluralize INPUT", ["pluralize"], "The plural", onText(pluralize), [
    [`{{ "cat" | pluralize }}`, "cats"],
  ]),
  row("inflect.Singularize INPUT", ["singularize"], "The singular", onText(singularize), [
    [`{{ "cats" | singularize }}`, "cat"],
  ]),
];

// fmt.*: printing, and messages of templates to whoever builds the site. https://gohugo.io/functions/fmt/
import type { Severity } from "../model/diagnostic.ts";
import type { RenderContext } from "../model/render.ts";
import type { FunctionRow } from "../model/template.ts";
import { printf } from "../value/printf.ts";
import { print, printAll } from "../value/print.ts";
import { toStrictText, toText } from "./arguments.ts";
import { templateMessage } from "./messages.ts";
import { row } from "./row.ts";

function report(
  ctx: RenderContext,
  severity: Severity,
  format: unknown,
  args: readonly unknown[],
  id = "",
): string {
  const isIgnored = id !== "" && ctx.site.config.ignoreLogs.includes(id.toLowerCase());
  if (!isIgnored) ctx.report(templateMessage(severity, printf(toStrictText(format), args), id));
  return "";
}

const plain =
  (severity: Severity): FunctionRow["call"] =>
  (ctx, format, ...args) =>
    report(ctx, severity, format, args);
const withId =
  (severity: Severity): FunctionRow["call"] =>
  (ctx, id, format, ...args) =>
    report(ctx, severity, format, args, toText(id));
const withMap =
  (severity: Severity): FunctionRow["call"] =>
  (ctx, _, format, ...args) =>
    report(ctx, severity, format, args);

export const fmt: readonly FunctionRow[] = [
  row(
    "fmt.Printf FORMAT [VALUE...]",
    ["printf"],
    "Text after a format",
    (_, format, ...args) => printf(toStrictText(format), args),
    [
      [`{{ printf "%s!" "works" }}`, "works!"],
      [`{{ printf "%03d" 7 }}`, "007"],
      [`{{ printf "%d" "x" }}`, "%!d(string=x)"],
    ],
  ),
  row("fmt.Print [VALUE...]", ["print"], "The values as text", (_, ...values) => printAll(values), [
    [`{{ print "works!" }}`, "works!"],
    [`{{ print 1 2 "a" 3 }}`, "1 2a3"],
  ]),
  row(
    "fmt.Println [VALUE...]",
    ["println"],
    "The values as a line of text",
    (_, ...values) => `${values.map(print).join(" ")}\n`,
    [[`{{ println "works!" }}`, "works!\n"]],
  ),
  row(
    "fmt.Errorf FORMAT [VALUE...]",
    ["errorf"],
    "Reports an error; the build goes on and fails at its end",
    plain("error"),
  ),
  row("fmt.Warnf FORMAT [VALUE...]", ["warnf"], "Reports a warning", plain("warning")),
  row(
    "fmt.Erroridf ID FORMAT [VALUE...]",
    ["erroridf"],
    "Reports an error that ignoreLogs can silence",
    withId("error"),
  ),
  row(
    "fmt.Warnidf ID FORMAT [VALUE...]",
    ["warnidf"],
    "Reports a warning that ignoreLogs can silence",
    withId("warning"),
  ),
  row("fmt.Errormf MAP FORMAT [VALUE...]", [], "Reports an error with details", withMap("error")),
  row("fmt.Warnmf MAP FORMAT [VALUE...]", [], "Reports a warning with details", withMap("warning")),
];

// partials.* and templates.*: templates that call templates. https://gohugo.io/functions/partials/
import type { FunctionRow } from "../model/template.ts";
import { toText } from "./arguments.ts";
import { notYetRow } from "./not-yet.ts";
import { row } from "./row.ts";

export const templates: readonly FunctionRow[] = [
  row("partials.Include NAME [CONTEXT]", ["partial"], "What a partial gives", (ctx, name, dot) =>
    ctx.partial(toText(name), dot ?? null),
  ),
  row(
    "partials.IncludeCached NAME CONTEXT [VARIANT...]",
    ["partialCached"],
    "What a partial gave the first time",
    (ctx, name, dot, ...variants) => ctx.partialCached(toText(name), dot ?? null, variants),
  ),
  row(
    "templates.Exists NAME",
    [],
    "True when there is such a template",
    (ctx, name) => ctx.templateExists?.(toText(name)) ?? false,
  ),
  notYetRow("templates.Current"),
  notYetRow("templates.Defer [OPTIONS]"),
];

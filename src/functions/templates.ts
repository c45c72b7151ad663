// partials.* and templates.*: templates that call templates. https://gohugo.io/functions/partials/
import type { FunctionRow } from "../model/template.ts";
import { FunctionError } from "../value/function-error.ts";
import { toText } from "./arguments.ts";
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
  row(
    "templates.Current",
    [],
    "The template that runs, with its callers",
    (ctx) => ctx.currentTemplate?.() ?? null,
  ),
  row(
    "templates.Inner CONTEXT",
    ["inner"],
    "In a partial that was called with a body: renders the body",
    () => {
      throw new FunctionError(
        'inner needs a partial that was called with a body: {{ with partial "name" . }} … {{ end }}',
      );
    },
  ),
  row("templates.Defer [OPTIONS]", [], "With a body: renders it when all pages are done", () => {
    throw new FunctionError("templates.Defer needs a body: {{ with (templates.Defer) }} … {{ end }}");
  }),
];

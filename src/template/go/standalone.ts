// Go templates without a site: one source, some data, text out.
import type { FunctionRow, TemplateMode } from "../../model/template.ts";
import type { RenderContext } from "../../model/render.ts";
import { FunctionError } from "../../value/function-error.ts";
import { createLog } from "../../diagnostics/log.ts";
import { builtins } from "./builtins.ts";
import { createGoEngine } from "./engine.ts";
import { fromData } from "./from-data.ts";

/** A function of your own: gets the arguments as the template gives them. */
export type TemplateHelper = (...args: never[]) => unknown;

export interface CompileOptions {
  /** Functions beside Go's own (`printf`, `eq`, `index`, …), by the name that templates use. */
  readonly functions?: Readonly<Record<string, TemplateHelper>>;
  /** "html" escapes values by context, "text" leaves them as they are. The default is "html". */
  readonly mode?: TemplateMode;
  /** Name in messages; the default is "template". */
  readonly name?: string;
}

/**
 * Compiles a template of Go's language (https://pkg.go.dev/text/template, https://pkg.go.dev/html/template).
 * Throws a DiagnosticError with the place when it can't be compiled; the function it gives throws one when a value
 * doesn't fit. Data are plain objects, arrays, strings, numbers, booleans and null; methods may be functions.
 *
 * ```ts
 * const greet = compile("<p>Hello, {{ .Name }}!</p>");
 * greet({ Name: "<World>" }); // <p>Hello, &lt;World&gt;!</p>
 * ```
 */
export function compile(source: string, options: CompileOptions = {}): (data?: unknown) => string {
  const { functions = {}, mode = "html", name = "template" } = options;
  const table = new Map(builtins);
  for (const [key, helper] of Object.entries(functions)) table.set(key, helperRow(key, helper));
  const unit = createGoEngine(table).compile({ file: name, text: source, name, mode }, createLog());
  const run = unit.link(undefined);
  return (data) => run(fromData(data), alone);
}

function helperRow(name: string, helper: TemplateHelper): FunctionRow {
  const call = helper as (...args: unknown[]) => unknown;
  return {
    name,
    aliases: [],
    signature: name,
    summary: "",
    examples: [],
    arity: [0, Infinity],
    call: (_ctx, ...args: unknown[]) => fromData(call(...args)),
  };
}

function noSite(): never {
  throw new FunctionError("there is no site here to take that from");
}

/** A context without a site behind it: partials and pages are out of reach. */
const alone = new Proxy({} as RenderContext, {
  get: (_target, key) => (key === "then" ? undefined : noSite),
});

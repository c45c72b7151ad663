// Plans → one module of JavaScript, made once when templates are linked. No tree is left when a template runs.
import type { FunctionRow } from "../../model/template.ts";
import { FunctionWriter } from "./function-writer.ts";
import type { FunctionTable } from "./function-table.ts";
import type { Place } from "./messages.ts";
import type { Plan } from "./plan.ts";
import { runtime } from "./runtime.ts";
import type { GeneratedFunction } from "./runtime.ts";

/** The functions of some plans, in their order. */
export function generate(
  plans: readonly Plan[],
  functions: FunctionTable,
  strict = false,
): readonly GeneratedFunction[] {
  const module = new ModuleWriter(plans, functions, strict);
  const bodies = plans.map((plan, index) => new FunctionWriter(module, plan, index).write());
  const code = [
    '"use strict";',
    `const {${Object.keys(runtime)}}=rt;`,
    ...module.used.map((_, i) => `const f${i}=rows[${i}].call;`),
    ...bodies,
    `return [${plans.map((_, i) => `t${i}`)}];`,
  ].join("\n");
  // The code is our own: of the template it holds only JSON string literals and identifiers.
  // oxlint-disable-next-line no-implied-eval, no-new-func
  const create = new Function("rt", "rows", "places", code);
  return create(runtime, module.used, module.places) as readonly GeneratedFunction[];
}

/** What all functions of one module share. */
export class ModuleWriter {
  readonly used: FunctionRow[] = [];
  readonly places: Place[] = [];
  readonly functions: FunctionTable;
  readonly plans: readonly Plan[];
  /** True when a template may return a value instead of text. */
  readonly returns: boolean;
  /** Whether reading what isn't there is warned about. */
  readonly strict: boolean;

  constructor(plans: readonly Plan[], functions: FunctionTable, strict: boolean) {
    this.strict = strict;
    this.plans = plans;
    this.functions = functions;
    this.returns = plans.some((plan) => /\breturn\b/.test(plan.source.text));
  }

  use(row: FunctionRow): string {
    let index = this.used.indexOf(row);
    if (index < 0) index = this.used.push(row) - 1;
    return `f${index}`;
  }

  /** The function of a plan; undefined for a template that is called through the context. */
  call(key: string | undefined): string | undefined {
    const index = this.plans.findIndex((plan) => plan.key === key);
    return index < 0 ? undefined : `t${index}`;
  }
}

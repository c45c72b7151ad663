// A compiled file of the Go language, and how it meets its base and the templates it calls.
import type { RenderContext } from "../../model/render.ts";
import type { FindTemplate, TemplateFunction, TemplateMode, TemplateUnit } from "../../model/template.ts";
import { SafeHTML } from "../../value/safe.ts";
import type { Definition } from "./ast.ts";
import { findInner } from "./decorator.ts";
import { planHtml } from "./escape.ts";
import type { FunctionTable } from "./function-table.ts";
import { generate } from "./generate.ts";
import { markInner } from "./inner.ts";
import { otherEngine, valueOutsidePartial } from "./messages.ts";
import type { ParsedTemplate } from "./parse.ts";
import { isEmpty } from "./parse.ts";
import type { Plan, Sourced, TemplateSet } from "./plan.ts";
import { planText } from "./plan-text.ts";
import { Returned } from "./runtime.ts";
import type { GeneratedFunction } from "./runtime.ts";
import { usesShortcodeInner } from "./uses-inner.ts";

/** What a file and its defines have in common. */
export interface UnitOptions {
  readonly functions: FunctionTable;
  readonly mode: TemplateMode;
  readonly strict: boolean;
}

/** A file or a define of one. */
export class GoUnit implements TemplateUnit {
  readonly name: string;
  readonly blocks: readonly string[];
  readonly usesInner: boolean;
  readonly main: Definition;
  readonly parsed: ParsedTemplate;
  private readonly options: UnitOptions;
  private parts: ReadonlyMap<string, GoUnit> | undefined;

  constructor(parsed: ParsedTemplate, main: Definition, options: UnitOptions) {
    this.name = main.name;
    this.main = main;
    this.parsed = parsed;
    this.options = options;
    this.blocks =
      main === parsed.main && startsWithDefine(parsed.source.text) ? [...parsed.defines.keys()] : [];
    this.usesInner = usesShortcodeInner(main, parsed.defines);
  }

  get defines(): ReadonlyMap<string, GoUnit> {
    const { parsed, options } = this;
    this.parts ??= new Map(
      [...parsed.defines].map(([name, definition]) => [name, new GoUnit(parsed, definition, options)]),
    );
    return this.parts;
  }

  link(base?: TemplateUnit, find?: FindTemplate): TemplateFunction {
    if (base && !(base instanceof GoUnit))
      throw otherEngine({ source: this.parsed.source, pos: this.main.pos, length: 1 }, base.name);
    const entry = base ?? this;
    const set = createSet(this, entry, find);
    const main = { definition: entry.main, source: entry.parsed.source };
    const plans = this.options.mode === "html" ? planHtml(main, set) : planText(main, set);
    const [run] = generate(plans, this.options.functions, this.options.strict);
    return executable(run!, plans, this.options.mode);
  }
}

const COMMENT = /\s*\{\{(?:-\s)?\/\*/y;
const COMMENT_END = /\*\/(?:\s-)?\}\}/g;
const DEFINE = /\s*\{\{(?:-\s)?\s*define\b/y;

/** `{{ define` comes first, apart from space and comments: only then is a file meant for a base. */
function startsWithDefine(text: string): boolean {
  let at = 0;
  for (COMMENT.lastIndex = 0; COMMENT.test(text); COMMENT.lastIndex = at) {
    COMMENT_END.lastIndex = COMMENT.lastIndex;
    if (!COMMENT_END.test(text)) return false;
    at = COMMENT_END.lastIndex;
  }
  DEFINE.lastIndex = at;
  return DEFINE.test(text);
}

/** A page's defines go before those of its base; an empty one doesn't replace a full one. */
function createSet(unit: GoUnit, base: GoUnit, find?: FindTemplate): TemplateSet {
  const own = new Map<string, Sourced>();
  for (const { parsed } of base === unit ? [unit] : [base, unit])
    for (const [name, definition] of parsed.defines)
      if (!own.has(name) || !isEmpty(definition.body)) own.set(name, { definition, source: parsed.source });
  return {
    find(name) {
      const found = own.get(name);
      if (found) return found;
      const other = find?.(name);
      return other instanceof GoUnit ? { definition: other.main, source: other.parsed.source } : undefined;
    },
    names: () => own.keys(),
    isForeign: (name) => find?.(name) !== undefined || /^_(?:internal|partials)\//.test(name),
  };
}

function executable(run: GeneratedFunction, plans: readonly Plan[], mode: TemplateMode): TemplateFunction {
  const entry = plans[0]!;
  const decorates = plans.some((plan) => findInner(plan.definition.body));
  const text = (dot: unknown, ctx: RenderContext): string => {
    const out = run(dot, ctx);
    if (typeof out === "string") return out;
    throw valueOutsidePartial({ source: entry.source, pos: entry.definition.pos, length: 1 });
  };
  const value = (dot: unknown, ctx: RenderContext): unknown => {
    if (decorates) markInner();
    const out = run(dot, ctx);
    if (out instanceof Returned) return out.value;
    return mode === "html" ? new SafeHTML(out) : out;
  };
  return Object.assign(text, { value });
}

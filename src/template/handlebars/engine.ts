// Handlebars as a template engine: a source is parsed, rewritten and compiled once; rendering runs plain functions.
import type {
  FunctionRow,
  TemplateEngine,
  TemplateFunction,
  TemplateSource,
  TemplateUnit,
} from "../../model/template.ts";
import { escapers } from "../escape/escapers.ts";
import type { EscaperName } from "../escape/escapers.ts";
import { textOf } from "../escape/value-text.ts";
import { createAccess } from "./access.ts";
import type { AllowedMembers } from "./access.ts";
import { Places } from "./ast.ts";
import type { Program } from "./ast.ts";
import { compileProgram } from "./code.ts";
import type { Compiled, HelperTable } from "./code.ts";
import { planEscaping, RAW } from "./context.ts";
import type { Vocabulary } from "./expressions.ts";
import { functionHelper, indexFunctions } from "./functions.ts";
import { createHelpers } from "./helpers.ts";
import { otherEngine } from "./messages.ts";
import { parseTemplate } from "./parse.ts";
import { Partials } from "./partials.ts";
import { rewrite } from "./rewrite.ts";
import type { Rewritten } from "./rewrite.ts";
import { Frame, guarded } from "./run.ts";
import type { InlinePartial, Run, Scope } from "./run.ts";

/** An engine with the functions and the members of views that its templates may use. */
export function createHandlebarsEngine(
  rows: ReadonlyMap<string, FunctionRow>,
  members: AllowedMembers,
): TemplateEngine {
  const functions = indexFunctions(rows);
  const partials = new Partials();
  const helpers = createHelpers(createAccess(members), partials, functions);
  const vocabulary: Vocabulary = { functions, methods: new Set(members.methods) };
  return {
    name: "handlebars",
    extensions: ["hbs"],
    compile(source) {
      const places = new Places(source);
      const program = parseTemplate(source, places);
      const stripped = definesOnlyBlocks(program);
      planEscaping(program, places);
      const rewritten = rewrite(program, places, vocabulary);
      addHelpers(helpers, rewritten);
      return new HandlebarsUnit(source, rewritten, helpers, partials, stripped);
    },
  };
}

/** Whether a template holds inline partials and nothing else: it is meant for a base template. */
function definesOnlyBlocks({ body }: Program): boolean {
  let blocks = 0;
  for (const node of body) {
    if (node.type === "DecoratorBlock") blocks++;
    else if (node.type === "ContentStatement" && (node as hbs.AST.ContentStatement).value.trim() === "")
      continue;
    else if (node.type !== "CommentStatement") return false;
  }
  return blocks > 0;
}

/** Functions and chains of escapers are added when a template first uses them. */
function addHelpers(table: HelperTable, { functions, escapes }: Rewritten): void {
  for (const row of functions) table[row.name] ??= functionHelper(row);
  for (const names of escapes) table[names] ??= names === RAW ? textOf : escaperChain(names);
}

function escaperChain(names: string): (value: unknown) => string {
  const chain = names.split("+").map((name) => escapers[name as EscaperName]);
  const [first, second, third] = chain;
  if (!first) return textOf;
  if (!second) return first;
  return third ? (value) => third(second(first(value))) : (value) => second(first(value));
}

class HandlebarsUnit implements TemplateUnit {
  readonly name: string;
  readonly blocks: readonly string[];
  readonly usesInner: boolean;
  readonly #source: TemplateSource;
  readonly #main: Compiled;
  readonly #inlines: ReadonlyMap<string, InlinePartial>;
  readonly #partials: Partials;

  constructor(
    source: TemplateSource,
    { main, inlines, helpers: known, fields }: Rewritten,
    helpers: HelperTable,
    partials: Partials,
    onlyBlocks: boolean,
  ) {
    this.name = source.name;
    this.usesInner = fields.has("Inner") || fields.has("InnerDeindent");
    this.blocks = onlyBlocks ? [...inlines.keys()] : [];
    this.#source = source;
    this.#partials = partials;
    this.#main = compileProgram(main, helpers, known);
    this.#inlines = new Map(
      [...inlines].map(([name, program]) => [name, this.#inline(compileProgram(program, helpers, known))]),
    );
  }

  link(base: TemplateUnit | undefined): TemplateFunction {
    if (base === undefined) return (dot, ctx) => this.#render(dot, ctx, undefined);
    if (!(base instanceof HandlebarsUnit))
      throw otherEngine({ source: this.#source, pos: 0, length: 1 }, base.name);
    return (dot, ctx) => base.#render(dot, ctx, this.#inlines);
  }

  #render(dot: unknown, ctx: Run["ctx"], blocks: ReadonlyMap<string, InlinePartial> | undefined): string {
    const inherited = this.#partials.take();
    const own = inScope(this.#inlines, inherited?.scope);
    const scope = blocks ? inScope(blocks, own) : own;
    const run: Run = { source: this.#source, ctx, scope, body: inherited?.body, at: 0 };
    return guarded(run, () => this.#main(dot, new Frame(run, dot, dot)));
  }

  /** An inline partial runs in its own file, with what its caller sees. */
  #inline(compiled: Compiled): InlinePartial {
    return (dot, { ctx, scope, body }) => {
      const run: Run = { source: this.#source, ctx, scope, body, at: 0 };
      return guarded(run, () => compiled(dot, new Frame(run, dot, dot)));
    };
  }
}

function inScope(partials: ReadonlyMap<string, InlinePartial>, outer: Scope | undefined): Scope | undefined {
  return partials.size > 0 ? { partials, outer } : outer;
}
